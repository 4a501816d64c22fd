package org.suzhi.questionnaire;

import java.util.List;
import org.suzhi.survey.Text;

/**
 * A question about the person: a choice, or a whole number within limits when there are no options.
 *
 * @param id      its name, also the name of its column
 * @param text    the question
 * @param options the answers of a choice; empty for a number
 * @param min     the least number
 * @param max     the greatest number
 */
public record Background(String id, Text text, List<Option> options, int min, int max) {

    /** The options are copied. */
    public Background {
        options = List.copyOf(options);
    }

    /** True when a cell holds an answer to it. */
    public boolean accepts(String cell) {
        if (!options.isEmpty()) {
            return options.stream().anyMatch(option -> option.code().equals(cell));
        }
        return cell.matches("\\d{1,9}") && Integer.parseInt(cell) >= min && Integer.parseInt(cell) <= max;
    }

    /** What a cell should hold. */
    public Text expected() {
        if (options.isEmpty()) {
            return Text.of("a whole number from %d to %d", "%d至%d的整数", min, max);
        }
        String codes = String.join(", ", options.stream().map(Option::code).toList());
        return Text.of("one of %s", "下列之一：%s", codes);
    }
}
