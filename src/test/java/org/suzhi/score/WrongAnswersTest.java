package org.suzhi.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.collect.Instruments;
import org.suzhi.questionnaire.FormItems;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

/** Records that cannot be scored: each is said in its line, or turned away with the reason. */
class WrongAnswersTest {

    private static final Questionnaire TEN = Instruments.tenItems();
    private static final Questionnaire FORMS = new Questionnaire(
            TEN.id(),
            TEN.title(),
            TEN.dimensions(),
            TEN.dontKnow(),
            TEN.complete(),
            TEN.partial(),
            TEN.criteria(),
            TEN.background(),
            TEN.items(),
            List.of(
                    new FormItems("A", List.of("q1", "q2", "q3", "q4", "q5", "q6")),
                    new FormItems("B", List.of("q5", "q6", "q7", "q8", "q9", "q10"))));

    private static final String HEADER = "id,form,q1,q2,q3,q4,q5,q6,q7,q8,q9,q10";
    private static final String[] MIXED = {
        HEADER,
        "a,A,true,true,true,true,true,true,,,,",
        "b,B,true,,,,true,true,true,true,true,true",
        "a,A,true,true,true,true,true,true,,,,",
        "c,C,true,true,true,true,true,true,,,,",
        "d,B,not-asked,,,,true,false,yes,,dk,true",
        "e,B,,,,,true,false,true,true,dk,true"
    };

    private static Microdata table(String... lines) {
        return Instruments.table("responses.csv", lines);
    }

    @Test
    void everyWrongRecordIsSaidInItsLine() {
        List<Finding> findings = Raised.by(() -> Scores.of(table(MIXED), FORMS, FORMS.criterion("")));
        assertThat(findings.stream().map(finding -> finding.in(Language.EN)))
                .containsExactly(
                        "responses.csv:3: column 'q1': found 'true', expected no answer: the item is not on form B;"
                                + " correct the cell",
                        "responses.csv:4: column 'id': found 'a', already in line 2, expected each identifier once; keep one"
                                + " of the two records",
                        "responses.csv:5: column 'form': found 'C', expected one of A, B; correct the cell",
                        "responses.csv:6: column 'q7': found 'yes', expected one of true, false, dk; correct the cell");
    }

    /** What is not on the form is missing by design though it is blank: five of five count, and three of six. */
    @Test
    void theOthersAreScoredAndNothingIsLost() {
        Scores.Sorted result = Scores.sorted(table(MIXED), FORMS, FORMS.criteria());
        Microdata scores = Scores.of(result.kept(), FORMS, FORMS.criteria()).data();
        assertThat(scores.column("id").values()).containsExactly("a", "e");
        assertThat(scores.numbers("score")).containsExactly(100, 66.666666667);
        assertThat(result.rejected().names()).endsWith("q10", "reason");
        assertThat(result.rejected().column("id").text(1)).isEqualTo("a");
        assertThat(result.rejected().rows() + scores.rows()).isEqualTo(MIXED.length - 1);
        assertThat(result.rejected().column("reason").text(3)).startsWith("responses.csv:6: column 'q7'");
    }

    @Test
    void whereNothingIsWrongNothingIsRejected() {
        Scores.Sorted result = Scores.sorted(table(MIXED[0], MIXED[1], MIXED[6]), FORMS, FORMS.criteria());
        assertThat(result.rejected().rows()).isZero();
        assertThat(result.kept().rows()).isEqualTo(2);
    }

    /** A break-off is judged by the items of the person's form: four of six are enough, two are not. */
    @Test
    void theShareAnsweredIsThatOfTheForm() {
        Microdata scores = Scores.of(
                        table(HEADER, "a,A,true,true,true,true,,,,,,", "b,A,true,true,,,,,,,,"),
                        FORMS,
                        FORMS.criterion(""))
                .data();
        assertThat(scores.column("literate").text(0)).isEqualTo("0");
        assertThat(scores.column("score").text(1)).isEmpty();
    }

    @Test
    void responsesWithoutTheColumnOfTheFormAreRefused() {
        assertThat(Raised.by(() -> Scores.of(
                                table(HEADER.replace("form", "paper"), "a,A,,,,,,,,,,"), FORMS, FORMS.criterion("")))
                        .get(0)
                        .in(Language.EN))
                .contains("a column named 'form'");
    }
}
