package org.suzhi.draw;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.suzhi.survey.Column;

/** The rows of each stratum, in the order of the records. */
final class RowGroups {

    private static final int[] NONE = {};

    private final List<String> names;
    private final Map<String, int[]> rows = new HashMap<>();

    private RowGroups(Column names, int[][] groups) {
        for (int code = 0; code < groups.length; code++) {
            if (groups[code].length > 0) {
                rows.put(names.levels().get(code), groups[code]);
            }
        }
        this.names = rows.keySet().stream().sorted().toList();
    }

    /** All rows by the values of a column. */
    static RowGroups of(Column names) {
        return of(names, row -> true);
    }

    /** Those rows that count by the values of a column. */
    static RowGroups of(Column names, IntPredicate counting) {
        int[] codes = names.codes();
        int[] counts = new int[names.levels().size()];
        for (int row = 0; row < codes.length; row++) {
            // from here on those that do not count have no code
            codes[row] = counting.test(row) ? codes[row] : -1;
            if (codes[row] >= 0) {
                counts[codes[row]]++;
            }
        }
        int[][] groups = new int[counts.length][];
        Arrays.setAll(groups, code -> new int[counts[code]]);
        for (int row = codes.length - 1; row >= 0; row--) {
            if (codes[row] >= 0) {
                groups[codes[row]][--counts[codes[row]]] = row;
            }
        }
        return new RowGroups(names, groups);
    }

    /** The names that have rows, in order. */
    List<String> names() {
        return names;
    }

    /** The rows of a stratum; none where there is no such stratum. */
    int[] rows(String name) {
        return rows.getOrDefault(name, NONE);
    }
}
