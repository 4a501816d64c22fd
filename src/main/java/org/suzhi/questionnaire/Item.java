package org.suzhi.questionnaire;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.survey.Text;

/**
 * A test item with one right answer. The parts of a two-part item are items of their own, with a column and a key each,
 * that name what they are part of; a criterion says whether they count singly or together.
 *
 * @param id        its name, also the name of its column
 * @param dimension the dimension it counts towards
 * @param benchmark number of the literacy standard's benchmark, 1 to 26; 0 for none
 * @param text      the question
 * @param options   the answers that can be chosen, without "don't know"; empty when any code may stand in the file
 * @param key       the code of the right answer
 * @param points    its weight within the dimension, above 0
 * @param fact      what the key rests on, and where to check it
 * @param partOf    the two-part item that it is a part of; empty for most
 * @param credit    answers that are partly right, each with its share of the points, between 0 and 1
 */
public record Item(
        String id,
        String dimension,
        int benchmark,
        Text text,
        List<Option> options,
        String key,
        double points,
        Text fact,
        String partOf,
        Map<String, Double> credit) {

    /** Keeps copies. */
    public Item {
        options = List.copyOf(options);
        credit = Collections.unmodifiableMap(new TreeMap<>(credit));
    }

    /** An item that is no part of another and knows only right and wrong. */
    public Item(
            String id,
            String dimension,
            int benchmark,
            Text text,
            List<Option> options,
            String key,
            double points,
            Text fact) {
        this(id, dimension, benchmark, text, options, key, points, fact, "", Map.of());
    }

    /** True when a code is one of the options. */
    public boolean offers(String code) {
        return options.isEmpty()
                || options.stream().anyMatch(option -> option.code().equals(code));
    }

    /** True for a part of a two-part item. */
    public boolean isPart() {
        return !partOf.isEmpty();
    }

    /** The share of the points that an answer earns: 1 for the key, 0 for what is wrong. */
    public double credit(String code) {
        return code.equals(key) ? 1 : credit.getOrDefault(code, 0.);
    }
}
