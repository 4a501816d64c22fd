package org.suzhi.area;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/** The hand-off file areas.csv, and the model behind it. */
public final class AreasFile {

    private AreasFile() {}

    /** Writes the ledger as CSV, JSON or XLSX; a workbook has the coefficients of the model in a sheet of their own. */
    public static void write(Path path, AreaEstimates estimates) {
        Map<String, Microdata> tables = new LinkedHashMap<>();
        tables.put("areas", table(estimates));
        tables.put("model", coefficients(estimates));
        Tables.write(path, tables);
    }

    /** The ledger as a table: one record per area. */
    public static Microdata table(AreaEstimates estimates) {
        List<AreaEstimate> rows = estimates.areas();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("area", rows.stream().map(AreaEstimate::area).toList()));
        columns.add(numbers("direct", rows, AreaEstimate::direct));
        columns.add(numbers("direct_se", rows, AreaEstimate::directSe));
        columns.add(numbers("estimate", rows, AreaEstimate::estimate));
        columns.add(numbers("rmse", rows, AreaEstimate::rmse));
        columns.add(numbers("share_borrowed", rows, AreaEstimate::borrowed));
        columns.add(numbers("benchmark_shift", rows, AreaEstimate::shift));
        columns.add(Column.of(
                "flag", rows.stream().map(area -> AreaFlag.codes(area.flags())).toList()));
        columns.add(numbers("n", rows, AreaEstimate::n));
        columns.add(numbers("weight", rows, AreaEstimate::weight));
        columns.add(numbers("used_se", rows, AreaEstimate::usedSe));
        columns.add(numbers("synthetic", rows, AreaEstimate::synthetic));
        columns.add(numbers("lower", rows, area -> area.interval().lower()));
        columns.add(numbers("upper", rows, area -> area.interval().upper()));
        columns.add(numbers("residual", rows, AreaEstimate::residual));
        mark(columns, estimates);
        return Microdata.of("areas.csv", columns);
    }

    private static Microdata coefficients(AreaEstimates estimates) {
        List<AreaCoefficient> rows = estimates.model().coefficients();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("term", rows.stream().map(AreaCoefficient::name).toList()));
        columns.add(numbers("coefficient", rows, AreaCoefficient::value));
        columns.add(numbers("se", rows, AreaCoefficient::se));
        columns.add(numbers("p", rows, AreaCoefficient::p));
        mark(columns, estimates);
        return Microdata.of("model", columns);
    }

    private static void mark(List<Column> columns, AreaEstimates estimates) {
        int rows = columns.get(0).rows();
        columns.add(Column.constant("criterion", estimates.criterion(), rows));
        if (estimates.label() != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, estimates.label().code(), rows));
        }
    }

    private static <T> Column numbers(String name, List<T> rows, ToDoubleFunction<T> value) {
        return Column.ofNumbers(name, rows.stream().mapToDouble(value).toArray());
    }

    /** Writes the model as JSON. */
    public static void writeModel(Path path, AreaEstimates estimates) {
        AreaModel model = estimates.model();
        Json.write(path, json -> {
            json.put("criterion", estimates.criterion().isEmpty() ? null : estimates.criterion());
            if (estimates.label() != Label.NONE) {
                json.put(Label.COLUMN, estimates.label().code());
            }
            json.put("by", estimates.by())
                    .put("method", model.method().code())
                    .put("scale", model.scale().code())
                    .put("areas", model.areas())
                    .put("variance", model.variance())
                    .put("variance_se", model.varianceSe())
                    .put("coefficients", model.coefficients(), AreasFile::coefficient)
                    .put("log_likelihood", model.logLikelihood())
                    .put("aic", model.aic())
                    .put("bic", model.bic())
                    .put("r_squared", model.rSquared())
                    .put(
                            "normality",
                            (Json test) -> test.put("test", "shapiro-francia")
                                    .put("w", model.normality().w())
                                    .put("p", model.normality().p()))
                    .put("smoothing_deff", model.deff())
                    .put("errors", estimates.replicates() > 0 ? "bootstrap:" + estimates.replicates() : "formula")
                    .put("level", estimates.level().value())
                    .put(
                            "benchmark",
                            (Json benchmark) -> benchmark
                                    .put("kind", estimates.benchmark().code())
                                    .put("target", estimates.target())
                                    .put("before", estimates.before()));
        });
    }

    private static void coefficient(Json row, AreaCoefficient coefficient) {
        row.put("term", coefficient.name())
                .put("coefficient", coefficient.value())
                .put("se", coefficient.se())
                .put("p", coefficient.p());
    }
}
