package org.suzhi.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/**
 * A table as the lines of a CSV file. What repeats is quoted and encoded once: a level of a column becomes bytes when it
 * is met for the first time, and is copied from then on.
 */
final class CsvLines {

    private static final int BLOCK = 1 << 16;

    private final Microdata data;
    private final StringWriter cell = new StringWriter();
    private final CsvWriter quoting;

    CsvLines(Microdata data) {
        this.data = data;
        CsvWriter.CsvWriterBuilder builder = CsvWriter.builder().lineDelimiter(LineDelimiter.LF);
        if (data.names().size() == 1) {
            // a blank cell would otherwise be a blank line, which readers skip
            builder.quoteStrategy(QuoteStrategies.EMPTY);
        }
        quoting = builder.build(cell);
    }

    /** Writes the header and all records. */
    void write(OutputStream out) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(2 * BLOCK);
        List<Column> columns = data.columns();
        byte[][][] levels = new byte[columns.size()][][];
        for (int c = 0; c < columns.size(); c++) {
            block.write(c == 0 ? new byte[0] : new byte[] {','});
            block.write(bytes(columns.get(c).name()));
            levels[c] =
                    columns.get(c).isCoded() ? new byte[columns.get(c).levels().size()][] : null;
        }
        block.write('\n');
        for (int row = 0; row < data.rows(); row++) {
            for (int c = 0; c < levels.length; c++) {
                if (c > 0) {
                    block.write(',');
                }
                block.writeBytes(
                        levels[c] == null ? bytes(columns.get(c).text(row)) : level(columns.get(c), row, levels[c]));
            }
            block.write('\n');
            if (block.size() > BLOCK) {
                block.writeTo(out);
                block.reset();
            }
        }
        block.writeTo(out);
    }

    private byte[] level(Column column, int row, byte[][] known) {
        int code = column.code(row);
        if (known[code] == null) {
            known[code] = bytes(column.levels().get(code));
        }
        return known[code];
    }

    /** A cell as it stands in the file. */
    private byte[] bytes(String text) {
        if (isPlain(text)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            quoting.writeRecord(text);
            quoting.flush();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        StringBuffer record = cell.getBuffer();
        String quoted = record.substring(0, record.length() - 1);
        record.setLength(0);
        return quoted.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a text consists of letters, figures, dots and dashes only, so that nobody would put it between quotes. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '.' || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
