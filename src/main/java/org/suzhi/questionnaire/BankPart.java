package org.suzhi.questionnaire;

import java.util.List;
import org.suzhi.survey.Text;

/**
 * What is answered at once: a whole item, or one part of an item of two parts.
 *
 * @param id      its name, also the name of its column
 * @param type    {@code true-false} or {@code choice}
 * @param text    the question or statement
 * @param options the answers that can be chosen, without "don't know"
 * @param key     the code of the right answer
 */
public record BankPart(String id, String type, Text text, List<Option> options, String key) {

    /** The type of a statement that is true or false. */
    public static final String TRUE_FALSE = "true-false";

    /** The type of a question with options. */
    public static final String CHOICE = "choice";

    /** The options are copied. */
    public BankPart {
        options = List.copyOf(options);
    }

    /** True for a statement that is true or false. */
    public boolean isTrueFalse() {
        return type.equals(TRUE_FALSE);
    }

    /** True when a code is one of the options. */
    public boolean offers(String code) {
        return options.stream().anyMatch(option -> option.code().equals(code));
    }
}
