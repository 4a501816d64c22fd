package org.suzhi.form;

import java.util.List;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.questionnaire.BankPart;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Text;

/**
 * What is asked and answered at once.
 *
 * @param id        its name, also the name of its column
 * @param dimension the dimension it counts towards
 * @param benchmark number of its benchmark; 0 for none
 * @param text      the question or statement
 * @param options   the answers that can be chosen, without "don't know"
 * @param key       the code of the right answer
 * @param fact      what the key rests on
 * @param partOf    the item of which it is a part; empty for an item of its own
 * @param stem      what stands before the parts; empty texts for an item of its own
 */
record Question(
        String id,
        String dimension,
        int benchmark,
        Text text,
        List<Option> options,
        String key,
        Text fact,
        String partOf,
        Text stem) {

    static final Text NO_STEM = Text.same("");

    Question {
        options = List.copyOf(options);
    }

    /** The questions of an item: one, or one for each of its parts. */
    static List<Question> of(BankItem item) {
        boolean parted = item.isTwoPart();
        return item.parts().stream().map(part -> of(item, part, parted)).toList();
    }

    private static Question of(BankItem item, BankPart part, boolean parted) {
        return new Question(
                part.id(),
                item.dimension(),
                item.benchmark(),
                part.text(),
                part.options(),
                part.key(),
                item.fact(),
                parted ? item.id() : "",
                parted ? item.text() : NO_STEM);
    }

    /** The question of a questionnaire's item. */
    static Question of(Item item) {
        return new Question(
                item.id(),
                item.dimension(),
                item.benchmark(),
                item.text(),
                item.options(),
                item.key(),
                item.fact(),
                "",
                NO_STEM);
    }

    /** The same question with its options, and its key, in another order. */
    Question with(List<Option> ordered, String newKey) {
        return new Question(id, dimension, benchmark, text, ordered, newKey, fact, partOf, stem);
    }

    /** True for a statement that is true or false. */
    boolean isTrueFalse() {
        return options.stream().map(Option::code).toList().equals(List.of("true", "false"));
    }

    /** The item that it is, or is a part of. */
    String item() {
        return partOf.isEmpty() ? id : partOf;
    }

    /** The text of the right answer. */
    Text answer() {
        return options.stream()
                .filter(option -> option.code().equals(key))
                .map(Option::text)
                .findFirst()
                .orElse(Text.same(key));
    }
}
