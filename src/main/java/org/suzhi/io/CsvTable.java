package org.suzhi.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;

/** Tables in comma-separated files. */
final class CsvTable {

    private CsvTable() {}

    /** All columns, as text; perhaps no records. */
    static Microdata read(String name, String text) {
        return read(Selection.all(header(name, text)), text);
    }

    /** Some of the columns, and at least one record. */
    static Microdata read(String name, String text, Collection<String> labels, Collection<String> measures) {
        Microdata data = read(Selection.of(header(name, text), labels, measures), text);
        if (data.rows() == 0) {
            throw Tables.noRecords(name);
        }
        return data;
    }

    private static Microdata read(Selection selection, String text) {
        CsvBlock block = new CsvBlock(selection, 0, true);
        try {
            CsvSyntax.parse(selection.source(), 0, new StringReader(text), block);
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
        try {
            return new Header(name, CsvSyntax.firstRecord(name, 0, new StringReader(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(OutputStream out, Microdata data) throws IOException {
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        if (data.names().size() == 1) {
            // a blank cell would otherwise be a blank line, which readers skip
            builder.quoteStrategy(QuoteStrategies.EMPTY);
        }
        CsvWriter writer = builder.build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<Column> columns = data.columns();
        writer.writeRecord(data.names());
        String[] cells = new String[columns.size()];
        for (int row = 0; row < data.rows(); row++) {
            for (int c = 0; c < cells.length; c++) {
                cells[c] = columns.get(c).text(row);
            }
            writer.writeRecord(cells);
        }
        writer.flush();
    }
}
