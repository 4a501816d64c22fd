package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Text;

class AnswerWordsTest {

    private static final AnswerWords TRUE_FALSE = AnswerWords.of(item("K02"), Fielded.CORE);
    private static final AnswerWords CHOICE = AnswerWords.of(item("K01"), Fielded.CORE);

    private static Item item(String id) {
        return Fielded.CORE.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "对", "正确", "是", "Yes", "Y", "√", "ＴＲＵＥ", "1", "A", "A.对", "1.对", " 对 "})
    void theseMeanTrue(String cell) {
        assertThat(TRUE_FALSE.code(cell)).contains("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "错", "错误", "不正确", "否", "No", "×", "2", "0", "B", "Ｂ．错"})
    void theseMeanFalse(String cell) {
        assertThat(TRUE_FALSE.code(cell)).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dk", "不知道", "Don't know", "Don’t know", "不清楚", "3", "A3", "C"})
    void theseMeanThatOneDoesNotKnow(String cell) {
        assertThat(TRUE_FALSE.code(cell)).contains("dk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"也许", "4", "D", "不", "10", ""})
    void theseMeanNothing(String cell) {
        assertThat(TRUE_FALSE.code(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "c, c",
        "C, c",
        "Ｃ, c",
        "3, c",
        "AO03, c",
        "两把椅子的温度相同, c",
        "C．两把椅子的温度相同, c",
        "3、两把椅子的温度相同。, c",
        "both are at the same temperature, c",
        "E, dk",
        "5, dk"
    })
    void aChoiceIsToldByCodeLetterNumberOrLabel(String cell, String code) {
        assertThat(CHOICE.code(cell)).contains(code);
    }

    @Test
    void aLabelThatLooksLikeAnOrderIsToldByWhatOthersAre() {
        AnswerWords counts = AnswerWords.of(List.of(
                new Option("a", Text.same("1")),
                new Option("b", Text.same("4")),
                new Option("c", Text.same("2")),
                new Option("d", Text.same("3"))));
        assertThat(counts.code("2", AnswerWords.Way.LABEL)).isEqualTo(Optional.of("c"));
        assertThat(counts.code("2", AnswerWords.Way.ORDER)).isEqualTo(Optional.of("b"));
    }

    @ParameterizedTest
    @CsvSource({"356秒, 356", "5分56秒, 356", "1小时0分2秒, 3602", "00:05:56, 356", "5:56, 356", "356.5, 356.5", "6分, 360"})
    void lengthsOfTimeAreSeconds(String cell, double seconds) {
        assertThat(Elapsed.seconds(cell)).hasValue(seconds);
    }

    @Test
    void otherTextsAreNoLengthsOfTime() {
        assertThat(Elapsed.seconds("long")).isEmpty();
        assertThat(Elapsed.seconds("")).isEmpty();
    }
}
