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

    /** Where the wanted cells of the record stand, in UTF-8, and the begin and end of each. */
    private byte[] text;

    private final int[] begins;
    private final int[] ends;
    private int cells;
    /** The cells of a record that came as characters, one behind the other. */
    private byte[] encoded = new byte[1 << 10];

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
        begins = new int[fields.length];
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
    void cell(char[] characters, int from, int count) {
        if (length + Utf8.MOST_BYTES * count > encoded.length) {
            encoded = Arrays.copyOf(encoded, 2 * (length + Utf8.MOST_BYTES * count));
        }
        begins[cells] = length;
        length = Utf8.encode(characters, from, from + count, encoded, length);
        ends[cells++] = length;
        text = encoded;
    }

    /** Takes a cell of the next of the wanted fields, in UTF-8 that is known to be valid. */
    void cell(byte[] bytes, int from, int to) {
        begins[cells] = from;
        ends[cells++] = to;
        text = bytes;
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
        for (int cell = 0; cell < cells; cell++) {
            add(cell, begins[cell], ends[cell]);
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
        // between two letters or digits there is nothing to trim
        boolean trimmed = from < to && text[from] > ' ' && text[to - 1] > ' ';
        while (!trimmed && from < to && Utf8.isWhite(text, from)) {
            from += Utf8.length(text[from]);
        }
        for (int last = to; !trimmed && from < to && Utf8.isWhite(text, last = Utf8.last(text, to)); ) {
            to = last;
        }
        int place = places[cell];
        if (place < labels.length) {
            labels[place].set(rows, text, from, to);
        } else if (!measures[place - labels.length].set(rows, text, from, to)) {
            String found = new String(text, from, to - from, StandardCharsets.UTF_8);
            findings.add(noNumber(selection.titles().get(fields[cell]), found));
        }
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
