package org.suzhi.estimate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Document;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;

/** The hand-off files estimates.json, estimates.csv and covariance.csv. */
public final class EstimatesFile {

    private static final String[] KINDS = Arrays.stream(ProportionInterval.values())
            .map(ProportionInterval::code)
            .toArray(String[]::new);

    private EstimatesFile() {}

    /**
     * Writes estimates as JSON, CSV or XLSX by the file's ending; the standard output gets JSON. A CSV file holds the
     * estimates only, a workbook has all else in sheets of its own.
     */
    public static void write(Path path, Analysis analysis) {
        if (isJson(path)) {
            Json.write(path, json -> json(json, analysis));
            return;
        }
        Map<String, Microdata> tables = new LinkedHashMap<>();
        tables.put("data", table(analysis.estimates()));
        if (!analysis.contrasts().isEmpty()) {
            tables.put("contrasts", contrasts(analysis.contrasts()));
        }
        if (!analysis.tests().isEmpty()) {
            tables.put("tests", tests(analysis.tests()));
        }
        analysis.before().ifPresent(before -> tables.put("uncalibrated", table(before)));
        Tables.write(path, tables);
    }

    private static Microdata contrasts(Map<String, TTest> contrasts) {
        List<TTest> tests = List.copyOf(contrasts.values());
        return Microdata.of(
                "contrasts",
                List.of(
                        text("contrast", List.copyOf(contrasts.keySet())),
                        numbers("estimate", tests, TTest::estimate),
                        numbers("se", tests, TTest::se),
                        numbers("lower", tests, test -> test.interval().lower()),
                        numbers("upper", tests, test -> test.interval().upper()),
                        numbers("df", tests, TTest::df),
                        numbers("t", tests, TTest::t),
                        numbers("p", tests, TTest::p)));
    }

    private static Microdata tests(Map<String, FTest> asked) {
        List<FTest> tests = List.copyOf(asked.values());
        return Microdata.of(
                "tests",
                List.of(
                        text("test", List.copyOf(asked.keySet())),
                        numbers("f", tests, FTest::f),
                        numbers("ndf", tests, FTest::ndf),
                        numbers("ddf", tests, FTest::ddf),
                        numbers("p", tests, FTest::p)));
    }

    private static boolean isJson(Path path) {
        return Tables.ending(path).equals("json") || AtomicFile.isStandard(path);
    }

    /** Writes the covariances of all pairs of rows. */
    public static void writeCovariance(Path path, Estimates estimates) {
        Column.Builder a = new Column.Builder("row_a");
        Column.Builder b = new Column.Builder("row_b");
        Column.Builder value = new Column.Builder("covariance");
        Covariance covariance = estimates.covariance();
        for (int i = 1; i <= covariance.size(); i++) {
            for (int j = i; j <= covariance.size(); j++) {
                a.add(Integer.toString(i));
                b.add(Integer.toString(j));
                value.add(Decimal.text(covariance.of(i, j)));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(a.build(), b.build(), value.build()));
        if (estimates.label() != Label.NONE) {
            columns.add(Column.constant(
                    Label.COLUMN, estimates.label().code(), columns.get(0).rows()));
        }
        Tables.write(path, Microdata.of("covariance.csv", columns));
    }

    /** The estimates as a table: one record per row. */
    public static Microdata table(Estimates estimates) {
        List<Estimate> rows = estimates.rows();
        List<Column> columns = new ArrayList<>();
        columns.add(numbers("row", rows, Estimate::row));
        columns.addAll(domains(rows.stream().map(Estimate::domain).toList()));
        columns.add(numbers("n", rows, Estimate::n));
        columns.add(numbers("weighted_n", rows, Estimate::weightedN));
        columns.add(numbers("estimate", rows, Estimate::value));
        columns.add(numbers("se", rows, Estimate::se));
        columns.add(numbers("lower", rows, row -> row.interval().lower()));
        columns.add(numbers("upper", rows, row -> row.interval().upper()));
        columns.add(numbers("df", rows, Estimate::df));
        columns.add(numbers("deff", rows, Estimate::deff));
        columns.add(text("flag", rows.stream().map(Estimate::flag).toList()));
        columns.add(Column.constant("statistic", estimates.statistic().code(), rows.size()));
        columns.add(Column.constant("outcome", estimates.outcome(), rows.size()));
        columns.add(Column.constant("criterion", estimates.criterion(), rows.size()));
        if (estimates.label() != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, estimates.label().code(), rows.size()));
        }
        return Microdata.of("estimates.csv", columns);
    }

    /**
     * Reads estimates.json and the covariance.csv that belongs to it.
     *
     * @throws org.suzhi.survey.DataException when they are malformed or do not belong together
     */
    public static Estimates read(Path json, Path covarianceFile) {
        return read(Document.read(json), (rows, variance) -> covariance(covarianceFile, rows, variance));
    }

    /**
     * Reads estimates.json alone: variances are known, covariances are NaN.
     *
     * @throws org.suzhi.survey.DataException when it is malformed
     */
    public static Estimates read(Path json) {
        return read(
                Document.read(json),
                (rows, variance) -> Covariance.ofVariances(
                        rows.stream().mapToDouble(row -> row.se() * row.se()).toArray()));
    }

    /**
     * The file but for its covariance, which is made from the rows and the word for their variance when nothing is wrong
     * with the file.
     */
    private static Estimates read(Document file, BiFunction<List<Estimate>, String, Covariance> between) {
        if (!file.isRecord() || !file.has("estimates")) {
            throw new DataException(
                    file.source(),
                    new Text("no estimates in it", "其中没有估计值"),
                    new Text("a JSON file that suzhi estimate wrote", "suzhi estimate写出的JSON文件"),
                    new Text("name that file", "请给出该文件"));
        }
        String statistic = file.at("statistic").oneOf("proportion", "mean", "total", "ratio");
        EstimatesCheck check = new EstimatesCheck(statistic.equals("proportion"));
        List<Estimate> rows = new ArrayList<>();
        for (Document row : file.at("estimates").list()) {
            List<String> by = List.copyOf(row.at("domain").keys());
            List<String> levels =
                    by.stream().map(name -> row.at("domain").at(name).string()).toList();
            Estimate estimate = new Estimate(
                    row.at("row").integer(),
                    new Domain(by, levels),
                    row.at("n").integer(),
                    number(row, "weighted_n"),
                    number(row, "estimate"),
                    number(row, "se"),
                    new Interval(number(row, "lower"), number(row, "upper")),
                    number(row, "df"),
                    number(row, "deff"),
                    row.at("flag").orBlank());
            check.row(row, estimate);
            rows.add(estimate);
        }
        String interval = file.at("interval").oneOf(KINDS);
        String variance = file.at("variance").string();
        double level = file.at("level").number();
        if (!(level > 0 && level < 1)) {
            file.at("level").wrong(Text.same(Decimal.text(level)), new Text("a fraction between 0 and 1", "0与1之间的小数"));
        }
        String outcome = file.at("outcome").string();
        String criterion = file.at("criterion").orBlank();
        String label = file.stringAt(Label.COLUMN, "");
        file.findings().raise();
        return new Estimates(
                Statistic.valueOf(statistic.toUpperCase(Locale.ROOT)),
                outcome,
                criterion,
                variance,
                ProportionInterval.of(interval).orElseThrow(),
                new ConfidenceLevel(level),
                rows,
                between.apply(rows, variance),
                Label.of(label, file.source()),
                List.of());
    }

    /** Reads the covariances of these rows. */
    private static Covariance covariance(Path file, List<Estimate> rows, String variance) {
        Covariance covariance = Covariance.blank(rows.size());
        Microdata pairs = Tables.read(file);
        double[] a = pairs.numbers("row_a");
        double[] b = pairs.numbers("row_b");
        double[] value = pairs.numbers("covariance");
        checkPairs(pairs, a, b, rows.size());
        for (int i = 0; i < value.length; i++) {
            covariance.set((int) a[i], (int) b[i], value[i]);
        }
        checkDiagonal(pairs, covariance, rows);
        EstimatesCheck.covariance(pairs, covariance, rows, variance);
        return covariance;
    }

    /** Every pair of rows once, and no others. */
    private static void checkPairs(Microdata pairs, double[] a, double[] b, int rows) {
        Findings findings = new Findings();
        Text row = Text.of("a row of the estimates, 1 to %d", "估计值的行号（1至%d）", rows);
        for (int i = 0; i < a.length; i++) {
            if (!(a[i] >= 1 && a[i] <= rows)) {
                findings.add(pairs.cell(i, "row_a", row));
            } else if (!(b[i] >= 1 && b[i] <= rows)) {
                findings.add(pairs.cell(i, "row_b", row));
            }
        }
        int expected = rows * (rows + 1) / 2;
        long distinct = findings.isEmpty() ? distinctPairs(a, b, rows) : expected;
        if (distinct != expected) {
            findings.add(
                    pairs.source(),
                    0,
                    "",
                    Text.of("%d pairs", "%d对", distinct),
                    Text.of("the %d pairs of %d estimates", "%2$d个估计值的%1$d对", expected, rows),
                    new Text("take the file that was written with the estimates", "请使用与估计值同时生成的文件"));
        }
        findings.raise();
    }

    /** A file of other estimates has other variances. */
    private static void checkDiagonal(Microdata pairs, Covariance covariance, List<Estimate> rows) {
        for (Estimate row : rows) {
            double variance = covariance.of(row.row(), row.row());
            double expected = row.se() * row.se();
            if (Math.abs(variance - expected) > 1e-9 * expected) {
                throw new DataException(
                        pairs.source(),
                        Text.of("variance %s of row %d", "第%2$d行的方差为%1$s", Decimal.text(variance), row.row()),
                        Text.of("%s, the square of its standard error", "%s（标准误的平方）", Decimal.text(expected)),
                        new Text("take the file that was written with the estimates", "请使用与估计值同时生成的文件"));
            }
        }
    }

    private static long distinctPairs(double[] a, double[] b, int rows) {
        return IntStream.range(0, a.length)
                .mapToLong(i -> (long) Math.min(a[i], b[i]) * (rows + 1) + (long) Math.max(a[i], b[i]))
                .distinct()
                .count();
    }

    private static void json(Json json, Analysis analysis) {
        Estimates estimates = analysis.estimates();
        SurveyDesign design = analysis.design();
        json.put("statistic", estimates.statistic().code())
                .put("outcome", estimates.outcome())
                .put("criterion", estimates.criterion().isEmpty() ? null : estimates.criterion())
                .put("variance", estimates.variance())
                .put("interval", estimates.interval().code())
                .put("level", estimates.level().value());
        if (estimates.label() != Label.NONE) {
            json.put(Label.COLUMN, estimates.label().code());
        }
        json.put(
                "design",
                (Json echo) -> echo.put("strata", design.strata().orElse(null))
                        .put("cluster", design.clusters())
                        .put("fpc", design.fpc())
                        .put("weight", design.weight().orElse(null))
                        .put("lonely_psu", design.lonely().code()));
        json.put("conventions", (Json used) -> conventions(used, analysis.conventions()));
        json.put("estimates", estimates.rows(), EstimatesFile::row);
        analysis.before().ifPresent(before -> json.put("uncalibrated", before.rows(), EstimatesFile::row));
        if (!analysis.contrasts().isEmpty()) {
            json.put(
                    "contrasts",
                    analysis.contrasts().entrySet(),
                    (row, contrast) -> row.put("contrast", contrast.getKey())
                            .put("estimate", contrast.getValue().estimate())
                            .put("se", contrast.getValue().se())
                            .put("lower", contrast.getValue().interval().lower())
                            .put("upper", contrast.getValue().interval().upper())
                            .put("df", contrast.getValue().df())
                            .put("t", contrast.getValue().t())
                            .put("p", contrast.getValue().p()));
        }
        if (!analysis.tests().isEmpty()) {
            json.put(
                    "tests",
                    analysis.tests().entrySet(),
                    (row, test) -> row.put("test", test.getKey())
                            .put("f", test.getValue().f())
                            .put("ndf", test.getValue().ndf())
                            .put("ddf", test.getValue().ddf())
                            .put("p", test.getValue().p()));
        }
    }

    static void conventions(Json json, Conventions used) {
        json.put("like", used.like())
                .put("interval", used.interval().code())
                .put("deff", used.deff().code())
                .put("df", used.df().code())
                .put("calibration_residuals", used.residuals())
                .put(
                        "differences",
                        used.differences(),
                        (row, difference) -> row.put("convention", difference.convention())
                                .put("ours", difference.ours())
                                .put("used", difference.used())
                                .put("numbers", difference.numbers()));
    }

    private static void row(Json row, Estimate estimate) {
        row.put("row", estimate.row());
        domain(row, estimate.domain());
        row.put("n", estimate.n())
                .put("weighted_n", estimate.weightedN())
                .put("estimate", estimate.value())
                .put("se", estimate.se())
                .put("lower", estimate.interval().lower())
                .put("upper", estimate.interval().upper())
                .put("df", estimate.df())
                .put("deff", estimate.deff())
                .put("flag", estimate.flag());
    }

    /** The fields by which a row says what it is about. */
    static void domain(Json row, Domain domain) {
        row.put("by", domain.table()).put("domain", (Json levels) -> {
            for (int i = 0; i < domain.by().size(); i++) {
                levels.put(domain.by().get(i), domain.levels().get(i));
            }
        });
    }

    /** The columns by which rows say what they are about: the table, and the level of each column of any table. */
    static List<Column> domains(List<Domain> rows) {
        Set<String> by = new LinkedHashSet<>();
        rows.forEach(domain -> by.addAll(domain.by()));
        List<Column> columns = new ArrayList<>();
        columns.add(text("by", rows.stream().map(Domain::table).toList()));
        for (String name : by) {
            columns.add(
                    text(name, rows.stream().map(domain -> domain.level(name)).toList()));
        }
        return columns;
    }

    private static double number(Document row, String field) {
        return row.at(field).orBlank().isEmpty() ? Double.NaN : row.at(field).number();
    }

    private static Column text(String name, List<String> cells) {
        return Column.of(name, cells);
    }

    static <T> Column numbers(String name, List<T> rows, ToDoubleFunction<T> value) {
        return Column.ofNumbers(name, rows.stream().mapToDouble(value).toArray());
    }
}
