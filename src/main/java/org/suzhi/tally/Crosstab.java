package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.suzhi.survey.Column;
import org.suzhi.survey.Domain;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;

/**
 * Cross-tabulations of a table: the domains of all of them, the whole first, and which of them each record belongs to.
 * A cell may hold several levels ({@code farmers|elderly}): its record then belongs to several domains of one table.
 */
final class Crosstab {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(KeyGroup.SEPARATOR));

    private final Shape shape;
    private final List<Table> tables = new ArrayList<>();

    /**
     * The tables without their records: what two tallies must agree on to be added up.
     *
     * @param by     the columns of each table
     * @param levels for each table and column the levels, in order
     */
    record Shape(List<List<String>> by, List<List<List<String>>> levels) {

        /** All domains, the whole first. */
        List<Domain> domains() {
            List<Domain> domains = new ArrayList<>(List.of(Domain.ALL));
            for (int t = 0; t < by.size(); t++) {
                add(domains, t, new String[by.get(t).size()], 0);
            }
            return domains;
        }

        private void add(List<Domain> domains, int table, String[] chosen, int depth) {
            if (depth == chosen.length) {
                domains.add(new Domain(by.get(table), List.of(chosen)));
                return;
            }
            for (String level : levels.get(table).get(depth)) {
                chosen[depth] = level;
                add(domains, table, chosen, depth + 1);
            }
        }

        /** The shape that holds the levels of both. */
        Shape with(Shape other, Map<String, List<String>> orders) {
            List<List<List<String>>> union = new ArrayList<>();
            for (int t = 0; t < by.size(); t++) {
                List<List<String>> columns = new ArrayList<>();
                for (int c = 0; c < by.get(t).size(); c++) {
                    TreeSet<String> found = new TreeSet<>(levels.get(t).get(c));
                    found.addAll(other.levels.get(t).get(c));
                    columns.add(ordered(found, orders.getOrDefault(by.get(t).get(c), List.of())));
                }
                union.add(columns);
            }
            return new Shape(by, union);
        }
    }

    /** One column of a table: for each dictionary code the levels it stands for, and the only one or -1 for none. */
    private record Factor(Column column, int size, int[][] levelsOfCode, int[] levelOfCode) {}

    /** One table: its columns, the number of its first domain, and whether every cell holds one level at most. */
    private record Table(Factor[] factors, int first, boolean single) {}

    /**
     * @param by     the columns of each table
     * @param orders for a column the order of its levels; other columns are in the order of their text
     */
    Crosstab(Microdata data, List<List<String>> by, Map<String, List<String>> orders) {
        List<List<List<String>>> levels = new ArrayList<>();
        int first = 1;
        for (List<String> columns : by) {
            data.require(columns);
            List<List<String>> ofTable = new ArrayList<>();
            Factor[] factors = new Factor[columns.size()];
            boolean single = true;
            int size = 1;
            for (int c = 0; c < factors.length; c++) {
                Column column = data.column(columns.get(c));
                List<String> found = levels(column, orders.getOrDefault(column.name(), List.of()));
                factors[c] = factor(column, found);
                single &= factors[c].levelOfCode != null;
                size *= found.size();
                ofTable.add(found);
            }
            tables.add(new Table(factors, first, single));
            levels.add(ofTable);
            first += size;
        }
        this.shape = new Shape(by, levels);
    }

    Shape shape() {
        return shape;
    }

    /** Writes the domains of a record, the whole excepted, into an array from the start on and returns how many. */
    int of(int row, int[] into) {
        int count = 0;
        for (Table table : tables) {
            count = table.single ? single(table, row, into, count) : several(table, row, into, count);
        }
        return count;
    }

    private static int single(Table table, int row, int[] into, int count) {
        int domain = 0;
        for (Factor factor : table.factors) {
            int level = factor.levelOfCode[factor.column.code(row)];
            if (level < 0) {
                return count;
            }
            domain = domain * factor.size + level;
        }
        into[count] = table.first + domain;
        return count + 1;
    }

    private static int several(Table table, int row, int[] into, int from) {
        into[from] = 0;
        int count = from + 1;
        for (Factor factor : table.factors) {
            int[] levels = factor.levelsOfCode[factor.column.code(row)];
            int partial = count - from;
            for (int l = levels.length - 1; l >= 0; l--) {
                for (int i = 0; i < partial; i++) {
                    into[from + l * partial + i] = into[from + i] * factor.size + levels[l];
                }
            }
            count = from + partial * levels.length;
        }
        for (int i = from; i < count; i++) {
            into[i] += table.first;
        }
        return count;
    }

    /** The most domains a record can belong to. */
    int widest() {
        int widest = 1;
        for (Table table : tables) {
            int product = 1;
            for (Factor factor : table.factors) {
                int most = 1;
                for (int[] levels : factor.levelsOfCode) {
                    most = Math.max(most, levels.length);
                }
                product *= most;
            }
            widest += product;
        }
        return widest;
    }

    private static List<String> levels(Column column, List<String> order) {
        TreeSet<String> found = new TreeSet<>();
        for (String cell : column.values()) {
            found.addAll(List.of(split(cell)));
        }
        return ordered(found, order);
    }

    private static List<String> ordered(TreeSet<String> found, List<String> order) {
        List<String> levels = new ArrayList<>(order);
        found.stream().filter(level -> !order.contains(level)).forEach(levels::add);
        return levels;
    }

    private static Factor factor(Column column, List<String> levels) {
        int[][] levelsOfCode = new int[column.levels().size()][];
        int[] levelOfCode = new int[levelsOfCode.length];
        boolean single = true;
        for (int code = 0; code < levelsOfCode.length; code++) {
            String cell = column.levels().get(code);
            levelsOfCode[code] = Column.isMissing(cell)
                    ? new int[0]
                    : Arrays.stream(split(cell))
                            .distinct()
                            .mapToInt(levels::indexOf)
                            .toArray();
            single &= levelsOfCode[code].length <= 1;
            levelOfCode[code] = levelsOfCode[code].length == 0 ? -1 : levelsOfCode[code][0];
        }
        return new Factor(column, levels.size(), levelsOfCode, single ? levelOfCode : null);
    }

    private static String[] split(String cell) {
        return cell.indexOf(KeyGroup.SEPARATOR.charAt(0)) < 0
                ? new String[] {cell}
                : Arrays.stream(SEPARATOR.split(cell))
                        .map(String::strip)
                        .filter(level -> !level.isEmpty())
                        .toArray(String[]::new);
    }
}
