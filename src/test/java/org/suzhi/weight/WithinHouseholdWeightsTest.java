package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Fieldwork;
import org.suzhi.collect.Instruments;
import org.suzhi.draw.Birthday;
import org.suzhi.draw.KishGrid;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/** One person for the whole household. */
class WithinHouseholdWeightsTest {

    private static final Margins MARGINS =
            Margins.of(Instruments.table("margins.csv", "variable,level,total", "sex,female,1200", "sex,male,1000"));

    private static WithinHouseholdWeights rule(String text) {
        return WithinHouseholdWeights.parse(text).orElseThrow();
    }

    private static Microdata responses(String... lines) {
        List<String> all = new ArrayList<>(List.of("id,adults,person,kish_table"));
        all.addAll(List.of(lines));
        return Instruments.table("responses.csv", all.toArray(String[]::new));
    }

    private static double factor(String rule, int adults, int person) {
        return rule(rule).factors(responses("a,%d,%d,".formatted(adults, person)))[0];
    }

    private static List<String> wrong(String rule, String... lines) {
        return Raised.by(() -> rule(rule).factors(responses(lines))).stream()
                .map(finding -> finding.in(Language.EN))
                .toList();
    }

    /** Over the cycle of twelve households the weights add up to twelve households of people. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void onAverageAnInterviewStandsForEverybodyInItsHousehold(int adults) {
        double sum = 0;
        for (KishGrid.Table table : new KishGrid(new Seed(3)).tables(12)) {
            sum += factor("kish:adults,person", adults, table.select(adults)) / 12;
        }
        assertThat(sum).isCloseTo(adults, within(1e-12));
    }

    /** The tables never select the seventh: the first six are all that anybody stands for. */
    @Test
    void inLargerHouseholdsTheInterviewStandsForTheFirstSix() {
        double sum = 0;
        for (KishGrid.Table table : KishGrid.Table.values()) {
            sum += table.frequency() * factor("kish:adults,person", 9, table.select(9));
        }
        assertThat(sum).isCloseTo(6, within(1e-12));
        assertThat(rule("kish:adults,person").notes(responses("a,9,1,", "b,6,1,")))
                .extracting(Text::en)
                .anyMatch(note -> note.startsWith("1 interviews are from households of more than 6 people"));
    }

    @Test
    void fiveAdultsUnderKishAreNotEqual() {
        double[] factors = new double[5];
        Arrays.setAll(factors, i -> factor("kish:adults,person", 5, i + 1));
        assertThat(factors).containsExactly(new double[] {6, 6, 4, 6, 4}, within(1e-12));
        assertThat(factor("hash:adults", 5, 3)).isCloseTo(5, within(1e-12));
    }

    @Test
    void aBirthdayIsWeightedUnderAnAssumptionAndLabelled() {
        WithinHouseholdWeights birthday = rule("last-birthday:adults");
        assertThat(birthday.rule()).isEqualTo(Birthday.LAST);
        assertThat(birthday.factors(responses("a,4,,"))).containsExactly(4);
        assertThat(birthday.label()).isEqualTo(Label.QUOTA);
        assertThat(birthday.notes(responses("a,4,,")))
                .extracting(Text::en)
                .singleElement()
                .asString()
                .contains("no probability sampling")
                .endsWith("labelled 'QUOTA SAMPLE'");
    }

    @Test
    void whatIsMissingOrImpossibleIsRefusedWithItsLine() {
        assertThat(wrong("kish:adults,person", "a,2,1,", "b,,1,", "c,0,1,", "d,2.5,1,", "e,3,4,", "f,3,,"))
                .containsExactly(
                        "responses.csv:3: column 'adults': found an empty cell, expected the number of eligible people in"
                                + " the household, at least 1; correct the cell",
                        "responses.csv:4: column 'adults': found '0', expected the number of eligible people in the"
                                + " household, at least 1; correct the cell",
                        "responses.csv:5: column 'adults': found '2.5', expected the number of eligible people in the"
                                + " household, at least 1; correct the cell",
                        "responses.csv:6: column 'person': found '4', expected the number of the person interviewed, from"
                                + " 1 to 3; correct the cell",
                        "responses.csv:7: column 'person': found an empty cell, expected the number of the person"
                                + " interviewed, from 1 to 3; correct the cell");
        assertThat(wrong("kish:adults,person", "a,8,7,"))
                .singleElement()
                .asString()
                .contains("of 8 people");
        assertThat(Raised.by(() -> rule("hash:grown").factors(responses("a,1,1,"))))
                .extracting(Finding::column)
                .containsExactly("grown");
    }

    @Test
    void thePersonWhomTheTableDoesNotSelectIsFound() {
        String rule = "kish:adults,person,kish_table";
        assertThat(rule(rule).factors(responses("a,3,2,C", "b,3,1,A"))).containsExactly(3, 3);
        assertThat(wrong(rule, "a,3,1,C", "b,3,1,Q"))
                .containsExactly(
                        "responses.csv:2: column 'person': found '1', expected person 2, whom table C selects of 3"
                                + " people; correct the cell",
                        "responses.csv:3: column 'kish_table': found 'Q', expected one of [A, B1, B2, C, D, E1, E2, F];"
                                + " correct the cell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kish",
                "kish:",
                "kish:adults",
                "hash:adults,person",
                "dice:adults",
                "hash:",
                "adults",
                "last-birthday:adults,person,table",
                "kish:a,b,c,d"
            })
    void whatIsNoRuleIsNotUnderstood(String text) {
        assertThat(WithinHouseholdWeights.parse(text)).isEmpty();
    }

    @Test
    void aKishGridWithoutAPersonCannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WithinHouseholdWeights(
                        new KishGrid(new Seed(1)), "adults", Optional.empty(), Optional.empty()));
    }

    /** Those who gave no interview need not tell how many live there, and the lines are those of the responses. */
    @Test
    void onlyInterviewsTellAndTheirNonResponseIsAdjustedBefore() {
        Sample sample = Instruments.sample("a", "b", "c", "d");
        Fieldwork fieldwork = new Fieldwork(Instruments.table(
                "responses.csv",
                "id,disposition,sex,adults",
                "d,refusal,,",
                "c,complete,male,2",
                "b,complete,female,4",
                "a,complete,female,1"));
        List<PersonFactor> hash = List.of(rule("hash:adults"));
        Microdata weights =
                Weights.of(sample, fieldwork, List.of("psu"), MARGINS, hash).data();
        assertThat(weights.numbers("base")).containsExactly(10, 40, 20);
        assertThat(weights.numbers("nonresponse")).containsExactly(1, 1, 2);
        assertThat(weights.numbers("weight")).containsExactly(new double[] {240, 960, 1000}, within(1e-9));
        assertThat(weights.has(Label.COLUMN)).isFalse();

        Fieldwork silent = new Fieldwork(Instruments.table(
                "responses.csv", "id,disposition,sex,adults", "b,complete,male,3", "a,complete,female,"));
        assertThat(Raised.by(() -> Weights.of(Instruments.sample("a", "b"), silent, List.of("stratum"), MARGINS, hash)))
                .extracting(Finding::line)
                .containsExactly(3L);
    }

    @Test
    void theLabelOfABirthdayReachesTheWeights() {
        Fieldwork fieldwork = new Fieldwork(Instruments.table(
                "responses.csv", "id,disposition,sex,adults", "a,complete,female,2", "b,complete,male,3"));
        Weights weights = Weights.of(
                Instruments.sample("a", "b"),
                fieldwork,
                List.of("stratum"),
                MARGINS,
                List.of(rule("next-birthday:adults")));
        assertThat(Label.of(weights.data())).isEqualTo(Label.QUOTA);
    }
}
