package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.Json;
import org.suzhi.survey.Seed;

/** {@code gaps}, and {@code families} where intervals hold at once. */
public final class GapSection implements Section {

    private record Row(Gap gap, String family) {}

    private final List<Family> families;
    private final Seed seed;

    /** Gaps by family; the seed is that of the simultaneous intervals. */
    public GapSection(List<Family> families, Seed seed) {
        this.families = List.copyOf(families);
        this.seed = seed;
    }

    @Override
    public void write(Json json) {
        List<Row> rows = new ArrayList<>();
        families.forEach(family -> family.gaps().forEach(gap -> rows.add(new Row(gap, family.name()))));
        json.put("gaps", rows, GapSection::gap);
        List<Family> together =
                families.stream().filter(family -> family.critical() > 0).toList();
        if (!together.isEmpty()) {
            json.put("families", together, this::family);
        }
    }

    private static void gap(Json json, Row row) {
        Gap gap = row.gap;
        json.put("a", gap.a().toString())
                .put("b", gap.b().toString())
                .put("difference", gap.difference())
                .put("se", gap.se())
                .put("df", gap.df())
                .put("lower", gap.interval().lower())
                .put("upper", gap.interval().upper())
                .put("p", gap.p())
                .put("p_adjusted", gap.adjusted())
                .put("flag", gap.flag())
                .put("family", row.family.isEmpty() ? null : row.family)
                .put("scale", gap.scale().code());
        if (gap.scale().isLogarithmic()) {
            json.put("ratio", gap.factor())
                    .put("ratio_lower", Math.exp(gap.interval().lower()))
                    .put("ratio_upper", Math.exp(gap.interval().upper()));
        }
        if (Double.isFinite(gap.simultaneous().lower())) {
            json.put("simultaneous_lower", gap.simultaneous().lower())
                    .put("simultaneous_upper", gap.simultaneous().upper());
        }
    }

    private void family(Json json, Family family) {
        json.put("family", family.name())
                .put("gaps", (long) family.gaps().size())
                .put("critical", family.critical())
                .put("method", family.method())
                .put("probability_se", family.error())
                .put("seed", seed.value());
    }
}
