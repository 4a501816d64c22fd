package org.suzhi.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A column of a table, in one of three forms. Text is stored as codes into a dictionary of its distinct values: groups,
 * regions and answer codes repeat endlessly, so comparing and counting work on small integers. Measurements, such as
 * weights, are stored as the numbers they are, and identifiers, which do not repeat, as the texts they are; a dictionary
 * of these is made only when somebody asks for it.
 */
public final class Column {

    /** Texts that mean "no value": the blank cell, R's and Excel's NA, and SPSS's or SAS's full stop. */
    private static final Set<String> MISSING = Set.of("", "NA", ".");

    private final String name;
    private final int rows;
    /** Measurements, NaN where there is none; null for text. */
    private final double[] numbers;
    /** Texts that seldom repeat; null for other columns. */
    private final Texts texts;
    /** Text; null for the other two forms until somebody asks for their dictionary. */
    private volatile Coded coded;

    /** Codes into a dictionary, in order of first appearance. */
    private record Coded(int[] codes, List<String> levels) {}

    private Column(String name, int[] codes, List<String> levels) {
        this.name = name;
        this.rows = codes.length;
        this.numbers = null;
        this.texts = null;
        this.coded = new Coded(codes, levels);
    }

    private Column(String name, double[] numbers) {
        this.name = name;
        this.rows = numbers.length;
        this.numbers = numbers;
        this.texts = null;
    }

    private Column(String name, Texts texts) {
        this.name = name;
        this.rows = texts.rows();
        this.numbers = null;
        this.texts = texts;
    }

    /** A column of texts that seldom repeat. */
    public static Column of(String name, Texts texts) {
        return new Column(name, texts);
    }

    /** A column of measurements, kept as they are; NaN where there is none. */
    public static Column measured(String name, double[] values) {
        return new Column(name, values.clone());
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
        return cell.length() <= 2 && MISSING.contains(cell);
    }

    /** The column's name. */
    public String name() {
        return name;
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** True for a column of measurements. */
    public boolean isMeasured() {
        return numbers != null;
    }

    /** The measurement of a row; only for a column of measurements. */
    double number(int row) {
        return numbers[row];
    }

    /** The cell of a row, as trimmed text. */
    public String text(int row) {
        if (numbers != null) {
            return Decimal.text(numbers[row]);
        }
        return texts != null ? texts.of(row) : coded.levels.get(coded.codes[row]);
    }

    /** The dictionary code of a row: an index into {@link #levels()}. */
    public int code(int row) {
        return coded().codes[row];
    }

    /** The dictionary codes of all rows, for loops over many of them: a copy. */
    public int[] codes() {
        return coded().codes.clone();
    }

    /** Copies the dictionary codes of the rows from one on, as many as there is room for. */
    public void codes(int first, int[] into) {
        System.arraycopy(coded().codes, first, into, 0, into.length);
    }

    /** The dictionary codes of all rows, for reading only. */
    int[] codeArray() {
        return coded().codes;
    }

    /** True when a row holds no value. */
    public boolean isMissing(int row) {
        if (numbers != null) {
            return Double.isNaN(numbers[row]);
        }
        return texts != null ? texts.isMissing(row) : isMissing(text(row));
    }

    /** Of each row, whether it holds a value. */
    public boolean[] present() {
        boolean[] present = new boolean[rows];
        if (isCoded()) {
            boolean[] levels = new boolean[coded.levels.size()];
            for (int code = 0; code < levels.length; code++) {
                levels[code] = !isMissing(coded.levels.get(code));
            }
            for (int row = 0; row < rows; row++) {
                present[row] = levels[coded.codes[row]];
            }
        } else {
            for (int row = 0; row < rows; row++) {
                present[row] = !isMissing(row);
            }
        }
        return present;
    }

    /** True for a column that is stored as codes into a dictionary. */
    public boolean isCoded() {
        return numbers == null && texts == null;
    }

    /** True for a column of texts that seldom repeat: to ask for its dictionary would be a waste. */
    public boolean isListed() {
        return texts != null;
    }

    /** True for identifiers each of which comes after the one in the row before it; false also when nobody knows. */
    public boolean isIncreasing() {
        return texts != null && texts.isIncreasing();
    }

    /** Compares the texts of two rows, character by character. */
    public int compare(int a, int b) {
        return texts != null ? texts.compare(a, b) : text(a).compareTo(text(b));
    }

    /** Of each row, the first one that holds the same. */
    public int[] firsts() {
        if (texts != null) {
            return texts.firsts();
        }
        int[] firstOf = new int[levels().size()];
        Arrays.fill(firstOf, -1);
        int[] firsts = new int[rows];
        for (int row = 0; row < rows; row++) {
            int code = code(row);
            firstOf[code] = firstOf[code] < 0 ? row : firstOf[code];
            firsts[row] = firstOf[code];
        }
        return firsts;
    }

    /** The dictionary, in order of first appearance; it may hold a text that means "no value". */
    public List<String> levels() {
        return coded().levels;
    }

    private Coded coded() {
        Coded known = coded;
        if (known == null) {
            known = texts != null ? dictionary() : cells().coded;
            coded = known;
        }
        return known;
    }

    private Column cells() {
        Builder cells = new Builder(name);
        for (int row = 0; row < rows; row++) {
            cells.add(text(row));
        }
        return cells.build();
    }

    private Coded dictionary() {
        int[] firsts = texts.firsts();
        List<String> levels = new ArrayList<>();
        int[] codes = new int[rows];
        for (int row = 0; row < rows; row++) {
            if (firsts[row] == row) {
                codes[row] = levels.size();
                levels.add(texts.of(row));
            } else {
                codes[row] = codes[firsts[row]];
            }
        }
        return new Coded(codes, List.copyOf(levels));
    }

    /** The values that occur, without the missing ones, in the order of their text. */
    public List<String> values() {
        List<String> levels = levels();
        boolean[] used = new boolean[levels.size()];
        for (int code : coded().codes) {
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
        if (numbers != null) {
            return new Column(other, numbers);
        }
        return texts != null ? new Column(other, texts) : new Column(other, coded.codes, coded.levels);
    }

    /** The cells of the given rows, in the order given; row -1 gives a blank cell. */
    Column rows(int[] rows) {
        if (numbers != null) {
            return new Column(
                    name,
                    Arrays.stream(rows)
                            .mapToDouble(row -> row < 0 ? Double.NaN : numbers[row])
                            .toArray());
        }
        if (texts != null) {
            return new Column(name, texts.rows(rows));
        }
        List<String> dictionary = coded.levels;
        int blank = dictionary.indexOf("");
        if (blank < 0 && Arrays.stream(rows).anyMatch(row -> row < 0)) {
            dictionary = new ArrayList<>(dictionary);
            blank = dictionary.size();
            dictionary.add("");
        }
        int[] picked = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = rows[i] < 0 ? blank : coded.codes[rows[i]];
        }
        return new Column(name, picked, List.copyOf(dictionary));
    }

    /** This column with the cells that hold one of the codes blanked: codes by which a file says "no value". */
    Column blanked(Set<String> missing) {
        if (numbers != null) {
            double[] kept = numbers.clone();
            for (int row = 0; row < rows; row++) {
                kept[row] = missing.contains(Decimal.text(kept[row])) ? Double.NaN : kept[row];
            }
            return new Column(name, kept);
        }
        Builder cells = new Builder(name);
        for (int row = 0; row < rows; row++) {
            cells.add(missing.contains(text(row)) ? "" : text(row));
        }
        return cells.build();
    }

    /** The cells of several columns one after another, under the name of the first; all of one form. */
    static Column concatenated(List<Column> parts) {
        int rows = parts.stream().mapToInt(Column::rows).sum();
        int at = 0;
        if (parts.get(0).numbers != null) {
            double[] all = new double[rows];
            for (Column part : parts) {
                System.arraycopy(part.numbers, 0, all, at, part.rows);
                at += part.rows;
            }
            return new Column(parts.get(0).name, all);
        }
        if (parts.stream().anyMatch(part -> part.texts != null)) {
            return new Column(parts.get(0).name, listed(parts));
        }
        Map<String, Integer> dictionary = new HashMap<>();
        List<String> levels = new ArrayList<>();
        int[] codes = new int[rows];
        for (Column part : parts) {
            int[] translated = new int[part.levels().size()];
            for (int code = 0; code < translated.length; code++) {
                String level = part.levels().get(code);
                translated[code] = dictionary.computeIfAbsent(level, added -> {
                    levels.add(added);
                    return levels.size() - 1;
                });
            }
            for (int code : part.coded.codes) {
                codes[at++] = translated[code];
            }
        }
        return new Column(parts.get(0).name, codes, List.copyOf(levels));
    }

    private static Texts listed(List<Column> parts) {
        Texts.Builder all = new Texts.Builder();
        for (Column part : parts) {
            if (part.texts != null) {
                all.addAll(part.texts);
            } else {
                for (int row = 0; row < part.rows; row++) {
                    all.add(part.text(row));
                }
            }
        }
        return all.build();
    }

    /** A column from codes into a dictionary without repetitions, as readers make it. */
    public static Column coded(String name, int[] codes, List<String> levels) {
        return new Column(name, codes.clone(), List.copyOf(levels));
    }

    /** The same of the first codes of an array. */
    public static Column coded(String name, int[] codes, int rows, List<String> levels) {
        return new Column(name, Arrays.copyOf(codes, rows), List.copyOf(levels));
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
