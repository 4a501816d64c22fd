package org.suzhi.area;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.estimate.Statistic;
import org.suzhi.io.Tables;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Reads direct estimates: the file that {@code estimate} wrote, as JSON or as a table, or any table with the columns
 * {@code estimate} and {@code se} (or {@code variance}) and one that names the areas; {@code n} and {@code weighted_n} are
 * taken if they are there.
 */
public final class DirectFile {

    private static final String AREA = "area";
    private static final String BY = "by";
    private static final String STATISTIC = "statistic";

    /** A few numbers above 1 among many times as many fractions are slips; where there are more, means may be meant. */
    private static final int FEW = 5;

    /** Numbers above 1 that are all so many times any fraction are percentages among fractions. */
    private static final double PERCENT = 10;

    private DirectFile() {}

    /**
     * Reads the estimates of one table.
     *
     * @param by the column that names the areas; null for the only table of one column in a file of {@code estimate}, and
     *           for the column {@code area} in others
     * @throws DataException when the file is malformed or has no such table
     */
    public static DirectEstimates read(Path file, String by) {
        return Tables.ending(file).equals("json")
                ? of(file.getFileName().toString(), EstimatesFile.read(file), by)
                : of(Tables.read(file), by);
    }

    /** Estimates as {@code estimate} makes them. */
    public static DirectEstimates of(String source, Estimates estimates, String by) {
        List<String> tables = estimates.rows().stream()
                .map(Estimate::domain)
                .filter(domain -> domain.by().size() == 1)
                .map(Domain::table)
                .distinct()
                .toList();
        String table = table(source, tables, by);
        Statistic statistic = estimates.statistic();
        checkStatistic(source, statistic.code());
        List<Direct> areas = new ArrayList<>();
        for (Estimate row : estimates.table(table)) {
            double weighted = size(statistic.code(), row.weightedN());
            areas.add(new Direct(row.domain().level(table), 0, row.n(), weighted, row.value(), row.se()));
        }
        return new DirectEstimates(
                source,
                table,
                statistic == Statistic.PROPORTION,
                estimates.criterion(),
                estimates.label(),
                estimates.whole().value(),
                areas);
    }

    private static String table(String source, List<String> tables, String by) {
        if (by == null ? tables.size() == 1 : tables.contains(by)) {
            return by == null ? tables.get(0) : by;
        }
        String names = String.join(", ", tables);
        throw new DataException(
                source,
                tables.isEmpty()
                        ? new Text("no table of one column", "没有单列分组的估计表")
                        : Text.of("tables by %s", "分组为%s的估计表", names),
                by == null ? new Text("one table of areas", "一个地区估计表") : Text.of("a table by '%s'", "按“%s”分组的估计表", by),
                by == null
                        ? new Text("name the one to take with --by", "请用--by指明所用的分组列")
                        : Text.of("estimate with --by %s", "请用--by %s估计", by));
    }

    /** Estimates in a table. */
    static DirectEstimates of(Microdata data, String by) {
        Microdata rows = data;
        double whole = Double.NaN;
        String column = by == null ? AREA : by;
        if (data.has(BY)) {
            List<String> tables = data.column(BY).values().stream()
                    .filter(table -> !table.contains(","))
                    .toList();
            column = table(data.source(), tables, by);
            int[] overall = rowsOf(data, "");
            whole = overall.length == 0 ? Double.NaN : data.numbers("estimate")[overall[0]];
            rows = data.rows(rowsOf(data, column));
        }
        requireColumns(rows, column);
        rows.identify(column);
        double[] value = rows.numbers("estimate");
        double[] se = rows.has("se") ? rows.numbers("se") : errors(rows);
        double[] n = numbers(rows, "n");
        double[] weighted = numbers(rows, "weighted_n");
        String statistic = only(rows, STATISTIC);
        checkStatistic(data.source(), statistic);
        checkNumbers(rows, value, n, weighted, statistic);
        List<Direct> areas = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            double size = size(statistic, weighted[row]);
            areas.add(new Direct(rows.column(column).text(row), rows.line(row), n[row], size, value[row], se[row]));
        }
        boolean proportion = statistic.isEmpty()
                ? Arrays.stream(value).allMatch(p -> Double.isNaN(p) || p >= 0 && p <= 1)
                : statistic.equals(Statistic.PROPORTION.code());
        return new DirectEstimates(
                data.source(), column, proportion, only(rows, Criterion.COLUMN), Label.of(rows), whole, areas);
    }

    /** The areas, their estimates, and how far these may be off. */
    private static void requireColumns(Microdata rows, String area) {
        Findings findings = new Findings();
        for (String name : List.of(area, "estimate")) {
            if (!rows.has(name)) {
                findings.add(rows.missingColumn(name));
            }
        }
        if (!rows.has("se") && !rows.has("variance")) {
            Finding missing = rows.missingColumn("se");
            findings.add(
                    missing.place(),
                    missing.line(),
                    missing.column(),
                    missing.found(),
                    new Text("a column named 'se', or one named 'variance'", "应有“se”列或“variance”列"),
                    missing.remedy());
        }
        findings.raise();
    }

    /** Nobody has been asked fewer than no people; a percentage among fractions was meant otherwise. */
    private static void checkNumbers(Microdata rows, double[] value, double[] n, double[] weighted, String statistic) {
        Findings findings = new Findings();
        boolean isFraction =
                statistic.equals(Statistic.PROPORTION.code()) || statistic.isEmpty() && areFractions(value);
        for (int row = 0; row < value.length; row++) {
            if (n[row] < 0 || n[row] == 0 && !Double.isNaN(value[row])) {
                findings.add(rows.cell(
                        row,
                        "n",
                        n[row] < 0
                                ? new Text("a number of people, at least 0", "不小于0的人数")
                                : new Text("the people behind the estimate, or no estimate", "估计值所依据的人数；无人时估计值应为空白")));
            }
            if (weighted[row] < 0) {
                findings.add(rows.cell(row, "weighted_n", new Text("a number of people, at least 0", "不小于0的人数")));
            }
            if (isFraction && (value[row] < 0 || value[row] > 1)) {
                findings.add(rows.cell(
                        row,
                        "estimate",
                        new Text(
                                "a fraction from 0 to 1, as the others are, and no percentage (means say so in a column"
                                        + " 'statistic')",
                                "0到1之间的小数（与其他各行一致），而非百分数（均值请在“statistic”列中注明mean）")));
            }
        }
        findings.raise();
    }

    /** Whether numbers are meant as fractions, slips and percentages among them. */
    private static boolean areFractions(double[] value) {
        double largest =
                Arrays.stream(value).filter(p -> p >= 0 && p <= 1).max().orElse(0);
        double[] others = Arrays.stream(value).filter(p -> p < 0 || p > 1).toArray();
        long fractions = Arrays.stream(value).filter(p -> p >= 0 && p <= 1).count();
        return fractions > FEW * others.length
                || largest > 0 && Arrays.stream(others).allMatch(p -> p >= PERCENT * largest);
    }

    /** Totals grow with the area, which no covariate of a mean explains and no share of the population adds up. */
    private static void checkStatistic(String source, String statistic) {
        if (statistic.equals(Statistic.TOTAL.code())) {
            throw new DataException(
                    source,
                    new Text("totals", "总量"),
                    new Text("proportions, means or ratios", "比例、均值或比率"),
                    new Text("estimate with --statistic proportion or mean", "请用--statistic proportion或mean估计"));
        }
    }

    /** What areas add up by; ratios add up by their denominators, which the file does not hold. */
    private static double size(String statistic, double weighted) {
        return statistic.equals(Statistic.RATIO.code()) ? Double.NaN : weighted;
    }

    private static int[] rowsOf(Microdata data, String table) {
        Column by = data.column(BY);
        int[] picked = new int[data.rows()];
        int count = 0;
        for (int row = 0; row < picked.length; row++) {
            if (by.text(row).equals(table)) {
                picked[count++] = row;
            }
        }
        return Arrays.copyOf(picked, count);
    }

    private static double[] errors(Microdata rows) {
        double[] variance = rows.numbers("variance");
        for (int row = 0; row < variance.length; row++) {
            if (variance[row] < 0) {
                throw new DataException(rows.cell(row, "variance", new Text("a variance above 0", "大于0的方差")));
            }
            variance[row] = Math.sqrt(variance[row]);
        }
        return variance;
    }

    private static double[] numbers(Microdata rows, String column) {
        if (rows.has(column)) {
            return rows.numbers(column);
        }
        double[] none = new double[rows.rows()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** The one value of a column that may be missing: estimates of two criteria, or two statistics, have no common model. */
    private static String only(Microdata rows, String column) {
        if (!rows.has(column)) {
            return "";
        }
        List<String> values = rows.column(column).values();
        if (values.size() > 1) {
            String names = String.join(", ", values);
            throw new DataException(new Finding(
                    rows.source(),
                    0,
                    column,
                    Text.of("%s of them: %s", "%s个：%s", Decimal.text(values.size()), names),
                    new Text("one, as numbers of two do not compare", "只有一个（不同的不可比较）"),
                    new Text("keep the records of one", "请只保留其中一个的记录")));
        }
        return values.isEmpty() ? "" : values.get(0);
    }
}
