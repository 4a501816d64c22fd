package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Text;

/**
 * A linear combination L = Σ c_d θ_d of the estimates of one table, with variance Σ Σ c_d c_e Cov(θ_d, θ_e): two groups
 * of one sample are not independent. Its interval and test are those of Student's t on the degrees of freedom of the
 * whole, as for the gaps of {@code org.suzhi.gap}.
 *
 * <p>Source: Lohr, Sampling: Design and Analysis, 3rd ed. 2022, section 4.3; R survey's {@code svycontrast}.
 *
 * @param column the table: {@code group}, or {@code region,group}, whose levels are then {@code East,youth}
 * @param parts  the levels and their coefficients, at least one, each level once
 */
public record Contrast(String column, List<Part> parts) {

    /**
     * A level and what it is multiplied by.
     *
     * @param coefficient finite, not 0
     */
    public record Part(double coefficient, String level) {

        /** A coefficient that says something. */
        public Part {
            if (!(Double.isFinite(coefficient) && coefficient != 0)) {
                throw new IllegalArgumentException("contrast: coefficient of '%s' is %s, expected a number other than 0"
                        .formatted(level, coefficient));
            }
        }
    }

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** Each level once. */
    public Contrast {
        column = String.join(",", COMMA.split(column.strip()));
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("contrast of '%s': no levels, expected at least one".formatted(column));
        }
        Set<String> seen = new HashSet<>();
        for (Part part : parts) {
            if (!seen.add(part.level)) {
                throw new IllegalArgumentException(
                        "contrast of '%s': level '%s' is there twice, expected each level once"
                                .formatted(column, part.level));
            }
        }
    }

    /**
     * Reads a contrast such as {@code group: youth - farmers} or {@code region: East - 0.5 Centre - 0.5 West}: a
     * column, then levels with a sign each (the first may go without) and, if need be, a coefficient. Blanks separate;
     * a level that holds {@code +}, {@code -} or a number as a word of its own goes in quotes.
     *
     * @throws IllegalArgumentException with what was found and expected where the text is no contrast
     */
    public static Contrast parse(String text) {
        return new ContrastParser(text).parse();
    }

    /** One level less another. */
    public static Contrast difference(String column, String level, String other) {
        return new Contrast(column, List.of(new Part(1, level), new Part(-1, other)));
    }

    /**
     * Its value, error, interval and test; all NaN where a level is empty.
     *
     * @throws DataException when there is no such table or level
     */
    public TTest of(Estimates estimates) {
        List<Combination> terms = resolve(estimates);
        return TTest.of(
                Combination.value(terms),
                Combination.variance(terms, estimates.covariance()),
                estimates.whole().df(),
                estimates.level());
    }

    /** The rows it speaks of. */
    List<Combination> resolve(Estimates estimates) {
        List<Estimate> table = table(estimates, column);
        List<Combination> terms = new ArrayList<>();
        for (Part part : parts) {
            terms.add(new Combination(
                    part.coefficient,
                    table.stream()
                            .filter(row -> name(row).equals(level(part.level)))
                            .findFirst()
                            .orElseThrow(() -> noLevel(part.level, table))));
        }
        return terms;
    }

    /** The levels of a table, in its order. */
    static List<String> levels(Estimates estimates, String column) {
        return table(estimates, column).stream().map(Contrast::name).toList();
    }

    private static List<Estimate> table(Estimates estimates, String column) {
        List<Estimate> table = column.isEmpty() ? List.of() : estimates.table(column);
        if (table.isEmpty()) {
            String tables = estimates.rows().stream()
                    .map(row -> row.domain().table())
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining("; "));
            throw new DataException(
                    "contrast",
                    Text.of("no estimates by '%s'", "没有按“%s”分组的估计值", column),
                    Text.of("a table that was made: %s", "已有的分组：%s", tables.isEmpty() ? "–" : tables),
                    Text.of("add --by %s", "请加上--by %s", column));
        }
        return table;
    }

    private DataException noLevel(String level, List<Estimate> table) {
        String known = table.stream().map(Contrast::name).collect(Collectors.joining("; "));
        return new DataException(
                "contrast \"%s\"".formatted(this),
                Text.of("no level '%s' of '%s'", "“%2$s”没有“%1$s”这一水平", level, column),
                Text.of("one of: %s", "其中之一：%s", known),
                new Text("correct the level; put blanks around + and -", "请更正水平名称；+和-两侧须有空格"));
    }

    private static String name(Estimate row) {
        return String.join(",", row.domain().levels());
    }

    private String level(String text) {
        return column.contains(",") ? String.join(",", COMMA.split(text)) : text;
    }

    /** The contrast in words, as {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(column).append(": ");
        for (int i = 0; i < parts.size(); i++) {
            double c = parts.get(i).coefficient;
            text.append(c < 0 ? (i == 0 ? "-" : " - ") : i == 0 ? "" : " + ");
            text.append(Math.abs(c) == 1 ? "" : Decimal.text(Math.abs(c)) + " ");
            text.append(ContrastParser.quoted(parts.get(i).level));
        }
        return text.toString();
    }
}
