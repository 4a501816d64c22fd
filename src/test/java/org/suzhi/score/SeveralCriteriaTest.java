package org.suzhi.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Instruments;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.CriteriaFile;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.questionnaire.QuestionnaireFile;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

/** Criteria as data: what each makes of the same answers, and the laws that all keep. */
class SeveralCriteriaTest {

    private static final Questionnaire Q = QuestionnaireFile.of(Document.yaml("q.yaml", questionnaire()));
    private static final CriteriaFile FILE = CriteriaFile.of(Document.yaml("c.yaml", """
            schema: suzhi-criteria-1
            criteria:
              - {id: composite, name: {en: C, zh: 甲}, points: {k: 60, m: 40}, out_of: 100, cut: 70}
              - {id: all-of, name: {en: A, zh: 乙}, kind: percent-right,
                 required: [{dimension: k, share: 2/3}, {dimension: m, share: 0.5}]}
              - {id: per-item, name: {en: P, zh: 丙}, kind: per-item, each: 20, out_of: 100, asked: {items: 5, benchmarks: 4}, cut: 60}
              - {id: percent, name: {en: M, zh: 丁}, kind: percent-right, two_part: each}
              - {id: turned, name: {en: T, zh: 戊}, kind: percent-right, items: [k1], reverse: [k1], cut: 50}
              - id: civic
                name: {en: S, zh: 己}
                kind: ability
                cut: 70
                curves:
                  - {item: k1, a: 1.2, b: -1}
                  - {item: k2, a: 1.0, b: 0}
                  - {item: k3, a: 0.8, b: 0.5, c: 0.2}
                  - {item: m1, a: 1.5, b: 0.2}
                  - {item: pair, a: 1.1, b: 0.7}
            """));
    private static final String HEADER = "id,k1,k2,k3,m1,m2a,m2b";

    private static String questionnaire() {
        StringBuilder items = new StringBuilder();
        String[] ids = {"k1", "k2", "k3", "m1", "m2a", "m2b"};
        for (int i = 0; i < ids.length; i++) {
            items.append(
                    "  - {id: %s, dimension: %s, benchmark: %d, type: true-false, text: {en: X, zh: 某}, key: 'true'%s}%n"
                            .formatted(
                                    ids[i], ids[i].substring(0, 1), i < 4 ? i + 1 : 0, i < 4 ? "" : ", part_of: pair"));
        }
        return """
                schema: suzhi-questionnaire-1
                id: q
                title: {en: Q, zh: 问卷}
                interview: {complete: 0.8, partial: 0.5}
                dimensions:
                  - {id: k, name: {en: K, zh: 知识}, points: 50}
                  - {id: m, name: {en: M, zh: 方法}, points: 50}
                dont_know: {code: dk, text: {en: Don't know, zh: 不知道}}
                criteria: [{id: own, name: {en: Own, zh: 自有}, cut: 70}]
                items:
                """ + items;
    }

    private static Criterion criterion(String name) {
        return FILE.criterion(name, Q).orElseThrow();
    }

    private static Microdata score(String name, String... lines) {
        return Scores.of(Instruments.table("responses.csv", lines), Q, criterion(name))
                .data();
    }

    private static String record(String id, boolean... right) {
        StringBuilder line = new StringBuilder(id);
        for (boolean one : right) {
            line.append(one ? ",true" : ",false");
        }
        return line.toString();
    }

    /** All six answers in all combinations, so that a law is tried on every person that can be. */
    private static String[] everybody() {
        String[] lines = new String[65];
        lines[0] = HEADER;
        for (int code = 0; code < 64; code++) {
            boolean[] right = new boolean[6];
            for (int i = 0; i < 6; i++) {
                right[i] = (code >> i & 1) == 1;
            }
            lines[code + 1] = record("p" + code, right);
        }
        return lines;
    }

    @ParameterizedTest
    @ValueSource(strings = {"composite", "all-of", "per-item", "percent", "civic"})
    void oneMoreRightAnswerNeverLowersAScoreNorAVerdict(String name) {
        Microdata scores = score(name, everybody());
        double[] score = scores.numbers("score");
        double[] literate = scores.numbers("literate");
        for (int code = 0; code < 64; code++) {
            for (int i = 0; i < 6; i++) {
                int more = code | 1 << i;
                assertThat(score[more]).isGreaterThanOrEqualTo(score[code]);
                assertThat(!Double.isNaN(literate[code]) && literate[more] < literate[code])
                        .isFalse();
            }
        }
        assertThat(score[63]).isGreaterThan(score[0]);
    }

    /** The composite: three of three and one of two, as a two-part item that is half right is wrong. */
    @ParameterizedTest
    @CsvSource({"composite, 80, 1", "all-of, 80, 1", "per-item, 80, 1", "percent, 83.333333333, ''", "turned, 0, 0"})
    void eachCriterionMakesItsOwnOfTheSameAnswers(String name, double score, String literate) {
        Microdata scores = score(name, HEADER, record("a", true, true, true, true, true, false));
        assertThat(scores.numbers("score")[0]).isEqualTo(score);
        assertThat(scores.column("literate").text(0)).isEqualTo(literate);
    }

    @Test
    void allRequirementsMustBeMetAndTwoThirdsIsReachedExactly() {
        Microdata scores = score(
                "all-of",
                HEADER,
                record("a", true, true, false, true, false, false),
                record("b", true, false, false, true, true, true),
                record("c", true, true, true, false, false, true));
        assertThat(scores.numbers("literate")).containsExactly(1, 0, 0);
        assertThat(scores.numbers("score")).containsExactly(60, 60, 60);
    }

    @Test
    void withoutCutAndRequirementThereIsAScoreAndNoVerdict() {
        Scores scores = Scores.of(Instruments.table("responses.csv", everybody()), Q, criterion("percent"));
        assertThat(scores.data().column("literate").values()).isEmpty();
        assertThat(scores.scored()).isEqualTo(64);
    }

    /** Whoever was not asked something has the score of somebody who was asked only the rest, and answered alike. */
    @ParameterizedTest
    @ValueSource(strings = {"composite", "all-of", "percent", "civic"})
    void whatWasNotAskedDoesNotChangeTheShare(String name) {
        Microdata scores =
                score(name, HEADER, "a,true,false,not-asked,true,false,true", "b,not-asked,false,true,true,false,true");
        if (name.equals("civic")) {
            assertThat(scores.numbers("score")[0]).isNotEqualTo(scores.numbers("score")[1]);
        } else {
            assertThat(scores.numbers("score")[0]).isEqualTo(scores.numbers("score")[1]);
        }
        Microdata none = score(
                name, HEADER, "a,true,true,not-asked,true,true,true", record("b", true, true, true, true, true, true));
        if (!name.equals("civic")) {
            assertThat(none.numbers("score")[0]).isEqualTo(100).isEqualTo(none.numbers("score")[1]);
        }
    }

    /** The mean ability of 50 and twenty points for a standard deviation (Miller 1998), by two items worked by hand. */
    @Test
    void theScaledScoreIsLinearInTheAbility() {
        CriteriaFile file = CriteriaFile.of(Document.yaml("c.yaml", """
                schema: suzhi-criteria-1
                criteria:
                  - {id: s, name: {en: S, zh: 己}, kind: ability, mean: 40, sd: 10, curves: [{item: k1, a: 1, b: 0}]}
                """));
        Criterion scaled = file.criterion("s", Q).orElseThrow();
        double[] score = Scores.of(
                        Instruments.table(
                                "responses.csv",
                                HEADER,
                                record("a", true, true, true, true, true, true),
                                record("b", false, true, true, true, true, true)),
                        Q,
                        scaled)
                .data()
                .numbers("score");
        // E(θ | right) = ∫ θ φ(θ) / (1 + e^−θ) dθ / ½ = 0.413242…, and its negative when wrong
        assertThat(score[0]).isCloseTo(40 + 10 * 0.4132419, within(1e-4));
        assertThat(score[0] + score[1]).isCloseTo(80, within(1e-8));
    }

    @Test
    void theSameAnswersUnderTwoCriteriaGiveTwoClearlyNamedResults() {
        Microdata answers = Instruments.table("responses.csv", everybody());
        List<Criterion> both = List.of(criterion("composite"), criterion("percent"));
        Microdata scores = Scores.of(answers, Q, both).data();
        assertThat(scores.rows()).isEqualTo(128);
        for (int c = 0; c < 2; c++) {
            Microdata alone = Scores.of(answers, Q, both.get(c)).data();
            assertThat(alone.names()).isEqualTo(scores.names());
            for (String name : alone.names()) {
                assertThat(texts(scores, name).subList(64 * c, 64 * c + 64))
                        .as(name)
                        .isEqualTo(texts(alone, name));
            }
        }
        assertThat(scores.column("criterion").values()).containsExactly("composite", "percent");
    }

    private static List<String> texts(Microdata data, String column) {
        Column cells = data.column(column);
        return IntStream.range(0, cells.rows()).mapToObj(cells::text).toList();
    }

    @Test
    void rowOrderDoesNotChangeAScoreHoweverManyRows() {
        SplittableRandom random = new SplittableRandom(1);
        String[] lines = new String[5001];
        String[] turned = new String[5001];
        lines[0] = HEADER;
        turned[0] = HEADER;
        for (int row = 1; row < lines.length; row++) {
            lines[row] = record(
                    "p" + row,
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    random.nextBoolean());
            turned[lines.length - row] = lines[row];
        }
        for (String name : List.of("composite", "civic")) {
            List<String> one = texts(score(name, lines), "score");
            List<String> other = texts(score(name, turned), "score");
            for (int row = 0; row < one.size(); row++) {
                assertThat(other.get(one.size() - 1 - row)).isEqualTo(one.get(row));
            }
        }
    }

    @Test
    void aFormThatLacksABenchmarkIsRefusedAndTheMissingOnesAreNamed() {
        List<Finding> findings = Raised.by(() -> score(
                "per-item",
                HEADER.replace("id", "id,form"),
                "a,A,true,true,true,true,true,true",
                "b,B,true,not-asked,true,not-asked,true,true",
                "c,B,true,not-asked,true,not-asked,false,true"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).in(Language.EN))
                .isEqualTo("responses.csv:3: column 'form': found 3 items asked, none on benchmarks 2, 4 (form 'B', 2"
                        + " people), expected for per-item 5 items on all 4 benchmarks; use a form that asks them, or"
                        + " score by another criterion");
    }
}
