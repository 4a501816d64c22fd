package org.suzhi.cause;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.suzhi.survey.Column;
import org.suzhi.survey.Findings;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Who stands on either side of a gap: the records of two levels of a column. A cell with several levels, {@code
 * farmers|elderly}, puts its record on both sides when it names both.
 */
final class Sides {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(KeyGroup.SEPARATOR));

    private final Column column;
    private final String[] names;
    /** For each side and code of the column's dictionary whether the level is among those of the cell. */
    private final boolean[][] holds;

    private Sides(Column column, String[] names, boolean[][] holds) {
        this.column = column;
        this.names = names;
        this.holds = holds;
    }

    /**
     * Finds the two levels.
     *
     * @param counts the records that count
     * @throws org.suzhi.survey.DataException when a level is not there
     */
    static Sides of(Microdata data, String name, String a, String b, boolean[] counts) {
        Column column = data.column(name);
        String[] names = {a, b};
        List<String> cells = column.levels();
        boolean[][] holds = new boolean[names.length][cells.size()];
        boolean[] used = new boolean[cells.size()];
        for (int row = 0; row < counts.length; row++) {
            used[column.code(row)] |= counts[row];
        }
        TreeSet<String> known = new TreeSet<>();
        for (int code = 0; code < used.length; code++) {
            List<String> levels = List.of(SEPARATOR.split(cells.get(code)));
            for (int side = 0; side < names.length; side++) {
                holds[side][code] = used[code] && levels.contains(names[side]);
            }
            if (used[code] && !Column.isMissing(cells.get(code))) {
                known.addAll(levels);
            }
        }
        Findings findings = new Findings();
        for (String level : List.of(names)) {
            if (!known.contains(level)) {
                findings.add(
                        data.source(),
                        0,
                        name,
                        Text.of("no record with an outcome at the level '%s'", "没有既属于“%s”又有结果的记录", level),
                        Text.of("one of: %s", "其中之一：%s", String.join("; ", known)),
                        new Text("correct the two levels that are compared", "请更正要比较的两个水平"));
            }
        }
        findings.raise();
        return new Sides(column, names, holds);
    }

    /** The column whose levels are compared. */
    String column() {
        return column.name();
    }

    String name(Side side) {
        return names[side.ordinal()];
    }

    boolean holds(Side side, int row) {
        return holds[side.ordinal()][column.code(row)];
    }

    boolean holdsAny(int row) {
        return holds(Side.A, row) || holds(Side.B, row);
    }
}
