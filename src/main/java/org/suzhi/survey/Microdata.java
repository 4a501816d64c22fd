package org.suzhi.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A table of unit records with named columns, and the file and line each record came from, so that whatever is wrong
 * with it can be said where it is. Immutable.
 */
public final class Microdata {

    private static final Text NUMBER = new Text("a number or a blank cell", "数字或空白");

    private final String source;
    private final int rows;
    private final Map<String, Column> columns;
    private final int[] lines;

    private Microdata(String source, int rows, Map<String, Column> columns, int[] lines) {
        this.source = source;
        this.rows = rows;
        this.columns = columns;
        this.lines = lines;
    }

    /**
     * A table of columns of the same length.
     *
     * @param source the name that findings use for it, mostly a file name
     * @param lines  the line of each record in the source; null when record i stands in line i + 2, below a header
     */
    public static Microdata of(String source, Collection<Column> columns, int[] lines) {
        Map<String, Column> byName = new LinkedHashMap<>();
        int rows = columns.isEmpty() ? 0 : columns.iterator().next().rows();
        for (Column column : columns) {
            if (column.rows() != rows || byName.put(column.name(), column) != null) {
                throw new IllegalArgumentException(
                        "%s: column '%s' is there twice or has %d rows, expected %d rows once"
                                .formatted(source, column.name(), column.rows(), rows));
            }
        }
        return new Microdata(source, rows, byName, lines == null ? null : lines.clone());
    }

    /** A table of columns of the same length whose records start in the second line. */
    public static Microdata of(String source, Collection<Column> columns) {
        return of(source, columns, null);
    }

    /** The name that findings use for this table. */
    public String source() {
        return source;
    }

    /** Number of records. */
    public int rows() {
        return rows;
    }

    /** The line of a record in its source. */
    public long line(int row) {
        return lines == null ? row + 2L : lines[row];
    }

    /** Names of the columns, in order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The columns, in order. */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** True when a column of that name exists. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /**
     * A column by name.
     *
     * @throws DataException when there is none
     */
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new DataException(missingColumn(name));
        }
        return column;
    }

    /** What to say when a column is not there. */
    public Finding missingColumn(String name) {
        String known = String.join(", ", columns.keySet());
        return new Finding(
                source,
                1,
                name,
                Text.of("no such column; columns are: %s", "没有这一列；现有列：%s", known),
                Text.of("a column named '%s'", "应有“%s”列", name),
                new Text("add the column, or name the one that holds it", "请补上该列，或改用文件中已有的列名"));
    }

    /**
     * Makes sure that columns exist, so that all missing ones are reported together.
     *
     * @throws DataException naming each column that is missing
     */
    public void require(Collection<String> names) {
        Findings findings = new Findings();
        names.stream().filter(name -> !has(name)).forEach(name -> findings.add(missingColumn(name)));
        findings.raise();
    }

    /**
     * A column as numbers; NaN where there is no value.
     *
     * @throws DataException for every cell that holds other text
     */
    public double[] numbers(String name) {
        Column column = column(name);
        if (column.isMeasured()) {
            return IntStream.range(0, rows).mapToDouble(column::number).toArray();
        }
        if (column.isListed()) {
            return listed(column);
        }
        double[] parsed = new double[column.levels().size()];
        boolean[] bad = new boolean[parsed.length];
        boolean clean = true;
        for (int code = 0; code < parsed.length; code++) {
            String text = column.levels().get(code);
            parsed[code] = Decimal.parse(text);
            bad[code] = Double.isNaN(parsed[code]) && !Column.isMissing(text);
            clean &= !bad[code];
        }
        if (!clean) {
            Findings findings = new Findings();
            for (int row = 0; row < rows; row++) {
                if (bad[column.code(row)]) {
                    findings.add(cell(row, name, NUMBER));
                }
            }
            findings.raise();
        }
        int[] codes = column.codeArray();
        double[] numbers = new double[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = parsed[codes[row]];
        }
        return numbers;
    }

    private double[] listed(Column column) {
        double[] parsed = new double[rows];
        Findings findings = new Findings();
        for (int row = 0; row < rows; row++) {
            parsed[row] = Decimal.parse(column.text(row));
            if (Double.isNaN(parsed[row]) && !column.isMissing(row)) {
                findings.add(cell(row, column.name(), NUMBER));
            }
        }
        findings.raise();
        return parsed;
    }

    /** A finding about one cell. */
    public Finding cell(int row, String name, Text expected) {
        String text = has(name) ? column(name).text(row) : "";
        return new Finding(
                source,
                line(row),
                name,
                text.isEmpty() ? new Text("an empty cell", "空白单元格") : Text.of("'%s'", "“%s”", text),
                expected,
                new Text("correct the cell", "请更正该单元格"));
    }

    /**
     * The row of each value of a key column.
     *
     * @throws DataException when a key is blank or there twice
     */
    public Map<String, Integer> index(String name) {
        identify(name);
        Column keys = column(name);
        Map<String, Integer> rowOf = new HashMap<>(2 * rows);
        for (int row = 0; row < rows; row++) {
            rowOf.put(keys.text(row), row);
        }
        return rowOf;
    }

    /**
     * Makes sure that a column identifies the records.
     *
     * @throws DataException when a key is blank or there twice
     */
    public void identify(String name) {
        Column keys = column(name);
        int[] firsts = keys.firsts();
        Findings findings = new Findings();
        for (int row = 0; row < rows; row++) {
            if (keys.isMissing(row)) {
                findings.add(cell(row, name, new Text("an identifier", "编号")));
            } else if (firsts[row] != row) {
                findings.add(
                        source,
                        line(row),
                        name,
                        Text.of("'%s', already in line %d", "“%s”，与第%d行重复", keys.text(row), line(firsts[row])),
                        new Text("each identifier once", "互不相同的编号"),
                        new Text("keep one of the two records", "请只保留其中一条记录"));
            }
        }
        findings.raise();
    }

    /** This table with a column added at the end, or replaced in its place. */
    public Microdata with(Column column) {
        Map<String, Column> more = new LinkedHashMap<>(columns);
        more.put(column.name(), column);
        return of(source, more.values(), lines);
    }

    /** This table without some of its columns. */
    public Microdata without(Collection<String> names) {
        Map<String, Column> fewer = new LinkedHashMap<>(columns);
        names.forEach(fewer::remove);
        return new Microdata(source, rows, fewer, lines);
    }

    /** The given rows in the given order; row -1 gives a record of blank cells. */
    public Microdata rows(int[] picked) {
        Map<String, Column> some = new LinkedHashMap<>();
        columns.forEach((name, column) -> some.put(name, column.rows(picked)));
        int[] from =
                IntStream.of(picked).map(row -> row < 0 ? 0 : (int) line(row)).toArray();
        return new Microdata(source, picked.length, some, from);
    }

    /** This table under another name. */
    public Microdata named(String other) {
        return new Microdata(other, rows, columns, lines);
    }

    /** This table with the cells that hold one of the codes blanked: codes by which a file says "no value". */
    public Microdata blanked(Collection<String> missing) {
        if (missing.isEmpty()) {
            return this;
        }
        Set<String> codes = Set.copyOf(missing);
        List<Column> kept =
                columns.values().stream().map(column -> column.blanked(codes)).toList();
        return of(source, kept, lines);
    }

    /** Tables with the same columns one after another, under the name of the first. */
    public static Microdata concatenated(List<Microdata> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        List<Column> columns = new ArrayList<>();
        for (String name : parts.get(0).names()) {
            columns.add(Column.concatenated(
                    parts.stream().map(part -> part.column(name)).toList()));
        }
        int[] lines = new int[columns.isEmpty() ? 0 : columns.get(0).rows()];
        int at = 0;
        for (Microdata part : parts) {
            for (int row = 0; row < part.rows; row++) {
                lines[at++] = (int) part.line(row);
            }
        }
        return of(parts.get(0).source, columns, lines);
    }

    /**
     * This table with the columns of another one added where a key agrees: every record of this table stays, once;
     * where the other table has no such key the added cells are blank. Columns that are here already stay as they are.
     *
     * @throws DataException when a key is blank or there twice on the other side
     */
    public Microdata join(Microdata other, String key) {
        Map<String, Integer> rowOf = other.index(key);
        Column keys = column(key);
        int[] picked = IntStream.range(0, rows)
                .map(row -> rowOf.getOrDefault(keys.text(row), -1))
                .toArray();
        List<Column> all = new ArrayList<>(columns.values());
        for (Column column : other.columns.values()) {
            if (!has(column.name())) {
                all.add(column.rows(picked));
            }
        }
        return of(source, all, lines);
    }
}
