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

/** The file importance.json, or the variables as a table in CSV or XLSX; the standard output gets JSON. */
public final class ImportanceFile {

    private ImportanceFile() {}

    /** Writes the importance of variables, by the file's ending. */
    public static void write(Path path, Importance importance) {
        if (Tables.ending(path).equals("json") || AtomicFile.isStandard(path)) {
            Json.write(path, json -> json(json, importance));
        } else {
            Tables.write(path, table(path.toString(), importance));
        }
    }

    private static void json(Json json, Importance importance) {
        json.put("outcome", importance.outcome())
                .put("criterion", importance.criterion().isEmpty() ? null : importance.criterion());
        if (importance.label() != Label.NONE) {
            json.put(Label.COLUMN, importance.label().code());
        }
        json.put("n", importance.n())
                .put("explained", importance.explained())
                .put("trees", importance.trees())
                .put("replicates", importance.replicates())
                .put("seed", importance.seed().value())
                .put("level", importance.level().value())
                .put(
                        "caution",
                        (Json words) -> words.put("en", Importance.CAUTION.en()).put("zh", Importance.CAUTION.zh()))
                .put(
                        "notes",
                        importance.notes(),
                        (row, note) -> row.put("en", note.en()).put("zh", note.zh()))
                .put("variables", importance.variables(), ImportanceFile::variable);
    }

    private static void variable(Json row, VariableImportance variable) {
        row.put("column", variable.column())
                .put("importance", variable.importance())
                .put("se", variable.se())
                .put("lower", variable.interval().lower())
                .put("upper", variable.interval().upper());
    }

    private static Microdata table(String name, Importance importance) {
        List<VariableImportance> rows = importance.variables();
        List<Column> columns = new ArrayList<>();
        columns.add(Column.of(
                "column", rows.stream().map(VariableImportance::column).toList()));
        columns.add(Column.ofNumbers(
                "importance",
                rows.stream().mapToDouble(VariableImportance::importance).toArray()));
        columns.add(Column.ofNumbers(
                "se", rows.stream().mapToDouble(VariableImportance::se).toArray()));
        columns.add(Column.ofNumbers(
                "lower",
                rows.stream().mapToDouble(row -> row.interval().lower()).toArray()));
        columns.add(Column.ofNumbers(
                "upper",
                rows.stream().mapToDouble(row -> row.interval().upper()).toArray()));
        columns.add(Column.constant("outcome", importance.outcome(), rows.size()));
        columns.add(Column.constant("criterion", importance.criterion(), rows.size()));
        if (importance.label() != Label.NONE) {
            columns.add(Column.constant(Label.COLUMN, importance.label().code(), rows.size()));
        }
        return Microdata.of(name, columns);
    }
}
