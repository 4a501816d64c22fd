package org.suzhi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Bank;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** Rules on the keys, options and coverage of a whole bank. */
class KeyRulesTest {

    private static final Document EMPTY = Document.json("x.json", "{\"items\": []}");

    private static Question choice(String id, String key, String... options) {
        List<Option> made = new ArrayList<>();
        for (int i = 0; i < options.length; i++) {
            made.add(new Option("" + (char) ('a' + i), Text.same(options[i])));
        }
        return new Question(id, "d", 1, Text.same(id), made, key, Text.same(""), "", Question.NO_STEM);
    }

    private static Question statement(String id, String key) {
        List<Option> options = List.of(new Option("true", Text.same("T")), new Option("false", Text.same("F")));
        return new Question(id, "d", 1, Text.same(id), options, key, Text.same(""), "", Question.NO_STEM);
    }

    private static String check(List<Question> questions) {
        Lines lines = new Lines(EMPTY);
        new KeyRules(questions, lines).check();
        return words(lines);
    }

    private static String words(Lines lines) {
        return lines.findings().list().stream()
                .map(finding -> finding.in(Language.EN))
                .collect(Collectors.joining("\n"));
    }

    /** Keys a, b, c, d in turn; the first ones of another key. */
    private static List<Question> choices(int others) {
        List<Question> list = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String key = i < others ? "a" : "" + "bcd".charAt(i % 3);
            list.add(choice("q" + i, key, "one", "two", "six", "ten"));
        }
        return list;
    }

    @Test
    void aKeyMayBeThatOfThirtyTwoPercentAndNoMore() {
        assertThat(check(choices(8))).isEmpty();
        assertThat(check(choices(9))).contains("found key a in 9 of 25 choice items, expected at most 8");
    }

    @Test
    void statementsAreTrueAboutHalfOfTheTime() {
        List<Question> list = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            list.add(statement("s" + i, i < 11 ? "true" : "false"));
        }
        assertThat(check(list)).isEmpty();
        list.set(19, statement("s19", "true"));
        assertThat(check(list)).contains("found 12 of 20 statements true, expected between 9 and 11");
    }

    @Test
    void optionsDifferAndTheRightOneIsNotMuchLonger() {
        assertThat(check(List.of(choice("q", "a", "same", "Same ", "other"))))
                .contains("options a and b with the same");
        assertThat(check(List.of(choice("q", "a", "abcdefghijk", "abcd", "abcd"))))
                .contains("found a right option of 11 characters, the others of 4.0 on average");
        assertThat(check(List.of(choice("q", "a", "abcdefghij", "abcd", "bcde"))))
                .isEmpty();
    }

    @Test
    void theRightOptionIsNotTheLongestTooOften() {
        List<Question> list = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean longest = i < 8;
            String key = "" + "abcd".charAt(i % 4);
            String[] options = {"one", "two", "six", "ten"};
            options[i % 4] = longest ? "four" : options[i % 4];
            list.add(choice("q" + i, key, options));
        }
        assertThat(check(list))
                .contains("found the right option the longest in 8 of 20 choice items, expected at most 7");
        assertThat(check(list.subList(1, 20)) + check(choices(8))).isEmpty();
    }

    @Test
    void aTextStandsOnce() {
        Question one = statement("q1", "true");
        Question two =
                new Question("q2", "d", 1, one.text(), one.options(), "false", Text.same(""), "", Question.NO_STEM);
        assertThat(check(List.of(one, two))).contains("column 'q2 text': found the text of q1");
    }

    @Test
    void aWholeBankHasAsManyItemsOfABenchmarkAsPoints() {
        Bank bank = AssemblyTest.BANK;
        Lines all = new Lines(EMPTY);
        new CoverageRules(bank, all).check();
        assertThat(words(all)).isEmpty();
        Bank less = new Bank(
                bank.id(),
                bank.version(),
                bank.title(),
                bank.licence(),
                bank.dimensions().subList(0, 3),
                bank.dontKnow(),
                bank.items().stream()
                        .filter(item -> item.benchmark() != 17 && item.benchmark() < 24)
                        .toList());
        Lines lines = new Lines(EMPTY);
        new CoverageRules(less, lines).check();
        assertThat(words(lines))
                .contains("column 'benchmark 17': found 0 items, expected at least 10, its points")
                .contains("column 'benchmark 26': found 0 items, expected at least 7")
                .contains("column 'dimensions': found points that add up to 80.0, expected 100");
        Lines few = new Lines(EMPTY);
        new CoverageRules(
                        new Bank(
                                "x",
                                "1",
                                bank.title(),
                                "",
                                bank.dimensions(),
                                bank.dontKnow(),
                                bank.items().subList(0, 131)),
                        few)
                .check();
        assertThat(words(few)).contains("column 'items': found 131 items, expected at least 132");
    }
}
