package org.suzhi.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.questionnaire.BankItem;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Seed;

/**
 * The order of the options, drawn once for each question so that it is the same in all forms: the key of each question
 * goes to the place where the form has the fewest so far, and the other options to the other places at random.
 */
final class OptionOrder {

    private final UniformRandomProvider random;
    private final Map<String, Question> drawn = new HashMap<>();

    OptionOrder(Seed seed) {
        this.random = seed.derive("options").random();
    }

    /** Draws what was not drawn for an earlier form. */
    void draw(List<BankItem> items) {
        Map<String, Integer> keys = new HashMap<>();
        List<Question> open = new ArrayList<>();
        for (BankItem item : items) {
            for (Question question : Question.of(item)) {
                Question known = drawn.get(question.id());
                if (known != null) {
                    keys.merge(known.key(), 1, Integer::sum);
                } else if (question.isTrueFalse()) {
                    drawn.put(question.id(), question);
                } else {
                    open.add(question);
                }
            }
        }
        for (Question question : open) {
            List<String> codes = question.options().stream().map(Option::code).toList();
            int start = random.nextInt(codes.size());
            String place = codes.get(start);
            for (int k = 1; k < codes.size(); k++) {
                String other = codes.get((start + k) % codes.size());
                if (keys.getOrDefault(other, 0) < keys.getOrDefault(place, 0)) {
                    place = other;
                }
            }
            keys.merge(place, 1, Integer::sum);
            drawn.put(question.id(), ordered(question, codes, place));
        }
    }

    List<Question> questions(BankItem item) {
        return Question.of(item).stream().map(q -> drawn.get(q.id())).toList();
    }

    private Question ordered(Question question, List<String> codes, String place) {
        List<Option> others = new ArrayList<>(question.options().stream()
                .filter(option -> !option.code().equals(question.key()))
                .toList());
        List<Option> ordered = new ArrayList<>();
        for (String code : codes) {
            ordered.add(new Option(
                    code,
                    code.equals(place)
                            ? question.answer()
                            : others.remove(random.nextInt(others.size())).text()));
        }
        return question.with(ordered, place);
    }
}
