package org.suzhi.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.suzhi.collect.Collect;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.Standard;
import org.suzhi.score.Scores;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/**
 * Reads answers from the columns of responses. Who counts, and which codes may stand there, is what scoring says; a
 * blank and "don't know" are wrong, an item that was not asked does not count.
 */
final class AnswerColumns {

    /** Of an item without options, further codes are not told from no answer. */
    private static final int MOST_CODES = 100;

    private final Microdata responses;
    private final Questionnaire questionnaire;
    private final List<Item> items;
    private final Standard standard;
    private final boolean[] scored;

    AnswerColumns(Microdata responses, Questionnaire questionnaire, Criterion criterion) {
        this.responses = responses;
        this.questionnaire = questionnaire;
        this.standard = new Standard(criterion, questionnaire);
        this.items = questionnaire.items().stream().filter(criterion::counts).toList();
        Column score = Scores.of(responses, questionnaire, criterion).data().column(Scores.SCORE);
        this.scored = new boolean[responses.rows()];
        for (int row = 0; row < scored.length; row++) {
            scored[row] = !score.isMissing(row);
        }
    }

    Answers answers() {
        byte[][] right = new byte[items.size()][];
        List<Choices> choices = new ArrayList<>();
        for (int j = 0; j < right.length; j++) {
            Item item = items.get(j);
            List<String> codes = codes(item);
            int real = item.options().isEmpty()
                    ? codes.size() - (questionnaire.dontKnow().isEmpty() ? 1 : 2)
                    : item.options().size();
            byte[] chosen = chosen(responses.column(item.id()), codes);
            int key = codes.indexOf(item.key());
            right[j] = new byte[chosen.length];
            for (int row = 0; row < chosen.length; row++) {
                right[j][row] = (byte) (chosen[row] < 0 ? Answers.NOT_ASKED : chosen[row] == key ? 1 : 0);
            }
            choices.add(new Choices(codes, key, real, chosen));
        }
        List<String> names = items.stream().map(Item::id).toList();
        return Answers.of(names, right, choices, Points.of(items, standard));
    }

    /** The options (of an item without any, the codes that occur), then "don't know", then the blank. */
    private List<String> codes(Item item) {
        List<String> codes =
                new ArrayList<>(item.options().stream().map(Option::code).toList());
        if (codes.isEmpty()) {
            TreeSet<String> found = new TreeSet<>(responses.column(item.id()).values());
            found.removeAll(List.of(Collect.NOT_ASKED, questionnaire.dontKnow(), item.key()));
            codes.add(item.key());
            codes.addAll(found.stream().limit(MOST_CODES).toList());
        }
        if (!questionnaire.dontKnow().isEmpty() && !codes.contains(questionnaire.dontKnow())) {
            codes.add(questionnaire.dontKnow());
        }
        codes.add("");
        return codes;
    }

    private byte[] chosen(Column cells, List<String> codes) {
        byte[] translated = new byte[cells.levels().size()];
        for (int level = 0; level < translated.length; level++) {
            String cell = cells.levels().get(level);
            int code = codes.indexOf(cell);
            translated[level] =
                    cell.equals(Collect.NOT_ASKED) ? Answers.NOT_ASKED : (byte) (code < 0 ? codes.size() - 1 : code);
        }
        byte[] chosen = new byte[scored.length];
        Arrays.fill(chosen, Answers.NOT_ASKED);
        for (int row = 0; row < chosen.length; row++) {
            if (scored[row]) {
                chosen[row] = translated[cells.code(row)];
            }
        }
        return chosen;
    }
}
