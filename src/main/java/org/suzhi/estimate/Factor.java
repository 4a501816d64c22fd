package org.suzhi.estimate;

import java.util.List;
import java.util.TreeSet;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * A column read as a partition: every record that counts has one level or none. Levels are those that occur among the
 * records that count, in the order of their text.
 */
public final class Factor {

    private final Column column;
    private final List<String> levels;
    /** For each code of the column's dictionary the level's number; -1 for none. */
    private final int[] levelOfCode;

    private Factor(Column column, List<String> levels, int[] levelOfCode) {
        this.column = column;
        this.levels = levels;
        this.levelOfCode = levelOfCode;
    }

    /**
     * Reads a column.
     *
     * @param counts the records that count
     * @throws DataException for a cell with several levels, {@code farmers|elderly}, and when there is no such column
     */
    public static Factor of(Microdata data, String name, boolean[] counts) {
        Column column = data.column(name);
        boolean[] used = new boolean[column.levels().size()];
        Findings findings = new Findings();
        for (int row = 0; row < counts.length; row++) {
            if (counts[row]) {
                int code = column.code(row);
                if (!used[code] && column.levels().get(code).contains(KeyGroup.SEPARATOR)) {
                    findings.add(data.cell(
                            row,
                            name,
                            new Text(
                                    "one level, as models and tests need parts that do not overlap",
                                    "单一水平（模型与检验要求各部分互不重叠）")));
                }
                used[code] = true;
            }
        }
        findings.raise();
        TreeSet<String> found = new TreeSet<>();
        for (int code = 0; code < used.length; code++) {
            if (used[code] && !Column.isMissing(column.levels().get(code))) {
                found.add(column.levels().get(code));
            }
        }
        List<String> levels = List.copyOf(found);
        int[] levelOfCode = column.levels().stream().mapToInt(levels::indexOf).toArray();
        return new Factor(column, levels, levelOfCode);
    }

    /** The column's name. */
    public String column() {
        return column.name();
    }

    /** The levels. */
    public List<String> levels() {
        return levels;
    }

    /** The number of a record's level; -1 for none. */
    public int level(int row) {
        return levelOfCode[column.code(row)];
    }

    /** A factor with one level tells nothing. */
    public void requireTwo(Microdata data) {
        if (levels.size() < 2) {
            Findings findings = new Findings();
            findings.add(
                    data.source(),
                    0,
                    column.name(),
                    levels.isEmpty()
                            ? new Text("no level among the records that count", "有效记录中没有任何水平")
                            : Text.of(
                                    "only the level '%s' among the records that count",
                                    "有效记录中只有“%s”一个水平", levels.get(0)),
                    new Text("at least two levels", "至少两个水平"),
                    new Text("leave the column out", "请去掉该列"));
            findings.raise();
        }
    }
}
