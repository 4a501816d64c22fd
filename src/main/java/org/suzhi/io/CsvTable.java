package org.suzhi.io;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;

/** Tables in comma-separated files. */
final class CsvTable {

    private CsvTable() {}

    /** All columns, as text; perhaps no records. */
    static Microdata read(String name, String text) {
        return read(Selection.all(header(name, text)), text, ',');
    }

    /** The same, with the separator that the text has. */
    static Microdata readSeparated(String name, String text) {
        char separator = Separator.of(text);
        return read(Selection.all(header(name, text, separator)), text, separator);
    }

    /** Some of the columns, and at least one record. */
    static Microdata read(String name, String text, Collection<String> labels, Collection<String> measures) {
        Microdata data = read(Selection.of(header(name, text), labels, measures), text, ',');
        if (data.rows() == 0) {
            throw Tables.noRecords(name);
        }
        return data;
    }

    private static Microdata read(Selection selection, String text, char separator) {
        CsvBlock block = new CsvBlock(selection, 0, true);
        try {
            CsvSyntax.parse(selection.source(), 0, new StringReader(text), block, separator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Finding> findings = block.findings();
        if (!findings.isEmpty()) {
            throw new DataException(findings);
        }
        return block.data();
    }

    static Header header(String name, String text) {
        return header(name, text, ',');
    }

    private static Header header(String name, String text, char separator) {
        try {
            return new Header(name, CsvSyntax.firstRecord(name, 0, new StringReader(text), separator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(OutputStream out, Microdata data) throws IOException {
        new CsvLines(data).write(out);
    }
}
