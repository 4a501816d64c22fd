package org.suzhi.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A rule on the columns of a table, such as {@code age >= 60 and occupation in (farmer, worker)}: the membership of a
 * group, or the rows that count. Comparisons {@code == != < <= > >=}, {@code in (…)}, {@code is missing},
 * {@code is not missing}, {@code and}, {@code or}, {@code not} and parentheses. A comparison with a missing value is
 * neither true nor false, as in SQL and R, and only what is true holds.
 */
public sealed interface Condition {

    /** Truth for every record: 1 true, 0 false, -1 unknown. */
    byte[] truth(Microdata data);

    /** The columns it speaks of. */
    Set<String> columns();

    /** Where it holds. */
    default boolean[] holds(Microdata data) {
        byte[] truth = truth(data);
        boolean[] holds = new boolean[truth.length];
        for (int row = 0; row < holds.length; row++) {
            holds[row] = truth[row] == 1;
        }
        return holds;
    }

    /**
     * What the rule demands of one column whatever the others hold: those of its parts joined by {@code and} that speak
     * of no other.
     */
    default Optional<Condition> about(String column) {
        return columns().equals(Set.of(column)) ? Optional.of(this) : Optional.empty();
    }

    /**
     * Reads a rule.
     *
     * @throws IllegalArgumentException with what was found and expected where the text is no rule
     */
    static Condition parse(String text) {
        return new ConditionParser(text).parse();
    }

    /** A rule that looks at one column: decided once per distinct value. */
    sealed interface OnColumn extends Condition {

        /** The column's name. */
        String column();

        /** Truth for one value. */
        byte of(String value);

        @Override
        default Set<String> columns() {
            return Set.of(column());
        }

        @Override
        default byte[] truth(Microdata data) {
            Column cells = data.column(column());
            byte[] perLevel = new byte[cells.levels().size()];
            for (int code = 0; code < perLevel.length; code++) {
                perLevel[code] = of(cells.levels().get(code));
            }
            byte[] truth = new byte[data.rows()];
            for (int row = 0; row < truth.length; row++) {
                truth[row] = perLevel[cells.code(row)];
            }
            return truth;
        }
    }

    /**
     * Comparison with a constant: as numbers where both sides are numbers, otherwise as text. A cell that holds several
     * levels ({@code farmers|elderly}) equals each of them.
     */
    record Comparison(String column, Operator operator, String value) implements OnColumn {
        @Override
        public byte of(String cell) {
            if (Column.isMissing(cell)) {
                return -1;
            }
            // whether the word "unknown" is more than 60 cannot be said
            boolean ordered = operator != Operator.EQUAL && operator != Operator.UNEQUAL;
            if (ordered && Double.isNaN(Decimal.parse(cell)) != Double.isNaN(Decimal.parse(value))) {
                return -1;
            }
            if (ordered) {
                return (byte) (operator.holds(order(cell, value)) ? 1 : 0);
            }
            return (byte) (isOne(cell, value) == (operator == Operator.EQUAL) ? 1 : 0);
        }
    }

    /** One of several values. */
    record In(String column, List<String> values) implements OnColumn {

        /** The list of values is copied. */
        public In {
            values = List.copyOf(values);
        }

        @Override
        public byte of(String cell) {
            if (Column.isMissing(cell)) {
                return -1;
            }
            return (byte) (values.stream().anyMatch(value -> isOne(cell, value)) ? 1 : 0);
        }
    }

    /** No value there. */
    record Missing(String column) implements OnColumn {
        @Override
        public byte of(String cell) {
            return (byte) (Column.isMissing(cell) ? 1 : 0);
        }
    }

    /** Both. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public byte[] truth(Microdata data) {
            byte[] a = left.truth(data);
            byte[] b = right.truth(data);
            for (int row = 0; row < a.length; row++) {
                a[row] = (byte) (a[row] == 0 || b[row] == 0 ? 0 : Math.min(a[row], b[row]));
            }
            return a;
        }

        @Override
        public Set<String> columns() {
            return union(left, right);
        }

        @Override
        public Optional<Condition> about(String column) {
            Optional<Condition> a = left.about(column);
            Optional<Condition> b = right.about(column);
            return a.isPresent() && b.isPresent() ? Optional.of(new And(a.get(), b.get())) : a.or(() -> b);
        }
    }

    /** At least one of two. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public byte[] truth(Microdata data) {
            byte[] a = left.truth(data);
            byte[] b = right.truth(data);
            for (int row = 0; row < a.length; row++) {
                a[row] = (byte) (a[row] == 1 || b[row] == 1 ? 1 : Math.min(a[row], b[row]));
            }
            return a;
        }

        @Override
        public Set<String> columns() {
            return union(left, right);
        }
    }

    /** The opposite; unknown stays unknown. */
    record Not(Condition inner) implements Condition {
        @Override
        public byte[] truth(Microdata data) {
            byte[] truth = inner.truth(data);
            for (int row = 0; row < truth.length; row++) {
                truth[row] = (byte) (truth[row] < 0 ? -1 : 1 - truth[row]);
            }
            return truth;
        }

        @Override
        public Set<String> columns() {
            return inner.columns();
        }
    }

    /** How a comparison reads its order. */
    enum Operator {
        /** {@code ==}. */
        EQUAL,
        /** {@code !=}. */
        UNEQUAL,
        /** {@code <}. */
        LESS,
        /** {@code <=}. */
        AT_MOST,
        /** {@code >}. */
        MORE,
        /** {@code >=}. */
        AT_LEAST;

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case UNEQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }

    /** True when a cell is a value, or holds it among others. */
    private static boolean isOne(String cell, String value) {
        if (order(cell, value) == 0) {
            return true;
        }
        return cell.contains(KeyGroup.SEPARATOR)
                && Arrays.stream(cell.split(Pattern.quote(KeyGroup.SEPARATOR)))
                        .anyMatch(level -> order(level.strip(), value) == 0);
    }

    private static int order(String cell, String value) {
        double a = Decimal.parse(cell);
        double b = Decimal.parse(value);
        return Double.isNaN(a) || Double.isNaN(b) ? cell.compareTo(value) : Double.compare(a, b);
    }

    private static Set<String> union(Condition left, Condition right) {
        Set<String> columns = new TreeSet<>(left.columns());
        columns.addAll(right.columns());
        return columns;
    }
}
