package org.suzhi.tally;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.Combinations;
import org.suzhi.survey.Domain;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;

/**
 * Cross-tabulations of a table: the domains of all of them, the whole first, and which of them each record belongs to.
 * A cell may hold several levels ({@code farmers|elderly}): its record then belongs to several domains of one table.
 * Records with the same cells in all columns have one profile, and belong to the same domains.
 */
final class Crosstab {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(KeyGroup.SEPARATOR));

    private final Shape shape;
    private final Combinations profiles;
    private final int[][] domainsOf;

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

        /** Number of domains. */
        int size() {
            int size = 1;
            for (List<List<String>> columns : levels) {
                int product = 1;
                for (List<String> column : columns) {
                    product *= column.size();
                }
                size += product;
            }
            return size;
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

    /** One column of a table: for each dictionary code the levels it stands for. */
    private record Factor(Column column, int size, int[][] levelsOfCode) {}

    /** One table: its columns, and the number of its first domain. */
    private record Table(List<Factor> factors, int first) {}

    /**
     * @param by     the columns of each table
     * @param orders for a column the order of its levels; other columns are in the order of their text
     */
    Crosstab(Microdata data, List<List<String>> by, Map<String, List<String>> orders) {
        List<Table> tables = new ArrayList<>();
        List<List<List<String>>> levels = new ArrayList<>();
        Map<String, Column> all = new LinkedHashMap<>();
        int first = 1;
        for (List<String> columns : by) {
            data.require(columns);
            List<List<String>> ofTable = new ArrayList<>();
            List<Factor> factors = new ArrayList<>();
            int size = 1;
            for (String name : columns) {
                Column column = data.column(name);
                List<String> found = levels(column, orders.getOrDefault(name, List.of()));
                factors.add(factor(column, found));
                size *= found.size();
                ofTable.add(found);
                all.put(name, column);
            }
            tables.add(new Table(factors, first));
            levels.add(ofTable);
            first += size;
        }
        this.shape = new Shape(by, levels);
        this.profiles = Combinations.of(data.rows(), List.copyOf(all.values()));
        int[] examples = profiles.examples();
        this.domainsOf = new int[examples.length][];
        for (int profile = 0; profile < examples.length; profile++) {
            domainsOf[profile] = domains(tables, examples[profile]);
        }
    }

    private static int[] domains(List<Table> tables, int row) {
        IntStream.Builder all = IntStream.builder();
        all.add(0);
        for (Table table : tables) {
            int[] domains = {0};
            for (Factor factor : table.factors) {
                int[] levels = factor.levelsOfCode[factor.column.code(row)];
                int[] crossed = new int[domains.length * levels.length];
                for (int i = 0; i < crossed.length; i++) {
                    crossed[i] = domains[i / levels.length] * factor.size + levels[i % levels.length];
                }
                domains = crossed;
            }
            for (int domain : domains) {
                all.add(table.first + domain);
            }
        }
        return all.build().toArray();
    }

    Shape shape() {
        return shape;
    }

    /** Number of profiles. */
    int profiles() {
        return domainsOf.length;
    }

    /** The profile of a record. */
    int profile(int row) {
        return profiles.of(row);
    }

    /** The domains that the records of a profile belong to, the whole first. */
    int[] domains(int profile) {
        return domainsOf[profile];
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
        for (int code = 0; code < levelsOfCode.length; code++) {
            String cell = column.levels().get(code);
            levelsOfCode[code] = Column.isMissing(cell)
                    ? new int[0]
                    : Arrays.stream(split(cell))
                            .distinct()
                            .mapToInt(levels::indexOf)
                            .toArray();
        }
        return new Factor(column, levels.size(), levelsOfCode);
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
