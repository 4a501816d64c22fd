package org.suzhi.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column of text, stored as codes into a dictionary of its distinct values. Groups, regions and answer codes repeat
 * endlessly, so comparing and counting work on small integers; numbers are parsed once per distinct value.
 */
public final class Column {

    /** Texts that mean "no value": the blank cell, R's and Excel's NA, and SPSS's or SAS's full stop. */
    private static final Set<String> MISSING = Set.of("", "NA", ".");

    private final String name;
    private final int[] codes;
    private final List<String> levels;

    private Column(String name, int[] codes, List<String> levels) {
        this.name = name;
        this.codes = codes;
        this.levels = levels;
    }

    /** A column from its cells; cells are trimmed. */
    public static Column of(String name, List<String> cells) {
        Builder builder = new Builder(name);
        cells.forEach(builder::add);
        return builder.build();
    }

    /** A column in which every row holds the same text. */
    public static Column constant(String name, String cell, int rows) {
        return new Column(name, new int[rows], List.of(cell));
    }

    /** A column of numbers, written so that they read back the same to 15 significant digits. */
    public static Column ofNumbers(String name, double[] values) {
        Builder builder = new Builder(name);
        for (double value : values) {
            builder.add(Decimal.text(value));
        }
        return builder.build();
    }

    /** True for the texts that mean "no value". */
    public static boolean isMissing(String cell) {
        return MISSING.contains(cell);
    }

    /** The column's name. */
    public String name() {
        return name;
    }

    /** Number of rows. */
    public int rows() {
        return codes.length;
    }

    /** The cell of a row, as trimmed text. */
    public String text(int row) {
        return levels.get(codes[row]);
    }

    /** The dictionary code of a row: an index into {@link #levels()}. */
    public int code(int row) {
        return codes[row];
    }

    /** True when a row holds no value. */
    public boolean isMissing(int row) {
        return isMissing(text(row));
    }

    /** The dictionary, in order of first appearance; it may hold a text that means "no value". */
    public List<String> levels() {
        return levels;
    }

    /** The values that occur, without the missing ones, in the order of their text. */
    public List<String> values() {
        boolean[] used = new boolean[levels.size()];
        for (int code : codes) {
            used[code] = true;
        }
        List<String> values = new ArrayList<>();
        for (int code = 0; code < used.length; code++) {
            if (used[code] && !isMissing(levels.get(code))) {
                values.add(levels.get(code));
            }
        }
        values.sort(null);
        return values;
    }

    /** The same cells under another name. */
    public Column named(String other) {
        return new Column(other, codes, levels);
    }

    /** The cells of the given rows, in the order given; row -1 gives a blank cell. */
    Column rows(int[] rows) {
        int blank = levels.indexOf("");
        List<String> dictionary = levels;
        if (blank < 0 && Arrays.stream(rows).anyMatch(row -> row < 0)) {
            dictionary = new ArrayList<>(levels);
            blank = dictionary.size();
            dictionary.add("");
        }
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = rows[i] < 0 ? blank : codes[rows[i]];
        }
        return new Column(name, picked, List.copyOf(dictionary));
    }

    /** Builds a column cell by cell. */
    public static final class Builder {

        private final String name;
        private final Map<String, Integer> dictionary = new HashMap<>();
        private final List<String> levels = new ArrayList<>();
        private int[] codes = new int[64];
        private int rows;

        /** Starts an empty column. */
        public Builder(String name) {
            this.name = name;
        }

        /** Adds a cell; white space around it is not part of the value. */
        public Builder add(String cell) {
            String value = cell.strip();
            Integer code = dictionary.get(value);
            if (code == null) {
                code = levels.size();
                dictionary.put(value, code);
                levels.add(value);
            }
            if (rows == codes.length) {
                codes = Arrays.copyOf(codes, 2 * rows);
            }
            codes[rows++] = code;
            return this;
        }

        /** The column so far. */
        public Column build() {
            return new Column(name, Arrays.copyOf(codes, rows), List.copyOf(levels));
        }
    }
}
