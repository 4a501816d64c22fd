package org.suzhi.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Microdata;

/** Indicators of science popularisation as tables: one line for each, or one for each place. */
public final class IndicatorsFile {

    private IndicatorsFile() {}

    /** One line for each place, year and indicator, with the year before and the nation. */
    public static Microdata table(List<IndicatorLine> lines, Popularisation statistics) {
        Rows rows = new Rows(List.of(
                statistics.key(),
                "indicator",
                "unit",
                "year",
                "value",
                "before_year",
                "before",
                "nation_year",
                "nation",
                "relative"));
        for (IndicatorLine line : lines) {
            rows.add(List.of(
                    line.place(),
                    line.indicator().code(),
                    line.indicator().unitCode(),
                    year(line.year()),
                    Decimal.text(line.value()),
                    year(line.beforeYear()),
                    Decimal.text(line.before()),
                    year(line.nationYear()),
                    Decimal.text(line.nation()),
                    Decimal.text(line.relative())));
        }
        return rows.table("indicators", statistics.label());
    }

    /**
     * One line for each place, with its people and indicators of its latest year up to a year: covariates of small areas and of
     * types of regions.
     */
    public static Microdata covariates(Popularisation statistics, int year) {
        List<String> names = new ArrayList<>(List.of(statistics.key(), "year", Indicator.PEOPLE));
        List<Indicator> known = Stream.of(Indicator.values())
                .filter(indicator -> statistics.rows().stream()
                        .anyMatch(row -> row.of(indicator).isPresent()))
                .toList();
        known.forEach(indicator -> names.add(indicator.code()));
        Rows rows = new Rows(names);
        for (String place : statistics.places()) {
            Optional<PlaceYear> latest = statistics.rows().stream()
                    .filter(row -> row.place().equals(place) && row.year() <= year)
                    .filter(row -> !row.indicators().isEmpty())
                    .max(Comparator.comparingInt(PlaceYear::year));
            List<String> cells = new ArrayList<>(List.of(place));
            cells.add(latest.map(row -> year(row.year())).orElse(""));
            cells.add(latest.map(row -> Decimal.text(row.population())).orElse(""));
            for (Indicator indicator : known) {
                cells.add(latest.map(row -> Decimal.text(row.of(indicator).orElse(Double.NaN)))
                        .orElse(""));
            }
            rows.add(cells);
        }
        return rows.table("covariates", statistics.label());
    }

    private static String year(int year) {
        return year == 0 ? "" : Integer.toString(year);
    }
}
