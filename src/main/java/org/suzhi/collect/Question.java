package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Text;

/** A question as exports may speak of it. */
final class Question {

    /** What stands between a group and a question, or between a question and what is said of it. */
    private static final Pattern JOINT = Pattern.compile("[/.:\\-]");

    private final String id;
    private final AnswerWords answers;
    private final boolean isBackground;
    private final Wording name;
    private final List<Wording> labels;

    private Question(String id, Text text, AnswerWords answers, boolean isBackground) {
        this.id = id;
        this.answers = answers;
        this.isBackground = isBackground;
        this.name = Wording.of(id);
        this.labels = List.of(Wording.of(text.en()), Wording.of(text.zh()));
    }

    /** All questions, those about the person first. */
    static List<Question> of(Questionnaire questionnaire) {
        List<Question> questions = new ArrayList<>();
        for (Background asked : questionnaire.background()) {
            questions.add(new Question(asked.id(), asked.text(), AnswerWords.of(asked), true));
        }
        for (Item item : questionnaire.items()) {
            questions.add(new Question(item.id(), item.text(), AnswerWords.of(item, questionnaire), false));
        }
        return questions;
    }

    String id() {
        return id;
    }

    AnswerWords answers() {
        return answers;
    }

    boolean isBackground() {
        return isBackground;
    }

    /** Why a title is taken to speak of this question; null when it is not. */
    ColumnMatch.Basis basis(String title) {
        Wording said = Wording.of(title);
        String plain = said.plain();
        if (plain.equals(name.plain())) {
            return ColumnMatch.Basis.NAME;
        }
        if (plain.matches(Pattern.quote(name.plain()) + "\\s*(?:[.:、]\\s*\\D.*|[.:、]?)")) {
            return ColumnMatch.Basis.NAME;
        }
        ColumnMatch.Basis best = isLabel(said) ? ColumnMatch.Basis.LABEL : null;
        for (Matcher joint = JOINT.matcher(plain); best == null && joint.find(); ) {
            Wording tail = Wording.of(plain.substring(joint.end()));
            if (tail.plain().equals(name.plain())) {
                best = ColumnMatch.Basis.GROUP;
            } else if (isLabel(tail)) {
                best = ColumnMatch.Basis.LABEL;
            }
        }
        return best;
    }

    private boolean isLabel(Wording said) {
        Wording rest = said.unnumbered();
        return labels.stream().anyMatch(label -> label.same(said) || label.same(rest));
    }

    /** How much a title has in common with the question, from 0 to 1; one that begins like the other has most of it. */
    double likeness(String title) {
        Wording said = Wording.of(title).unnumbered();
        double most = 0;
        for (Wording label : labels) {
            String shorter = label.bare().length() < said.bare().length() ? label.bare() : said.bare();
            String longer = shorter.equals(label.bare()) ? said.bare() : label.bare();
            boolean begins = shorter.length() >= 4 && longer.startsWith(shorter);
            most = Math.max(most, begins ? 0.95 : label.likeness(said));
        }
        return most;
    }
}
