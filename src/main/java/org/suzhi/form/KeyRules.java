package org.suzhi.form;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** Rules on keys and options: nobody should find the right answer by its place or its length. */
final class KeyRules {

    /** The largest share of the choice items that may have the same key. */
    static final double LETTER = 0.32;
    /** The smallest share of true statements. */
    static final double FEWEST_TRUE = 0.45;
    /** The largest share of true statements. */
    static final double MOST_TRUE = 0.55;

    /** With fewer items a share says nothing. */
    private static final int FEW = 20;
    /** The largest share of the choice items whose right option is the longest. */
    private static final double LONGEST = 0.35;
    /** How many times as long as the others on average the right option may be. */
    private static final double TIMES = 2.5;

    private final List<Question> questions;
    private final Lines lines;

    KeyRules(List<Question> questions, Lines lines) {
        this.questions = questions;
        this.lines = lines;
    }

    void check() {
        List<Question> choices =
                questions.stream().filter(q -> !q.isTrueFalse()).toList();
        List<Question> statements =
                questions.stream().filter(Question::isTrueFalse).toList();
        letters(choices);
        statements(statements);
        for (Language language : Language.values()) {
            choices.forEach(question -> options(question, language));
            longest(choices, language);
        }
        twice();
    }

    private void letters(List<Question> choices) {
        if (choices.size() < FEW) {
            return;
        }
        Map<String, Long> keys =
                choices.stream().collect(Collectors.groupingBy(Question::key, TreeMap::new, Collectors.counting()));
        keys.forEach((key, count) -> {
            if (count > LETTER * choices.size()) {
                lines.all(
                        "key balance",
                        Text.of("key %s in %d of %d choice items", "key为%s的有%d道，选择题共%d道", key, count, choices.size()),
                        Text.of("at most %d", "至多%d道", (int) (LETTER * choices.size())),
                        new Text("reorder the options of some of them", "请调整部分题目的选项顺序"));
            }
        });
    }

    private void statements(List<Question> statements) {
        long count = statements.stream().filter(q -> q.key().equals("true")).count();
        double share = (double) count / statements.size();
        if (statements.size() >= FEW && !(share >= FEWEST_TRUE && share <= MOST_TRUE)) {
            lines.all(
                    "key balance",
                    Text.of("%d of %d statements true", "判断题%2$d道，其中正确的%1$d道", count, statements.size()),
                    Text.of(
                            "between %d and %d",
                            "%d至%d道", (int) Math.ceil(FEWEST_TRUE * statements.size()), (int)
                                    (MOST_TRUE * statements.size())),
                    new Text("turn some statements round", "请将部分判断题改为相反的说法"));
        }
    }

    private void options(Question question, Language language) {
        List<Option> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            String text = options.get(i).text().in(language);
            for (Option other : options.subList(0, i)) {
                if (other.text().in(language).strip().equalsIgnoreCase(text.strip())) {
                    lines.item(
                            question.id(),
                            "options",
                            Text.of(
                                    "options %s and %s with the same text",
                                    "选项%s与%s文字相同", other.code(), options.get(i).code()),
                            new Text("options that differ", "各选项不同"),
                            new Text("reword one of them", "请改写其中之一"));
                }
            }
        }
        int right = question.answer().in(language).length();
        double others = options.stream()
                .filter(option -> !option.code().equals(question.key()))
                .mapToInt(option -> option.text().in(language).length())
                .average()
                .orElse(right);
        if (right > TIMES * others) {
            lines.item(
                    question.id(),
                    "options",
                    Text.of(
                            "a right option of %d characters, the others of %.1f on average",
                            "正确选项%d字，其他选项平均%.1f字", right, others),
                    Text.of("at most %.1f times as many", "不超过%.1f倍", TIMES),
                    new Text("make the options alike in length", "请使各选项长短相近"));
        }
    }

    private void longest(List<Question> choices, Language language) {
        if (choices.size() < FEW) {
            return;
        }
        long count = choices.stream()
                .filter(question -> question.options().stream()
                        .filter(option -> !option.code().equals(question.key()))
                        .allMatch(option -> option.text().in(language).length()
                                < question.answer().in(language).length()))
                .count();
        if (count > LONGEST * choices.size()) {
            lines.all(
                    "option lengths",
                    Text.of(
                            "the right option the longest in %d of %d choice items",
                            "正确选项最长的有%d道，选择题共%d道", count, choices.size()),
                    Text.of("at most %d", "至多%d道", (int) (LONGEST * choices.size())),
                    new Text("lengthen other options, or shorten right ones", "请加长其他选项，或缩短正确选项"));
        }
    }

    private void twice() {
        for (Language language : Language.values()) {
            Map<String, String> seen = new TreeMap<>();
            for (Question question : questions) {
                String other = seen.putIfAbsent(question.text().in(language).strip(), question.id());
                if (other != null) {
                    lines.item(
                            question.id(),
                            "text",
                            Text.of("the text of %s", "与%s文字相同", other),
                            new Text("a text of its own", "题目文字不得重复"),
                            new Text("remove one of the two", "请删去其中一道"));
                }
            }
        }
    }
}
