package org.suzhi.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/** The parser as it is set up here, and its complaints as findings. */
final class CsvSyntax {

    /** More than the longest range, so that the limit is never met. */
    private static final int BUFFER = 1 << 28;

    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    private CsvSyntax() {}

    private static CsvReader.CsvReaderBuilder parser(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(BUFFER);
    }

    /**
     * The first record; empty when there is none.
     *
     * @throws DataException when it is malformed
     */
    static List<String> firstRecord(String source, long linesBefore, Reader text) throws IOException {
        return firstRecord(source, linesBefore, text, ',');
    }

    /** The same, where cells are separated otherwise. */
    static List<String> firstRecord(String source, long linesBefore, Reader text, char separator) throws IOException {
        try (CsvReader<CsvRecord> reader = parser(separator).ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            return records.hasNext() ? records.next().getFields() : List.of();
        } catch (CsvParseException wrong) {
            throw new DataException(malformed(source, linesBefore, wrong));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /**
     * Gives all records of a range to a block.
     *
     * @throws DataException when one is malformed
     */
    static void parse(String source, CsvRange range, CsvBlock block) throws IOException {
        if (range.isUnquoted()) {
            range.check();
            UnquotedCsv.parse(range, block);
        } else {
            parse(source, range.linesBefore(), range.reader(), block, ',');
        }
    }

    /**
     * Gives all records of a text to a block.
     *
     * @throws DataException when one is malformed
     */
    static void parse(String source, long linesBefore, Reader text, CsvBlock block, char separator) throws IOException {
        try (CsvReader<?> reader = parser(separator).build(new CsvCells(block), text)) {
            // the handler gives the parser no records, so that looking for the first one reads them all
            reader.iterator().hasNext();
        } catch (CsvParseException wrong) {
            throw new DataException(malformed(source, linesBefore, wrong));
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static Finding malformed(String source, long linesBefore, Throwable wrong) {
        String words = "";
        long line = 0;
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            words = String.valueOf(cause.getMessage());
            Matcher named = LINE.matcher(words);
            if (named.find()) {
                // where the record began that could not be read, counted from the start of the text
                line = linesBefore + Long.parseLong(named.group(1));
                words = named.replaceFirst("line " + line);
            }
        }
        return new Finding(
                source,
                line,
                "",
                Text.of("malformed CSV: %s", "CSV格式错误：%s", words),
                new Text("every quote closed and followed by a comma or the line's end", "每个引号都成对，其后为逗号或行末"),
                new Text("close the quote, or export the file again", "请补全引号，或重新导出文件"));
    }
}
