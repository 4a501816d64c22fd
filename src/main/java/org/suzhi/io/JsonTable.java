package org.suzhi.io;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Tables as a JSON list of objects, one per record. */
final class JsonTable {

    private static final Text NO_RECORD = new Text("a value", "单个值");
    private static final Text RECORD = new Text("a record with fields", "含字段的记录");

    private JsonTable() {}

    static Microdata read(String name, String text) {
        Document records = Document.json(name, text);
        List<Document> rows = records.list();
        rows.stream().filter(row -> !row.isRecord()).forEach(row -> row.wrong(NO_RECORD, RECORD));
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.keys()));
        int[] lines = rows.stream().mapToInt(row -> (int) row.line()).toArray();
        List<Column> columns = names.stream()
                .map(column -> Column.of(
                        column,
                        rows.stream()
                                .map(row -> row.has(column) ? row.at(column).orBlank() : "")
                                .toList()))
                .toList();
        if (columns.isEmpty()) {
            records.wrong(new Text("no records", "没有记录"), new Text("a list of records", "记录列表"));
        }
        records.findings().raise();
        return Microdata.of(name, columns, lines);
    }

    static void write(OutputStream out, Microdata data) throws IOException {
        List<Column> columns = data.columns();
        out.write(Json.list(
                IntStream.range(0, data.rows()).boxed()::iterator,
                (record, row) -> columns.forEach(column -> record.put(column.name(), column.text(row)))));
    }
}
