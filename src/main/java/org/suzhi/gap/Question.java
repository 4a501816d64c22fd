package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.Seed;

/**
 * What is compared with what, in words: {@code region} for every level against the whole, {@code region: all} for all
 * pairs, {@code group: youth - farmers} for a pair, {@code group: all - farmers} for all others against one, {@code
 * group: youth} for one against the whole; several pairs with semicolons between. Levels of two columns are written
 * {@code East,youth}; a level with a minus between blanks goes in quotes.
 *
 * @param table the table of estimates
 * @param parts the pairs that were named; none for every level against the whole
 */
public record Question(String table, List<Part> parts) {

    /**
     * Two levels.
     *
     * @param a the one, or {@code all}
     * @param b the other; empty for the whole
     */
    public record Part(String a, String b) {

        boolean isAllPairs() {
            return a.equals(ALL) && b.isEmpty();
        }
    }

    /** The word for every level. */
    static final String ALL = "all";

    private static final Pattern COLUMN = Pattern.compile("([^:：]*)(?:[:：](.*))?", Pattern.DOTALL);
    /** A semicolon outside quotes. */
    private static final Pattern SEMICOLON = Pattern.compile("[;；](?=(?:[^\"']*(?:\"[^\"]*\"|'[^']*'))*[^\"']*$)");

    private static final Pattern LEVEL =
            Pattern.compile("\\s*(?:\"([^\"]*)\"|'([^']*)'|(.*?))\\s*(?:$|(?<=\\s)[-−－](?=\\s)(.*))", Pattern.DOTALL);

    /** The list is copied. */
    public Question {
        table = String.join(",", table.strip().split("\\s*[,，]\\s*"));
        parts = List.copyOf(parts);
        if (table.isEmpty()) {
            throw new IllegalArgumentException("comparison: no column, expected \"column: level - level\"");
        }
    }

    /**
     * Reads a question.
     *
     * @throws IllegalArgumentException with what was found and expected where the text is none
     */
    public static Question parse(String text) {
        Matcher whole = COLUMN.matcher(text);
        if (!whole.matches() || whole.group(1).isBlank()) {
            throw new IllegalArgumentException(
                    "comparison \"%s\": found no column, expected \"column: level - level\"".formatted(text));
        }
        List<Part> parts = new ArrayList<>();
        if (whole.group(2) != null) {
            for (String part : SEMICOLON.split(whole.group(2), -1)) {
                parts.add(part(text, part));
            }
        }
        return new Question(whole.group(1), parts);
    }

    private static Part part(String text, String part) {
        Matcher first = LEVEL.matcher(part);
        if (!first.matches() || level(first).isEmpty()) {
            throw new IllegalArgumentException(
                    "comparison \"%s\": found '%s', expected a level".formatted(text, part.strip()));
        }
        if (first.group(4) == null) {
            return new Part(level(first), "");
        }
        Matcher second = LEVEL.matcher(first.group(4));
        if (!second.matches() || second.group(4) != null || level(second).isEmpty()) {
            throw new IllegalArgumentException("comparison \"%s\": found '%s', expected one level behind the minus"
                    .formatted(text, first.group(4).strip()));
        }
        return new Part(level(first), level(second));
    }

    private static String level(Matcher matcher) {
        return Optional.ofNullable(matcher.group(1))
                .or(() -> Optional.ofNullable(matcher.group(2)))
                .orElse(matcher.group(3))
                .strip();
    }

    /**
     * The gaps that answer it, each with its own interval.
     *
     * @param groups the programme's groups in its own order
     * @throws org.suzhi.survey.DataException when there is no such table or level
     */
    public Family of(Estimates estimates, Scale scale, List<String> groups) {
        List<Estimate> rows = rows(estimates, groups);
        return Family.of(toString(), estimates, rows, pairs(estimates, rows, groups), scale);
    }

    /** The gaps that answer it, with intervals that hold at once as well. */
    public Family simultaneously(Estimates estimates, Scale scale, List<String> groups, Seed seed) {
        List<Estimate> rows = rows(estimates, groups);
        return Family.simultaneous(toString(), estimates, rows, pairs(estimates, rows, groups), scale, seed);
    }

    /** The table's rows, the whole behind them. */
    private List<Estimate> rows(Estimates estimates, List<String> groups) {
        List<Estimate> rows =
                new ArrayList<>(Levels.of(estimates, table, groups).rows());
        rows.add(estimates.whole());
        return rows;
    }

    private List<Pair> pairs(Estimates estimates, List<Estimate> rows, List<String> groups) {
        Levels levels = Levels.of(estimates, table, groups);
        int whole = rows.size() - 1;
        List<Pair> pairs = new ArrayList<>();
        for (Part part : parts.isEmpty() ? List.of(new Part(ALL, "")) : parts) {
            if (part.isAllPairs() && !parts.isEmpty()) {
                Gaps.pairs(whole).stream().filter(pair -> usable(rows, pair)).forEach(pairs::add);
            } else if (part.a.equals(ALL)) {
                int b = part.b.isEmpty() ? whole : levels.place(part.b);
                for (int a = 0; a < whole; a++) {
                    Pair pair = new Pair(a, b);
                    if (a != b && usable(rows, pair)) {
                        pairs.add(pair);
                    }
                }
            } else {
                pairs.add(new Pair(levels.place(part.a), part.b.isEmpty() ? whole : levels.place(part.b)));
            }
        }
        return pairs;
    }

    private static boolean usable(List<Estimate> rows, Pair pair) {
        return Double.isFinite(rows.get(pair.a()).value())
                && Double.isFinite(rows.get(pair.b()).value());
    }

    /** The question as it can be read again. */
    @Override
    public String toString() {
        if (parts.isEmpty()) {
            return table;
        }
        return table + ": "
                + parts.stream()
                        .map(part -> quoted(part.a) + (part.b.isEmpty() ? "" : " - " + quoted(part.b)))
                        .collect(Collectors.joining("; "));
    }

    private static String quoted(String level) {
        return level.matches("(?s).*(\\s[-−－]\\s|[;；\"]).*") ? '\'' + level + '\'' : level;
    }
}
