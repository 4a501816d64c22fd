package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.suzhi.survey.Column;
import org.suzhi.survey.Domain;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;

/**
 * The domains of all requested cross-tabulations, the whole first, and which of them each record belongs to. A cell
 * may hold several levels ({@code farmers|elderly}): its record then belongs to several domains of one table.
 */
final class Domains {

    private final List<Domain> list = new ArrayList<>(List.of(Domain.ALL));
    private final List<Table> tables = new ArrayList<>();

    /** One factor: its column, its levels, and the levels that each dictionary code stands for. */
    private record Factor(Column column, List<String> levels, int[][] levelsOfCode) {}

    /** One cross-tabulation: its factors and the number of its first domain. */
    private record Table(Factor[] factors, int first) {}

    /**
     * @param by     the columns of each table
     * @param orders for a column the order of its levels; other columns are in the order of their text
     */
    Domains(Microdata data, List<List<String>> by, Map<String, List<String>> orders) {
        for (List<String> columns : by) {
            data.require(columns);
            Factor[] factors = columns.stream()
                    .map(name -> factor(data.column(name), orders.getOrDefault(name, List.of())))
                    .toArray(Factor[]::new);
            tables.add(new Table(factors, list.size()));
            add(columns, factors, new String[factors.length], 0);
        }
    }

    List<Domain> list() {
        return list;
    }

    int size() {
        return list.size();
    }

    /** Writes the domains of a record, the whole excepted, into an array from the start on and returns how many. */
    int of(int row, int[] into) {
        int count = 0;
        for (Table table : tables) {
            int from = count;
            into[count++] = 0;
            for (Factor factor : table.factors) {
                int[] levels = factor.levelsOfCode[factor.column.code(row)];
                int partial = count - from;
                for (int l = levels.length - 1; l >= 0; l--) {
                    for (int i = 0; i < partial; i++) {
                        into[from + l * partial + i] = into[from + i] * factor.levels.size() + levels[l];
                    }
                }
                count = from + partial * levels.length;
            }
            for (int i = from; i < count; i++) {
                into[i] += table.first;
            }
        }
        return count;
    }

    /** The most domains a record can belong to. */
    int widest() {
        int widest = 0;
        for (Table table : tables) {
            int product = 1;
            for (Factor factor : table.factors) {
                product *= Math.max(
                        1,
                        Arrays.stream(factor.levelsOfCode)
                                .mapToInt(levels -> levels.length)
                                .max()
                                .orElse(1));
            }
            widest += product;
        }
        return Math.max(1, widest);
    }

    private void add(List<String> columns, Factor[] factors, String[] levels, int depth) {
        if (depth == factors.length) {
            list.add(new Domain(columns, List.of(levels)));
            return;
        }
        for (String level : factors[depth].levels) {
            levels[depth] = level;
            add(columns, factors, levels, depth + 1);
        }
    }

    private static Factor factor(Column column, List<String> order) {
        List<String> levels = new ArrayList<>(order);
        List<String> found = new ArrayList<>();
        for (String cell : column.values()) {
            for (String level : split(cell)) {
                if (!found.contains(level)) {
                    found.add(level);
                }
            }
        }
        found.sort(null);
        found.stream().filter(level -> !order.contains(level)).forEach(levels::add);
        int[][] levelsOfCode = new int[column.levels().size()][];
        for (int code = 0; code < levelsOfCode.length; code++) {
            String cell = column.levels().get(code);
            levelsOfCode[code] = Column.isMissing(cell)
                    ? new int[0]
                    : Arrays.stream(split(cell))
                            .distinct()
                            .mapToInt(levels::indexOf)
                            .toArray();
        }
        return new Factor(column, levels, levelsOfCode);
    }

    private static String[] split(String cell) {
        return Arrays.stream(cell.split(Pattern.quote(KeyGroup.SEPARATOR)))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .toArray(String[]::new);
    }
}
