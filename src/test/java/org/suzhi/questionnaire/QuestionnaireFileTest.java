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

class QuestionnaireFileTest {

    private static final String SMALL = """
            {
              "schema": "suzhi-questionnaire-1",
              "id": "small",
              "title": {"en": "Small", "zh": "小问卷"},
              "dimensions": [
                {"id": "knowledge", "name": {"en": "Knowledge", "zh": "知识"}, "points": 100}
              ],
              "dont_know": {"code": "dk", "text": {"en": "Don't know", "zh": "不知道"}},
              "interview": {"complete": 0.8, "partial": 0.5},
              "criteria": [
                {"id": "cut-70", "name": {"en": "Cut 70", "zh": "70分"}, "cut": 70, "items": ["K01"], "tiers": [
                  {"id": "low", "name": {"en": "Low", "zh": "低"}, "from": 0},
                  {"id": "high", "name": {"en": "High", "zh": "高"}, "from": 71}
                ]}
              ],
              "background": [
                {"id": "age", "type": "integer", "text": {"en": "Age?", "zh": "年龄？"}, "min": 18, "max": 69}
              ],
              "items": [
                {"id": "K01", "dimension": "knowledge", "benchmark": 1, "type": "true-false",
                 "text": {"en": "The sun is a star.", "zh": "太阳是恒星。"}, "key": "true"},
                {"id": "K02", "dimension": "knowledge", "type": "choice",
                 "text": {"en": "Which?", "zh": "哪个？"},
                 "options": [
                   {"code": "a", "text": {"en": "This", "zh": "这个"}},
                   {"code": "b", "text": {"en": "That", "zh": "那个"}}
                 ],
                 "key": "b"}
              ]
            }
            """;

    private static Questionnaire read(String json) {
        return QuestionnaireFile.of(Document.json("q.json", json));
    }

    @Test
    void aSoundFileIsReadWhole() {
        Questionnaire small = read(SMALL);
        assertThat(small.id()).isEqualTo("small");
        assertThat(small.dontKnow()).isEqualTo("dk");
        assertThat(small.complete()).isEqualTo(0.8);
        assertThat(small.partial()).isEqualTo(0.5);
        assertThat(small.items()).extracting(Item::key).containsExactly("true", "b");
        assertThat(small.items()).extracting(Item::benchmark).containsExactly(1, 0);
        assertThat(small.items()).extracting(Item::points).containsExactly(1.0, 1.0);
        assertThat(small.items().get(0).offers("false")).isTrue();
        assertThat(small.items().get(1).offers("c")).isFalse();
        assertThat(small.criterion("cut-70").counts(small.items().get(1))).isFalse();
    }

    /** Each line: a piece of the sound file, what stands there instead, and the field and the words of the one finding. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "schema": "suzhi-questionnaire-1"  | "schema": "suzhi-9"         | schema    | expected one of suzhi-questionnaire-1
                    "dimension": "knowledge", "type"   | "dimension": "art", "type"  | dimension | found 'art', expected one of knowledge
                    "key": "b"}                        | "key": "c"}                 | key       | found 'c', expected one of a, b
                    "zh": "太阳是恒星。"}, "key": "true" | "zh": "太阳是恒星。"}, "key": "yes" | key | found 'yes', expected one of true, false
                    {"id": "K02"                       | {"id": "K01"                | id        | 'K01' a second time
                    "benchmark": 1,                    | "benchmark": 27,            | benchmark | expected a number from 1 to 26
                    "benchmark": 1,                    | "benchmark": 1.5,           | benchmark | expected a whole number
                    "from": 71}                        | "from": 0}                  | from      | expected tiers from the lowest up
                    "points": 100                      | "points": 0                 | points    | expected a number above 0
                    "partial": 0.5                     | "partial": 50               | partial   | expected a share between 0 and 1
                    "items": ["K01"]                   | "items": ["K09"]            | items     | found 'K09', expected an item of this file
                    "min": 18                          | "min": "young"              | min       | expected a number
                    {"en": "Small", "zh": "小问卷"}     | {"en": "Small"}             | zh        | no such field
                    "cut": 70                          | "kut": 70, "cut": 70        | kut       | an unknown field
                    "key": "b"}                        | "keys": "x", "key": "b"}    | keys      | an unknown field
                    "id": "small",                     | "id": "small", "ID": "x",   | ID        | an unknown field
                    """)
    void everyFaultIsOneFindingInItsLine(String sound, String broken, String field, String words) {
        assertThat(SMALL).containsOnlyOnce(sound);
        long line = 1
                + SMALL.substring(0, SMALL.indexOf(sound))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        List<Finding> findings = Raised.by(() -> read(SMALL.replace(sound, broken)));
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.column()).isEqualTo(field);
        assertThat(finding.line()).isEqualTo(line);
        assertThat(finding.in(Language.EN)).startsWith("q.json:" + line).contains(words);
    }

    @Test
    void severalFaultsAreReportedTogether() {
        String broken =
                SMALL.replace("\"benchmark\": 1,", "\"benchmark\": 27,").replace("\"key\": \"b\"", "\"key\": \"c\"");
        assertThat(Raised.by(() -> read(broken))).extracting(Finding::line).containsExactly(20L, 28L);
    }

    @Test
    void aTestWithoutItemsAndAScoreWithoutACriterionAreFindings() {
        assertThat(
                        Raised.by(
                                () -> read(
                                        "{\"schema\": \"suzhi-questionnaire-1\", \"id\": \"x\","
                                                + " \"title\": {\"en\": \"x\", \"zh\": \"某\"}, \"dimensions\": [], \"criteria\": [], \"items\": []}")))
                .extracting(Finding::column)
                .containsExactlyInAnyOrder("dimensions", "items", "criteria");
    }

    @Test
    void aCriterionThatIsNotThereIsNamedTogetherWithThoseThatAre() {
        Finding finding = Raised.by(() -> read(SMALL).criterion("cut-60")).get(0);
        assertThat(finding.in(Language.EN)).startsWith("small: found no criterion 'cut-60', expected one of cut-70");
    }
}
