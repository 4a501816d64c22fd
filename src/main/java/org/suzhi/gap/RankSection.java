package org.suzhi.gap;

import java.util.List;
import org.suzhi.io.Json;

/** {@code ranks}. */
public final class RankSection implements Section {

    private final List<Ranks> tables;

    /** The ranks of tables. */
    public RankSection(List<Ranks> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public void write(Json json) {
        json.put("ranks", tables, RankSection::table);
    }

    private static void table(Json json, Ranks ranks) {
        json.put("table", ranks.table())
                .put("level", ranks.level().value())
                .put("critical", ranks.critical())
                .put("method", ranks.method())
                .put(
                        "places",
                        ranks.places(),
                        (row, place) -> row.put("place", place.name())
                                .put("ratio", place.ratio())
                                .put("se", place.se())
                                .put("rank", place.rank())
                                .put("rank_lower", place.lower())
                                .put("rank_upper", place.upper())
                                .put("letters", place.letters()));
        if (ranks.complete()) {
            json.put("alike", ranks.alike(), (row, set) -> row.put("places", set));
        }
    }
}
