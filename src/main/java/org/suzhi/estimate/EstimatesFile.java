package org.suzhi.estimate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The hand-off files estimates.json, estimates.csv and covariance.csv. */
public final class EstimatesFile {

    private static final String[] KINDS = Arrays.stream(ProportionInterval.values())
            .map(ProportionInterval::code)
            .toArray(String[]::new);

    private EstimatesFile() {}

    /** Writes estimates as JSON, CSV or XLSX by the file's ending; the standard output gets JSON. */
    public static void write(Path path, Estimates estimates, SurveyDesign design) {
        write(path, estimates, design, Map.of(), Map.of());
    }

    /**
     * Writes estimates and what was tested of them; contrasts and tests are in JSON only.
     *
     * @param contrasts contrasts by the words they were asked for with
     * @param tests     tests by the words they were asked for with
     */
    public static void write(
            Path path,
            Estimates estimates,
            SurveyDesign design,
            Map<String, TTest> contrasts,
            Map<String, FTest> tests) {
        if (!isJson(path)) {
            Tables.write(path, table(estimates));
            return;
        }
        ObjectNode json = json(estimates, design);
        if (!contrasts.isEmpty()) {
            ArrayNode list = json.putArray("contrasts");
            contrasts.forEach((words, test) -> {
                ObjectNode row = list.addObject();
                row.put("contrast", words);
                row.set("estimate", Json.number(test.estimate()));
                row.set("se", Json.number(test.se()));
                row.set("lower", Json.number(test.interval().lower()));
                row.set("upper", Json.number(test.interval().upper()));
                row.set("df", Json.number(test.df()));
                row.set("t", Json.number(test.t()));
                row.set("p", Json.number(test.p()));
            });
        }
        if (!tests.isEmpty()) {
            ArrayNode list = json.putArray("tests");
            tests.forEach((words, test) -> {
                ObjectNode row = list.addObject();
                row.put("test", words);
                row.set("f", Json.number(test.f()));
                row.set("ndf", Json.number(test.ndf()));
                row.set("ddf", Json.number(test.ddf()));
                row.set("p", Json.number(test.p()));
            });
        }
        Json.write(path, json);
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
        Set<String> by = new LinkedHashSet<>();
        estimates.rows().forEach(row -> by.addAll(row.domain().by()));
        List<Column> columns = new ArrayList<>();
        List<Estimate> rows = estimates.rows();
        columns.add(text(
                "row", rows.stream().map(row -> Integer.toString(row.row())).toList()));
        columns.add(text("by", rows.stream().map(row -> row.domain().table()).toList()));
        for (String name : by) {
            columns.add(text(
                    name, rows.stream().map(row -> row.domain().level(name)).toList()));
        }
        columns.add(
                text("n", rows.stream().map(row -> Integer.toString(row.n())).toList()));
        columns.add(numbers(
                "weighted_n", rows.stream().mapToDouble(Estimate::weightedN).toArray()));
        columns.add(
                numbers("estimate", rows.stream().mapToDouble(Estimate::value).toArray()));
        columns.add(numbers("se", rows.stream().mapToDouble(Estimate::se).toArray()));
        columns.add(numbers(
                "lower",
                rows.stream().mapToDouble(row -> row.interval().lower()).toArray()));
        columns.add(numbers(
                "upper",
                rows.stream().mapToDouble(row -> row.interval().upper()).toArray()));
        columns.add(numbers("df", rows.stream().mapToDouble(Estimate::df).toArray()));
        columns.add(numbers("deff", rows.stream().mapToDouble(Estimate::deff).toArray()));
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
        Document file = Document.read(json);
        List<Estimate> rows = new ArrayList<>();
        for (Document row : file.at("estimates").list()) {
            List<String> by = List.copyOf(row.at("domain").keys());
            List<String> levels =
                    by.stream().map(name -> row.at("domain").at(name).string()).toList();
            rows.add(new Estimate(
                    row.at("row").integer(),
                    new Domain(by, levels),
                    row.at("n").integer(),
                    number(row, "weighted_n"),
                    number(row, "estimate"),
                    number(row, "se"),
                    new Interval(number(row, "lower"), number(row, "upper")),
                    number(row, "df"),
                    number(row, "deff"),
                    row.at("flag").orBlank()));
        }
        String statistic = file.at("statistic").oneOf("proportion", "mean", "total", "ratio");
        String interval = file.at("interval").oneOf(KINDS);
        String variance = file.at("variance").string();
        double level = file.at("level").number();
        String outcome = file.at("outcome").string();
        String criterion = file.at("criterion").orBlank();
        String label = file.stringAt(Label.COLUMN, "");
        file.findings().raise();
        Covariance covariance = Covariance.blank(rows.size());
        Microdata pairs = Tables.read(covarianceFile);
        double[] a = pairs.numbers("row_a");
        double[] b = pairs.numbers("row_b");
        double[] value = pairs.numbers("covariance");
        checkPairs(pairs, a, b, rows.size());
        for (int i = 0; i < value.length; i++) {
            covariance.set((int) a[i], (int) b[i], value[i]);
        }
        checkDiagonal(pairs, covariance, rows);
        return new Estimates(
                Statistic.valueOf(statistic.toUpperCase(Locale.ROOT)),
                outcome,
                criterion,
                variance,
                ProportionInterval.of(interval).orElseThrow(),
                new ConfidenceLevel(level),
                rows,
                covariance,
                Label.of(label, file.source()),
                List.of());
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

    private static ObjectNode json(Estimates estimates, SurveyDesign design) {
        ObjectNode json = Json.object();
        json.put("statistic", estimates.statistic().code());
        json.put("outcome", estimates.outcome());
        if (estimates.criterion().isEmpty()) {
            json.putNull("criterion");
        } else {
            json.put("criterion", estimates.criterion());
        }
        json.put("variance", estimates.variance());
        json.put("interval", estimates.interval().code());
        json.set("level", Json.number(estimates.level().value()));
        if (estimates.label() != Label.NONE) {
            json.put(Label.COLUMN, estimates.label().code());
        }
        ObjectNode echo = json.putObject("design");
        echo.put("strata", design.strata().orElse(null));
        ArrayNode clusters = echo.putArray("cluster");
        design.clusters().forEach(clusters::add);
        ArrayNode fpc = echo.putArray("fpc");
        design.fpc().forEach(fpc::add);
        echo.put("weight", design.weight().orElse(null));
        echo.put("lonely_psu", design.lonely().code());
        ArrayNode rows = json.putArray("estimates");
        for (Estimate estimate : estimates.rows()) {
            ObjectNode row = rows.addObject();
            row.put("row", estimate.row());
            row.put("by", estimate.domain().table());
            ObjectNode domain = row.putObject("domain");
            for (int i = 0; i < estimate.domain().by().size(); i++) {
                domain.put(
                        estimate.domain().by().get(i),
                        estimate.domain().levels().get(i));
            }
            row.put("n", estimate.n());
            row.set("weighted_n", Json.number(estimate.weightedN()));
            row.set("estimate", Json.number(estimate.value()));
            row.set("se", Json.number(estimate.se()));
            row.set("lower", Json.number(estimate.interval().lower()));
            row.set("upper", Json.number(estimate.interval().upper()));
            row.set("df", Json.number(estimate.df()));
            row.set("deff", Json.number(estimate.deff()));
            row.put("flag", estimate.flag());
        }
        return json;
    }

    private static double number(Document row, String field) {
        return row.at(field).orBlank().isEmpty() ? Double.NaN : row.at(field).number();
    }

    private static Column text(String name, List<String> cells) {
        return Column.of(name, cells);
    }

    private static Column numbers(String name, double[] values) {
        return Column.ofNumbers(name, values);
    }
}
