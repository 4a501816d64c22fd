package org.suzhi.cause;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Json;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;

/** The file causes.json, or the components as a table in CSV or XLSX; the standard output gets JSON. */
public final class CausesFile {

    private CausesFile() {}

    /** Writes what a decomposition has found, by the file's ending. */
    public static void write(Path path, Causes causes) {
        if (Tables.ending(path).equals("json") || AtomicFile.isStandard(path)) {
            Json.write(path, json -> json(json, causes));
        } else {
            Tables.write(path, table(path.toString(), causes));
        }
    }

    private static void json(Json json, Causes causes) {
        json.put("method", causes.method().code());
        if (causes.method() instanceof OaxacaBlinder oaxaca) {
            json.put("reference", oaxaca.reference().code()).put("fold", oaxaca.fold());
        } else if (causes.method() instanceof Fairlie fairlie) {
            json.put("reference", fairlie.reference().code());
        } else if (causes.method() instanceof Adjusted adjusted) {
            json.put("standard", adjusted.standard().code());
        }
        SurveyDesign design = causes.design();
        json.put("outcome", causes.outcome())
                .put("criterion", causes.criterion().isEmpty() ? null : causes.criterion());
        if (causes.label() != Label.NONE) {
            json.put(Label.COLUMN, causes.label().code());
        }
        json.put(
                        "between",
                        (Json between) -> between.put("column", causes.column())
                                .put("a", causes.a())
                                .put("b", causes.b()))
                .put("on", causes.on())
                .put("variance", causes.variance())
                .put("level", causes.level().value())
                .put(
                        "design",
                        (Json echo) -> echo.put("strata", design.strata().orElse(null))
                                .put("cluster", design.clusters())
                                .put("fpc", design.fpc())
                                .put("weight", design.weight().orElse(null))
                                .put("lonely_psu", design.lonely().code()))
                .put("n_a", causes.nA())
                .put("n_b", causes.nB())
                .put("df", causes.df())
                .put("failed_replicates", causes.failed())
                .put(
                        "caution",
                        (Json words) -> words.put("en", Causes.CAUTION.en()).put("zh", Causes.CAUTION.zh()))
                .put(
                        "notes",
                        causes.notes(),
                        (row, note) -> row.put("en", note.en()).put("zh", note.zh()))
                .put("parts", causes.parts(), (row, cause) -> part(row, causes, cause));
    }

    private static void part(Json row, Causes causes, Cause cause) {
        row.put("part", cause.part())
                .put("column", cause.column())
                .put("level", cause.level())
                .put("estimate", cause.estimate())
                .put("se", cause.se())
                .put("lower", cause.interval().lower())
                .put("upper", cause.interval().upper())
                .put("p", cause.p());
        if (!causes.isReliable(cause)) {
            row.put("unreliable", true);
        }
    }

    private static Microdata table(String name, Causes causes) {
        List<Cause> parts = causes.parts();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of("part", parts.stream().map(Cause::part).toList()));
        columns.add(Column.of("column", parts.stream().map(Cause::column).toList()));
        columns.add(Column.of("level", parts.stream().map(Cause::level).toList()));
        columns.add(Column.ofNumbers(
                "estimate", parts.stream().mapToDouble(Cause::estimate).toArray()));
        columns.add(Column.ofNumbers("se", parts.stream().mapToDouble(Cause::se).toArray()));
        columns.add(Column.ofNumbers(
                "lower",
                parts.stream().mapToDouble(cause -> cause.interval().lower()).toArray()));
        columns.add(Column.ofNumbers(
                "upper",
                parts.stream().mapToDouble(cause -> cause.interval().upper()).toArray()));
        columns.add(Column.ofNumbers("p", parts.stream().mapToDouble(Cause::p).toArray()));
        columns.add(Column.of(
                "flag",
                parts.stream()
                        .map(cause -> causes.isReliable(cause) ? "" : "unreliable")
                        .toList()));
        columns.add(Column.constant("a", causes.a(), parts.size()));
        columns.add(Column.constant("b", causes.b(), parts.size()));
        columns.add(Column.constant("method", causes.method().code(), parts.size()));
        columns.add(Column.constant("criterion", causes.criterion(), parts.size()));
        if (causes.label() != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, causes.label().code(), parts.size()));
        }
        return Microdata.of(name, columns);
    }
}
