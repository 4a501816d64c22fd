package org.suzhi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.collect.Instruments;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/** Who is scored, what travels with the score, and criteria that count. */
class InterviewsTest {

    private static final Questionnaire TEN = Instruments.tenItems();
    private static final String ITEMS = ",q1,q2,q3,q4,q5,q6,q7,q8,q9,q10";
    private static final String ALL = ",true,true,true,true,true,true,true,true,true,true";
    private static final String HALF = ",true,true,true,true,true,,,,,";

    private static List<String> texts(Microdata data, String column) {
        Column cells = data.column(column);
        return IntStream.range(0, cells.rows()).mapToObj(cells::text).toList();
    }

    private static Scores score(String... lines) {
        return Scores.of(Instruments.table("responses.csv", lines), TEN, TEN.criterion(""));
    }

    @Test
    void onlyCompleteAndPartialInterviewsAreScored() {
        Scores scores = score(
                "id,disposition" + ITEMS,
                "a,complete" + ALL,
                "b,partial" + HALF,
                "c,break-off,true,true,true,true,,,,,,",
                "d,ineligible" + ALL,
                "e,refusal,,,,,,,,,,",
                "f,non-contact,,,,,,,,,,");
        assertThat(texts(scores.data(), "literate")).containsExactly("1", "0", "", "", "", "");
        assertThat(texts(scores.data(), "score")).containsExactly("100", "50", "", "", "", "");
        assertThat(texts(scores.data(), "all")).containsExactly("100", "50", "", "", "", "");
        assertThat(scores.scored()).isEqualTo(2);
    }

    /** Without dispositions the questionnaire's share for a partial interview decides: five of ten. */
    @ParameterizedTest
    @CsvSource({"5, 0", "4, ''"})
    void withoutDispositionsTheShareAnsweredDecides(int answered, String literate) {
        StringBuilder record = new StringBuilder("b");
        for (int i = 0; i < 10; i++) {
            record.append(',').append(i < answered ? "true" : "");
        }
        Scores scores = score("id" + ITEMS, "a" + ALL, record.toString());
        assertThat(scores.data().column("literate").text(1)).isEqualTo(literate);
    }

    @Test
    void columnsThatAreNoItemsTravelUntouched() {
        Scores scores =
                score("region,id,note" + ITEMS + ",weight", "东区,a,\"x, y\"" + ALL + ",1.50", ",b,NA" + HALF + ",007");
        assertThat(texts(scores.data(), "region")).containsExactly("东区", "");
        assertThat(texts(scores.data(), "note")).containsExactly("x, y", "NA");
        assertThat(texts(scores.data(), "weight")).containsExactly("1.50", "007");
        assertThat(scores.data().names()).doesNotContain("q1", "q10");
    }

    @Test
    void everyRecordStaysOnceInItsOrder() {
        Scores scores = score("id" + ITEMS, "c" + ALL, "a" + ",,,,,,,,,,", "b" + HALF);
        assertThat(texts(scores.data(), "id")).containsExactly("c", "a", "b");
    }

    /** Seven of nine right, whatever the other items hold (Miller 1983 counted so). */
    @ParameterizedTest
    @CsvSource({"9, 1", "7, 1", "6, 0", "0, 0"})
    void sevenOfNineIsACountOfRightAnswers(int right, String literate) {
        Questionnaire nine = Instruments.questionnaire(
                List.of(Instruments.dimension("science", 9)),
                Instruments.criterion(
                        "7-of-9",
                        7,
                        IntStream.rangeClosed(1, 9).mapToObj(i -> "q" + i).toList()),
                IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> Instruments.item("q" + i, "science", 1))
                        .toList());
        StringBuilder record = new StringBuilder("a");
        for (int i = 1; i <= 10; i++) {
            record.append(i <= right || i == 10 ? ",true" : ",false");
        }
        Microdata scores = Scores.of(
                        Instruments.table("responses.csv", "id" + ITEMS, record.toString()),
                        nine,
                        nine.criterion("7-of-9"))
                .data();
        assertThat(scores.numbers("score")[0]).isEqualTo(right);
        assertThat(scores.column("literate").text(0)).isEqualTo(literate);
    }

    @Test
    void scoringTheScoresAgainGivesTheSame() {
        Microdata responses = Instruments.table("responses.csv", "id" + ITEMS, "a" + ALL, "b" + HALF);
        Microdata once = Scores.of(responses, TEN, TEN.criterion("")).data();
        Microdata again =
                Scores.of(once.join(responses, "id"), TEN, TEN.criterion("")).data();
        assertThat(again.names()).isEqualTo(once.names());
        assertThat(texts(again, "score")).isEqualTo(texts(once, "score"));
    }
}
