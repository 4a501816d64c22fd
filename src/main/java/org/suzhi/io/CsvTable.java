package org.suzhi.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Tables in comma-separated files. */
final class CsvTable {

    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    private CsvTable() {}

    static Microdata read(String name, String text) {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(1 << 24);
        int[] lines = new int[64];
        int rows = 0;
        Header header = null;
        Findings findings = new Findings();
        try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(text)) {
            for (Iterator<CsvRecord> records = reader.iterator(); records.hasNext(); ) {
                CsvRecord record = records.next();
                if (header == null) {
                    header = new Header(name, record.getFields());
                    continue;
                }
                if (record.getFieldCount() != header.size()) {
                    findings.add(
                            name,
                            record.getStartingLineNumber(),
                            "",
                            Text.of("%d fields", "%d个字段", record.getFieldCount()),
                            Text.of("%d fields, as in the header", "%d个字段（与表头一致）", header.size()),
                            new Text("check commas and quotes in this line", "请检查该行的逗号和引号"));
                    continue;
                }
                header.add(record.getFields());
                if (rows == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * rows);
                }
                lines[rows++] = (int) record.getStartingLineNumber();
            }
        } catch (CsvParseException malformed) {
            String words = cause(malformed);
            throw new DataException(new Finding(
                    name,
                    line(malformed),
                    "",
                    Text.of("malformed CSV: %s", "CSV格式错误：%s", words),
                    new Text("every quote closed and followed by a comma or the line's end", "每个引号都成对，其后为逗号或行末"),
                    new Text("close the quote, or export the file again", "请补全引号，或重新导出文件")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        findings.raise();
        if (header == null) {
            throw Header.none(name);
        }
        return Microdata.of(name, header.columns(), Arrays.copyOf(lines, rows));
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

    private static String cause(Throwable malformed) {
        Throwable last = malformed;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage();
    }

    /** The line that the parser names in its words: where the record began that it could not read. */
    private static long line(Throwable malformed) {
        long line = 0;
        for (Throwable t = malformed; t != null; t = t.getCause()) {
            Matcher named = LINE.matcher(String.valueOf(t.getMessage()));
            line = named.find() ? Long.parseLong(named.group(1)) : line;
        }
        return line;
    }
}
