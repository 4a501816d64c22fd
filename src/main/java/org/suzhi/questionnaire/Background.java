package org.suzhi.questionnaire;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;

/**
 * A question about the person: a choice, a choice of several, or a whole number within limits when there are no
 * options.
 *
 * @param id      its name, also the name of its column
 * @param text    the question
 * @param options the answers of a choice; empty for a number
 * @param min     the least number
 * @param max     the greatest number
 * @param atMost  how many options may be chosen: a cell holds them as {@code a|b}
 */
public record Background(String id, Text text, List<Option> options, int min, int max, int atMost) {

    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(KeyGroup.SEPARATOR));

    /** The options are copied. */
    public Background {
        options = List.copyOf(options);
    }

    /** A question with one answer. */
    public Background(String id, Text text, List<Option> options, int min, int max) {
        this(id, text, options, min, max, 1);
    }

    /** True when several options may be chosen. */
    public boolean multiple() {
        return atMost > 1;
    }

    /** True when a cell holds an answer to it. */
    public boolean accepts(String cell) {
        if (!options.isEmpty()) {
            List<String> codes = multiple() ? Arrays.asList(SEPARATOR.split(cell, -1)) : List.of(cell);
            return codes.size() <= atMost
                    && codes.stream().distinct().count() == codes.size()
                    && options.stream().map(Option::code).toList().containsAll(codes);
        }
        return cell.matches("\\d{1,9}") && Integer.parseInt(cell) >= min && Integer.parseInt(cell) <= max;
    }

    /** What a cell should hold. */
    public Text expected() {
        if (options.isEmpty()) {
            return Text.of("a whole number from %d to %d", "%d至%d的整数", min, max);
        }
        String codes = String.join(", ", options.stream().map(Option::code).toList());
        return multiple()
                ? Text.of(
                        "at most %d of %s, with %s between them", "至多选%d项：%s，以%s分隔", atMost, codes, KeyGroup.SEPARATOR)
                : Text.of("one of %s", "下列之一：%s", codes);
    }
}
