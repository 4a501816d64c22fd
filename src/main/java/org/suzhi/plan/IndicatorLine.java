package org.suzhi.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.suzhi.survey.Text;

/**
 * An indicator of a place in a year, beside the year before that is known and the nation.
 *
 * @param place      the place
 * @param indicator  the indicator
 * @param year       the year
 * @param value      its value
 * @param beforeYear the last year before in which it is known; 0 without
 * @param before     its value then; NaN without
 * @param nationYear the nation's latest year up to {@code year}; 0 without
 * @param nation     its value there; NaN without
 */
public record IndicatorLine(
        String place,
        Indicator indicator,
        int year,
        double value,
        int beforeYear,
        double before,
        int nationYear,
        double nation) {

    /** Funds are reported in units of 10,000 yuan: a value so far from the nation's is more likely a slip of the unit. */
    private static final double FAR = 100;

    /** Less than this is not 0.00. */
    private static final double LEAST = 0.005;

    /** Of all places, years and indicators, beside the nation. */
    public static List<IndicatorLine> of(Popularisation statistics, Popularisation nation) {
        List<IndicatorLine> lines = new ArrayList<>();
        for (PlaceYear row : statistics.rows()) {
            for (Map.Entry<Indicator, Double> known : row.indicators().entrySet()) {
                Indicator indicator = known.getKey();
                Optional<PlaceYear> before = statistics.latest(row.place(), indicator, row.year() - 1);
                Optional<PlaceYear> there =
                        nation.places().stream().findFirst().flatMap(all -> nation.latest(all, indicator, row.year()));
                lines.add(new IndicatorLine(
                        row.place(),
                        indicator,
                        row.year(),
                        known.getValue(),
                        before.map(PlaceYear::year).orElse(0),
                        value(before, indicator),
                        there.map(PlaceYear::year).orElse(0),
                        value(there, indicator)));
            }
        }
        return lines;
    }

    /** Those of each place's and indicator's latest year, up to and with a year. */
    public static List<IndicatorLine> latest(List<IndicatorLine> lines, int year) {
        Map<String, IndicatorLine> latest = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.year <= year)
                .forEach(line ->
                        latest.merge(line.place + '\n' + line.indicator, line, (a, b) -> b.year > a.year ? b : a));
        return latest.values().stream()
                .sorted(Comparator.comparing(IndicatorLine::place).thenComparing(IndicatorLine::indicator))
                .toList();
    }

    private static double value(Optional<PlaceYear> row, Indicator indicator) {
        return row.map(known -> known.of(indicator).orElse(Double.NaN)).orElse(Double.NaN);
    }

    /** The value, as a multiple of the nation's; NaN without one. */
    public double relative() {
        return value / nation;
    }

    /** True where the value is so far from the nation's that its unit may be another. */
    public boolean isFar() {
        return relative() > FAR || value > 0 && relative() < 1 / FAR;
    }

    /** In one sentence. */
    public Text sentence() {
        Text then =
                beforeYear == 0 ? Text.same("") : Text.of(" (%s in %d)", "（%2$d年为%1$s）", number(before), beforeYear);
        Text there = nationYear == 0
                ? Text.same("")
                : Text.of(", the nation %s in %d", "，全国%2$d年为%1$s", number(nation), nationYear);
        return Text.of(
                "%s, %d: %s %s%s%s", "%s%d年：%s%s%s%s", place, year, indicator.text(), number(value), then, there);
    }

    /** What to look at where {@link #isFar} holds. */
    public Text doubt() {
        return Text.of(
                "%s; so far from the nation's, check the unit: funds are in yuan, shares are fractions",
                "%s；与全国相差悬殊，请核对单位：经费以元计，比重为小数", sentence());
    }

    /** An indicator's value as people read it. */
    public Text number(double value) {
        return indicator.isShare()
                ? Text.of("%.1f %%", "%.1f%%", 100 * value)
                : Text.of("%s%s", "%s%s", digits(value), indicator.unit());
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, value > 0 && value < LEAST ? "%.1e" : "%.2f", value);
    }
}
