package org.suzhi.questionnaire;

import java.util.List;
import org.suzhi.survey.Text;

/**
 * A test item with one right answer.
 *
 * @param id        its name, also the name of its column
 * @param dimension the dimension it counts towards
 * @param benchmark number of the literacy standard's benchmark, 1 to 26; 0 for none
 * @param text      the question
 * @param options   the answers that can be chosen, without "don't know"; empty when any code may stand in the file
 * @param key       the code of the right answer
 * @param points    its weight within the dimension, above 0
 * @param fact      what the key rests on, and where to check it
 */
public record Item(
        String id,
        String dimension,
        int benchmark,
        Text text,
        List<Option> options,
        String key,
        double points,
        Text fact) {

    /** The options are copied. */
    public Item {
        options = List.copyOf(options);
    }

    /** True when a code is one of the options. */
    public boolean offers(String code) {
        return options.isEmpty()
                || options.stream().anyMatch(option -> option.code().equals(code));
    }
}
