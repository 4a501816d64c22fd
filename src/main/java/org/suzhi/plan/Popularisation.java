package org.suzhi.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Statistics of science popularisation: a table with a column that names the places, {@code year}, and of the columns
 * {@code population}, {@code funds}, {@code government_funds}, {@code special_funds} (yuan), {@code staff}, {@code museums}
 * whatever is known; an {@link Indicator} that was published itself stands in a column of its own name and counts.
 *
 * @param key   the column that names the places
 * @param label of made-up statistics
 * @param rows  places and years as they came
 */
public record Popularisation(String key, Label label, List<PlaceYear> rows) {

    /** The column that names the places, where no other is meant. */
    public static final String PLACE = "place";

    /** No statistics. */
    public static final Popularisation NONE = new Popularisation(PLACE, Label.NONE, List.of());

    /** A quotient and the same one published may differ by rounding; more than this is a slip of one of them. */
    private static final double ROUNDING = 0.02;

    private static final Text AMOUNT = new Text("a number of at least 0", "不小于0的数");
    private static final Text PEOPLE = new Text("a number above 0", "大于0的数");
    private static final Text SHARE = new Text("a fraction from 0 to 1", "0到1之间的小数");

    /** The list is copied. */
    public Popularisation {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a file.
     *
     * @param key the column that names the places
     * @throws DataException when a column, a year or a number cannot be, or a place has a year twice
     */
    public static Popularisation read(Path path, String key) {
        return of(Tables.read(path), key);
    }

    /** The nation's, as they were published. */
    public static Popularisation national() {
        String file = "national_popularisation.csv";
        try (InputStream in = Popularisation.class.getResourceAsStream("/org/suzhi/data/published/" + file)) {
            return of(Tables.readCsv(file, in.readAllBytes()), PLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws DataException when a column, a year or a number cannot be, or a place has a year twice
     */
    public static Popularisation of(Microdata data, String key) {
        data.require(List.of(key, "year"));
        Map<String, double[]> columns = new LinkedHashMap<>();
        Stream.of(Indicator.values())
                .flatMap(indicator -> Stream.concat(indicator.columns().stream(), Stream.of(indicator.code())))
                .distinct()
                .filter(data::has)
                .forEach(name -> columns.put(name, data.numbers(name)));
        if (Stream.of(Indicator.values()).noneMatch(indicator -> isKnown(indicator, columns))) {
            throw new DataException(
                    data.source(),
                    new Text("no indicator, and no two columns that make one", "没有指标列，也没有可算出指标的两列"),
                    new Text(
                            "population with funds, special_funds, staff or museums, or an indicator such as"
                                    + " special_funds_per_head",
                            "population与funds、special_funds、staff或museums，或special_funds_per_head等指标"),
                    new Text("name the columns so", "请按此命名各列"));
        }
        double[] years = data.numbers("year");
        Findings findings = new Findings();
        Set<String> seen = new HashSet<>();
        List<PlaceYear> rows = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            String place = data.column(key).text(row);
            if (data.column(key).isMissing(row)) {
                findings.add(data.cell(row, key, new Text("the name of a place", "地区名称")));
            }
            if (years[row] != Math.rint(years[row]) || !Years.contain((int) years[row])) {
                findings.add(data.cell(row, "year", Years.EXPECTED));
            } else if (!seen.add(place + '\n' + years[row])) {
                findings.add(data.cell(row, "year", Text.of("each year of %s once", "%s的每个年份只出现一次", place)));
            }
            rows.add(new PlaceYear(
                    place,
                    (int) years[row],
                    at(columns, Indicator.PEOPLE, row),
                    indicators(data, columns, row, findings)));
        }
        findings.raise();
        return new Popularisation(key, Label.of(data), rows);
    }

    private static boolean isKnown(Indicator indicator, Map<String, double[]> columns) {
        return columns.containsKey(indicator.code()) || columns.keySet().containsAll(indicator.columns());
    }

    private static double at(Map<String, double[]> columns, String name, int row) {
        return columns.containsKey(name) ? columns.get(name)[row] : Double.NaN;
    }

    private static Map<Indicator, Double> indicators(
            Microdata data, Map<String, double[]> columns, int row, Findings findings) {
        boolean right = true;
        for (Map.Entry<String, double[]> column : columns.entrySet()) {
            double value = column.getValue()[row];
            boolean isShare =
                    Indicator.of(column.getKey()).filter(Indicator::isShare).isPresent();
            boolean isPeople = column.getKey().equals(Indicator.PEOPLE);
            if (value < 0 || isPeople && value == 0 || isShare && value > 1 || Double.isInfinite(value)) {
                findings.add(data.cell(row, column.getKey(), isPeople ? PEOPLE : isShare ? SHARE : AMOUNT));
                right = false;
            }
        }
        Map<Indicator, Double> known = new EnumMap<>(Indicator.class);
        for (Indicator indicator : Indicator.values()) {
            List<String> two = indicator.columns();
            double quotient = indicator.of(at(columns, two.get(0), row), at(columns, two.get(1), row));
            double published = at(columns, indicator.code(), row);
            double value = Double.isNaN(published) ? quotient : published;
            if (right && Math.abs(quotient - published) > ROUNDING * published) {
                findings.add(data.cell(
                        row,
                        indicator.code(),
                        Text.of("%s, which is %s by %s", "%s，即%s÷%s", Decimal.text(quotient), two.get(0), two.get(1))));
            } else if (right && indicator.isShare() && value > 1) {
                findings.add(data.cell(row, two.get(0), Text.of("no more than %s", "不超过%s", two.get(1))));
            }
            if (Double.isFinite(value)) {
                known.put(indicator, value);
            }
        }
        return known;
    }

    /** The places, in the order of the file. */
    public List<String> places() {
        Set<String> places = new LinkedHashSet<>();
        rows.forEach(row -> places.add(row.place()));
        return List.copyOf(places);
    }

    /** The latest year of a place, up to and with a year, in which an indicator is known. */
    public Optional<PlaceYear> latest(String place, Indicator indicator, int year) {
        return rows.stream()
                .filter(row -> row.place().equals(place) && row.year() <= year)
                .filter(row -> row.of(indicator).isPresent())
                .max(Comparator.comparingInt(PlaceYear::year));
    }
}
