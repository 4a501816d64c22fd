package org.suzhi.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.collect.Instruments;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;

/** Distractors, flags and what is advised. */
class ReviewTest {

    private static final List<Option> OPTIONS = List.of(option("a"), option("b"), option("c"), option("d"));

    private static Option option(String code) {
        return new Option(code, Text.same(code));
    }

    private static Item choice(String id) {
        return new Item(id, "all", 0, Text.same(id), OPTIONS, "a", 1, Text.same(""));
    }

    private static Questionnaire questionnaire() {
        return Instruments.questionnaire(
                List.of(Instruments.dimension("all", 6)),
                Instruments.criterion("half", 3, List.of()),
                List.of(choice("key"), choice("q1"), choice("q2"), choice("q3"), choice("q4"), choice("easy")));
    }

    /** Ten weak, ten middling and ten good people. Of item "key", the good ones choose b and the weak ones the key. */
    private static ItemReport report() {
        List<String> lines = new ArrayList<>(List.of("id,sex,key,q1,q2,q3,q4,easy"));
        for (int i = 0; i < 30; i++) {
            String cells = i < 10 ? "a,b,c,b,dk,a" : i < 20 ? "c,a,b,a,,a" : "b,a,a,a,a,a";
            lines.add("p%d,%s,%s".formatted(i, i % 2 == 0 ? "female" : "male", cells));
        }
        Microdata responses = Instruments.table("responses.csv", lines.toArray(String[]::new));
        return ItemAnalysis.of(SurveyDesign.NONE)
                .analyse(responses, questionnaire(), questionnaire().criterion(""));
    }

    private static Distractor find(ItemReport report, String item, String code) {
        return report.distractors().stream()
                .filter(row -> row.item().equals(item) && row.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAnswerHasItsShareInEachThird() {
        ItemReport report = report();
        Distractor wrong = find(report, "key", "b");
        assertThat(wrong.role()).isEqualTo(Distractor.Role.DISTRACTOR);
        assertThat(wrong.n()).isEqualTo(10);
        assertThat(wrong.share()).isCloseTo(1 / 3., within(1e-12));
        assertThat(wrong.rest()).isCloseTo(1, within(1e-12));
        assertThat(wrong.high()).isCloseTo(1, within(1e-12));
        assertThat(wrong.low()).isZero();
        assertThat(find(report, "key", "a").role()).isEqualTo(Distractor.Role.KEY);
        assertThat(find(report, "q4", "dk").role()).isEqualTo(Distractor.Role.DONT_KNOW);
        assertThat(find(report, "q4", "dk").n()).isEqualTo(10);
        assertThat(find(report, "q4", "").role()).isEqualTo(Distractor.Role.BLANK);
        assertThat(find(report, "q1", "d").share()).isZero();
        assertThat(find(report, "q1", "d").rest()).isNaN();
        for (ItemStatistics item : report.items()) {
            assertThat(report.distractors().stream()
                            .filter(row -> row.item().equals(item.item()))
                            .mapToDouble(Distractor::share)
                            .sum())
                    .isCloseTo(1, within(1e-12));
            assertThat(report.distractors().stream()
                            .filter(row -> row.item().equals(item.item()) && row.role() == Distractor.Role.KEY)
                            .mapToDouble(Distractor::share)
                            .sum())
                    .isCloseTo(item.p(), within(1e-12));
        }
    }

    @Test
    void aWrongKeyIsFlaggedTwice() {
        ItemReport report = report();
        assertThat(report.flags("key")).isEqualTo("negative-discrimination;distractor-beats-key;idle-distractor");
        assertThat(report.advice())
                .filteredOn(advice -> advice.flag() == Flag.DISTRACTOR_BEATS_KEY
                        && advice.item().equals("key"))
                .extracting(advice -> advice.words().en())
                .contains("option 'b', chosen by 33.3 %: "
                        + Flag.DISTRACTOR_BEATS_KEY.advice().en());
    }

    @Test
    void whereEverybodyIsRightALeakIsSuspected() {
        assertThat(report().flags("easy")).startsWith("everybody-right");
        assertThat(report().flags("q1")).doesNotContain("easy").doesNotContain("discrimination");
    }

    @Test
    void adviceStandsInTheOrderOfTheItems() {
        assertThat(report().advice().stream().map(Advice::item).distinct())
                .containsExactly("key", "q1", "q2", "q3", "q4", "easy");
    }

    @ParameterizedTest
    @EnumSource(Flag.class)
    void adviceIsInBothLanguages(Flag flag) {
        assertThat(flag.advice().en()).matches("[a-z].*");
        assertThat(flag.advice().zh()).containsPattern("\\p{IsHan}").doesNotContainPattern("[a-z]{3}");
        assertThat(flag.code()).isEqualTo(flag.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
