package org.suzhi.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.TargetPopulation;

/** The 18–69 margins by sex and age of a year, as {@code weight} and {@code estimate} read them. */
public final class RolledMargins {

    /** The age bands of the target population. */
    static final List<String> BANDS = IntStream.rangeClosed(2, 6)
            .mapToObj(decade -> TargetPopulation.ageGroup(decade == 2 ? TargetPopulation.YOUNGEST : 10 * decade))
            .toList();

    private RolledMargins() {}

    /** The columns {@code variable}, {@code level} and {@code total}, and where they come from. */
    public static Microdata table(Cohorts cohorts) {
        Column.Builder level = new Column.Builder("level");
        Column.Builder total = new Column.Builder("total");
        for (String sex : cohorts.sexes()) {
            for (String band : BANDS) {
                level.add(sex + ":" + band);
                total.add(Long.toString(Math.round(cohorts.people(sex, band))));
            }
        }
        Column levels = level.build();
        int rows = levels.rows();
        String origin = "census %d, aged %d years, %s"
                .formatted(
                        Cohorts.CENSUS,
                        cohorts.year() - Cohorts.CENSUS,
                        cohorts.survival().code());
        return Microdata.of(
                "margins.csv",
                List.of(
                        Column.constant("variable", "sex:" + TargetPopulation.AGE_GROUP, rows),
                        levels,
                        total.build(),
                        Column.constant("place", cohorts.place(), rows),
                        Column.constant("year", Integer.toString(cohorts.year()), rows),
                        Column.constant("origin", origin, rows)));
    }
}
