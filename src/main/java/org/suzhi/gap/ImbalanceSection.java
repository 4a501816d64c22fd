package org.suzhi.gap;

import java.util.List;
import org.suzhi.io.Json;

/** {@code imbalance}. */
public final class ImbalanceSection implements Section {

    private final List<Imbalance> tables;

    /** The imbalance of tables. */
    public ImbalanceSection(List<Imbalance> tables) {
        this.tables = List.copyOf(tables);
    }

    @Override
    public void write(Json json) {
        json.put("imbalance", tables, ImbalanceSection::table);
    }

    private static void table(Json json, Imbalance table) {
        json.put("table", table.table())
                .put("levels", (long) table.rows().size())
                .put("shares", "weights, fixed")
                .put("between_sd_less_noise", table.signal())
                .put(
                        "measures",
                        table.measures(),
                        (row, measure) -> row.put("measure", measure.kind().code())
                                .put("value", measure.value())
                                .put("se", measure.se())
                                .put("lower", measure.interval().lower())
                                .put("upper", measure.interval().upper()));
    }
}
