package org.suzhi.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Records that are being read, from a parser's buffer into columns. No cell becomes an object. The cells of a record are
 * set aside until it is complete, so that the parser's loop stays small enough to be compiled soon.
 */
final class CsvBlock {

    private final Selection selection;
    private final long linesBefore;
    private final int titles;
    /** The wanted fields, in the order of the file. */
    private final int[] fields;
    /** By wanted field: its place among the labels, then the measures. */
    private final int[] places;

    private final Labels[] labels;
    private final Measures[] measures;
    private final List<Integer> nameless;
    private final List<Finding> findings = new ArrayList<>();
    private int[] lines = {};
    private int rows;
    private boolean inHeader;

    /** The wanted cells of the record, one behind the other, and the end of each. */
    private char[] record = new char[1 << 10];

    private final int[] ends;
    private int cells;
    private int length;
    /** The line of the file in which the record began. */
    private long line;

    /** Starts a block; {@code startsWithHeader} when the first record holds the names of the columns. */
    CsvBlock(Selection selection, long linesBefore, boolean startsWithHeader) {
        this.selection = selection;
        this.linesBefore = linesBefore;
        this.inHeader = startsWithHeader;
        nameless = selection.nameless();
        labels = new Labels[selection.labels().size() + nameless.size()];
        Arrays.setAll(labels, place -> new Labels());
        measures = new Measures[selection.measures().size()];
        Arrays.setAll(measures, place -> new Measures());
        List<Integer> order = new ArrayList<>();
        selection.labels().forEach(name -> order.add(selection.titles().indexOf(name)));
        order.addAll(nameless);
        selection.measures().forEach(name -> order.add(selection.titles().indexOf(name)));
        fields = order.stream().mapToInt(field -> field).sorted().toArray();
        places = IntStream.of(fields).map(order::indexOf).toArray();
        titles = selection.titles().size();
        ends = new int[fields.length];
    }

    /** The fields of a record that somebody wants, in the order of the file. */
    int[] fields() {
        return fields.clone();
    }

    /** Begins a record. */
    void begin() {
        cells = 0;
        length = 0;
    }

    /** Takes a cell of the next of the wanted fields. */
    void cell(char[] text, int from, int count) {
        if (length + count > record.length) {
            record = Arrays.copyOf(record, 2 * (length + count));
        }
        System.arraycopy(text, from, record, length, count);
        length += count;
        ends[cells++] = length;
    }

    /** Takes a cell of the next of the wanted fields, in UTF-8 that is known to be valid. */
    void cell(byte[] text, int from, int to) {
        if (length + to - from > record.length) {
            record = Arrays.copyOf(record, 2 * (length + to - from));
        }
        int at = length;
        for (int i = from; i < to; i++) {
            if (text[i] < 0) {
                char[] decoded = new String(text, from, to - from, StandardCharsets.UTF_8).toCharArray();
                cell(decoded, 0, decoded.length);
                return;
            }
            record[at++] = (char) text[i];
        }
        length = at;
        ends[cells++] = at;
    }

    /**
     * Ends a record.
     *
     * @param count number of its fields
     * @param start the line of the block, counted from one, in which it began
     */
    void end(int count, long start) {
        line = linesBefore + start;
        if (inHeader) {
            inHeader = false;
        } else if (count == titles) {
            add();
        } else {
            findings.add(ragged(count));
        }
    }

    private void add() {
        if (rows == lines.length) {
            grow(Math.max(1 << 10, 2 * rows));
        }
        int from = 0;
        for (int cell = 0; cell < cells; cell++) {
            add(cell, from, ends[cell]);
            from = ends[cell];
        }
        lines[rows++] = (int) line;
    }

    private void grow(int more) {
        lines = Arrays.copyOf(lines, more);
        for (Labels column : labels) {
            column.grow(more);
        }
        for (Measures column : measures) {
            column.grow(more);
        }
    }

    private void add(int cell, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isWhite(record[from])) {
            from++;
        }
        while (from < to && isWhite(record[to - 1])) {
            to--;
        }
        int place = places[cell];
        if (place < labels.length) {
            labels[place].set(rows, record, from, to);
        } else if (!measures[place - labels.length].set(rows, record, from, to)) {
            findings.add(noNumber(selection.titles().get(fields[cell]), new String(record, from, to - from)));
        }
    }

    /** White space as {@link String#strip} sees it; the first comparison decides nearly always. */
    private static boolean isWhite(char c) {
        return (c <= ' ' || c >= '\u1680') && Character.isWhitespace(c);
    }

    private Finding noNumber(String name, String cell) {
        int[] at = {(int) line};
        Microdata table = Microdata.of(selection.source(), List.of(Column.of(name, List.of(cell))), at);
        return table.cell(0, name, new Text("a number or a blank cell", "数字或空白"));
    }

    private Finding ragged(int count) {
        return new Finding(
                selection.source(),
                line,
                "",
                Text.of("%d fields", "%d个字段", count),
                Text.of("%d fields, as in the header", "%d个字段（与表头一致）", titles),
                new Text("check commas and quotes in this line", "请检查该行的逗号和引号"));
    }

    /** What was wrong, in the order of the lines; values in columns without a name come first. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < nameless.size(); i++) {
            Column column = labels[selection.labels().size() + i].column("", rows);
            if (!column.values().isEmpty()) {
                all.addAll(Header.nameless(selection.source(), nameless.get(i)).findings());
            }
        }
        all.addAll(findings);
        return all;
    }

    /** The records; meaningless when something was wrong. */
    Microdata data() {
        List<Column> columns = new ArrayList<>();
        for (int place = 0; place < selection.labels().size(); place++) {
            columns.add(labels[place].column(selection.labels().get(place), rows));
        }
        for (int place = 0; place < measures.length; place++) {
            columns.add(measures[place].column(selection.measures().get(place), rows));
        }
        return Microdata.of(selection.source(), columns, Arrays.copyOf(lines, rows));
    }

    /** Number of records. */
    int rows() {
        return rows;
    }
}
