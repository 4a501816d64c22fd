package org.suzhi.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
    private byte[] block = new byte[2 * BLOCK];
    private int length;
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
        List<Column> columns = data.columns();
        byte[][][] levels = new byte[columns.size()][][];
        for (int c = 0; c < levels.length; c++) {
            add(c, bytes(columns.get(c).name()));
            levels[c] =
                    columns.get(c).isCoded() ? new byte[columns.get(c).levels().size()][] : null;
        }
        block[length++] = '\n';
        for (int row = 0; row < data.rows(); row++) {
            for (int c = 0; c < levels.length; c++) {
                Column column = columns.get(c);
                add(c, levels[c] == null ? bytes(column.text(row)) : level(column, row, levels[c]));
            }
            block[length++] = '\n';
            if (length > BLOCK) {
                out.write(block, 0, length);
                length = 0;
            }
        }
        out.write(block, 0, length);
        length = 0;
    }

    private void add(int column, byte[] cell) {
        // room for this cell, the comma before it, and what ends the line
        if (length + cell.length + 2 > block.length) {
            block = Arrays.copyOf(block, 2 * (length + cell.length + 2));
        }
        if (column > 0) {
            block[length++] = ',';
        }
        System.arraycopy(cell, 0, block, length, cell.length);
        length += cell.length;
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

    /** Letters, digits and points need no quotes under any rule; most cells hold nothing else. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '.' || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
