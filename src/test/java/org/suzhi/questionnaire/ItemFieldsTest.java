package org.suzhi.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.io.Document;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Raised;

/** Items beyond one right answer: two parts, partial credit, scales; forms; questions with several answers. */
class ItemFieldsTest {

    private static final String SOUND = """
            schema: suzhi-questionnaire-1
            id: q
            title: {en: Q, zh: 问卷}
            dimensions: [{id: all, name: {en: All, zh: 全部}, points: 100}]
            dont_know: {code: dk, text: {en: Don't know, zh: 不知道}}
            criteria: [{id: c, name: {en: C, zh: 标准}, cut: 70}]
            forms: [{id: A, items: [I03a, I03b]}, {id: B, items: [P1, S1]}]
            background:
              - id: media
                text: {en: Which?, zh: 哪些？}
                type: multiple
                at_most: 2
                options: &abc
                  - {code: a, text: {en: A, zh: 甲}}
                  - {code: b, text: {en: B, zh: 乙}}
                  - {code: c, text: {en: C, zh: 丙}}
            items:
              - {id: I03a, part_of: I03, dimension: all, type: true-false, text: {en: X, zh: 某}, key: "true"}
              - {id: I03b, part_of: I03, dimension: all, type: true-false, text: {en: X, zh: 某}, key: "false"}
              - id: P1
                dimension: all
                type: choice
                text: {en: X, zh: 某}
                key: a
                credit: {b: 0.5}
                options:
                  - {code: a, text: {en: A, zh: 甲}}
                  - {code: b, text: {en: B, zh: 乙}}
              - id: S1
                dimension: all
                type: scale
                reverse: true
                text: {en: X, zh: 某}
                options:
                  - {code: 1, text: {en: Little, zh: 少}}
                  - {code: 2, text: {en: Some, zh: 中}}
                  - {code: 5, text: {en: Much, zh: 多}}
            """.replace(" &abc", "");

    private static Questionnaire read(String yaml) {
        return QuestionnaireFile.of(Document.yaml("q.yaml", yaml));
    }

    @Test
    void aSoundFileIsReadWhole() {
        Questionnaire q = read(SOUND);
        assertThat(q.items()).extracting(Item::partOf).containsExactly("I03", "I03", "", "");
        assertThat(q.items().get(2).credit("a")).isEqualTo(1);
        assertThat(q.items().get(2).credit("b")).isEqualTo(0.5);
        assertThat(q.items().get(2).credit("dk")).isZero();
        assertThat(q.forms()).extracting(FormItems::id).containsExactly("A", "B");
    }

    /** (5 − 2) / (5 − 1) for the step in the middle. */
    @Test
    void aReversedScaleEarnsMostAtItsLeastCode() {
        Item scale = read(SOUND).items().get(3);
        assertThat(scale.credit("1")).isEqualTo(1);
        assertThat(scale.credit("2")).isEqualTo(0.75);
        assertThat(scale.credit("5")).isZero();
        assertThat(scale.key()).isEqualTo("1");
        Item forward =
                read(SOUND.replace("reverse: true", "reverse: false")).items().get(3);
        for (String code : List.of("1", "2", "5")) {
            assertThat(forward.credit(code)).isEqualTo(1 - scale.credit(code));
        }
    }

    @ParameterizedTest
    @CsvSource({"a, true", "a|b, true", "b|a, true", "a|b|c, false", "a|a, false", "a|x, false", "a|, false", "x, false"
    })
    void aCellHoldsAtMostSoManyOptions(String cell, boolean accepted) {
        Background media = read(SOUND).background().get(0);
        assertThat(media.multiple()).isTrue();
        assertThat(media.accepts(cell)).isEqualTo(accepted);
    }

    /** Each line: a piece of the sound file, what stands there instead, and the words of the one finding. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            key: a                    | key: [a, b]                | q.yaml:24: column 'key': found 2 keys: a, b, expected one key
            key: a                    | hint: 1                    | an unknown field
            credit: {b: 0.5}          | credit: {b: 1.5}           | expected a share of the points between 0 and 1
            credit: {b: 0.5}          | credit: {a: 0.5}           | expected an option that is not the key
            credit: {b: 0.5}          | credit: {x: 0.5}           | expected an option that is not the key
            reverse: true             | reverse: maybe             | expected one of true, false
            reverse: true             | key: a                     | given for a scale
            {code: 5, text            | {code: much, text          | codes that are no scale
            credit: {b: 0.5}          | reverse: true              | expected reverse only of a scale
            items: [P1, S1]           | items: [P1, X9]            | found 'X9', expected an item of this file
            {id: B, items             | {id: A, items              | 'A' a second time
            at_most: 2                | at_most: 1                 | expected at least 2
            I03b, part_of: I03        | I03b, part_of: I03, points: 2 | expected parts of one dimension and as many points
            """)
    void everyFaultIsNamed(String sound, String broken, String words) {
        assertThat(SOUND).containsOnlyOnce(sound);
        List<Finding> findings = Raised.by(() -> read(SOUND.replace(sound, broken)));
        assertThat(findings.get(0).in(Language.EN)).contains(words);
    }

    @Test
    void anItemWithoutAKeyIsOneFindingInItsLine() {
        List<Finding> findings = Raised.by(() -> read(SOUND.replace("    key: a\n", "")));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).in(Language.EN)).contains("column 'key': found no such field");
    }

    @Test
    void aPartThatIsNamedAsAnItemIsRefused() {
        assertThat(Raised.by(() -> read(SOUND.replace("I03a, part_of: I03,", "I03a, part_of: P1,")))
                        .get(0)
                        .in(Language.EN))
                .contains("'P1', an item of its own");
    }
}
