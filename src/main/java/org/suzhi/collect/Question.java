package org.suzhi.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.suzhi.questionnaire.Background;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Text;

/** A question as exports may speak of it. */
final class Question {

    private static final Pattern BEHIND = Pattern.compile("\\s*(?:[.:、]\\s*\\D.*|[.:、]?)");

    private final String id;
    private final AnswerWords answers;
    private final boolean isBackground;
    private final Wording name;
    private final List<Wording> labels;
    /** Titles that have been looked at; all questions look at the same ones. */
    private final Map<String, Title> titles;

    private Question(String id, Text text, AnswerWords answers, boolean isBackground, Map<String, Title> titles) {
        this.titles = titles;
        this.id = id;
        this.answers = answers;
        this.isBackground = isBackground;
        this.name = Wording.of(id);
        this.labels = List.of(Wording.of(text.en()), Wording.of(text.zh()));
    }

    /** All questions, those about the person first. */
    static List<Question> of(Questionnaire questionnaire) {
        List<Question> questions = new ArrayList<>();
        Map<String, Title> titles = new HashMap<>();
        for (Background asked : questionnaire.background()) {
            questions.add(new Question(asked.id(), asked.text(), AnswerWords.of(asked), true, titles));
        }
        for (Item item : questionnaire.items()) {
            questions.add(new Question(item.id(), item.text(), AnswerWords.of(item, questionnaire), false, titles));
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
        return basis(titles.computeIfAbsent(title, Title::of));
    }

    private ColumnMatch.Basis basis(Title title) {
        String plain = title.whole().plain();
        if (plain.startsWith(name.plain()) && isNameAlone(plain)) {
            return ColumnMatch.Basis.NAME;
        }
        if (isLabel(title.whole()) || isLabel(title.unnumbered())) {
            return ColumnMatch.Basis.LABEL;
        }
        for (Wording tail : title.tails()) {
            if (tail.plain().equals(name.plain())) {
                return ColumnMatch.Basis.GROUP;
            }
            if (isLabel(tail)) {
                return ColumnMatch.Basis.LABEL;
            }
        }
        return null;
    }

    /** The name alone, or with the question behind it. */
    private boolean isNameAlone(String plain) {
        return BEHIND.matcher(plain.substring(name.plain().length())).matches();
    }

    private boolean isLabel(Wording said) {
        return labels.stream().anyMatch(label -> label.same(said));
    }

    /** How much a title has in common with the question, from 0 to 1; one that begins like the other has most of it. */
    double likeness(String title) {
        Wording said = titles.computeIfAbsent(title, Title::of).unnumbered();
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
