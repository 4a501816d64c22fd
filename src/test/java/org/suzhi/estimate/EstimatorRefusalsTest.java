package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Instruments;
import org.suzhi.survey.Condition;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.SurveyDesign;

/** What estimation does not go along with, and how it says so. */
class EstimatorRefusalsTest {

    private static Microdata survey(String... rows) {
        String[] lines = new String[rows.length + 1];
        lines[0] = "stratum,psu,weight,literate,criterion";
        System.arraycopy(rows, 0, lines, 1, rows.length);
        return Instruments.table("survey.csv", lines);
    }

    @Test
    void aLonelyPsuFailsByDefaultAndNamesTheStratumAndTheChoices() {
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN).proportion("literate", Reference.lonely()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("survey_lonely.csv")
                .hasMessageContaining("1 strata with a single PSU: H01")
                .hasMessageContaining("remove")
                .hasMessageContaining("average");
    }

    /** The other people in a PSU's stratum may all be outside the domain: that makes no PSU lonely. */
    @Test
    void aSubpopulationMakesNoPsuLonely() {
        assertThatCode(() -> Estimator.of(Reference.DESIGN)
                        .where(Condition.parse("psu == H01-P1 or region == West"))
                        .proportion("literate", Reference.SURVEY))
                .doesNotThrowAnyException();
    }

    @Test
    void theRuleForALonelyPsuMattersOnlyWhereOneIs() {
        Estimate fail = Estimator.of(Reference.DESIGN)
                .proportion("literate", Reference.SURVEY)
                .whole();
        for (LonelyPsu rule : LonelyPsu.values()) {
            assertThat(Estimator.of(Reference.DESIGN.whenLonely(rule))
                            .proportion("literate", Reference.SURVEY)
                            .whole())
                    .isEqualTo(fail);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "2", "-1", "yes"})
    void aProportionOfAnythingButZerosAndOnesIsRefusedWithItsLine(String outcome) {
        Microdata survey = survey("A,1,1,1,c", "A,2,1," + outcome + ",c");
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN).proportion("literate", survey))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("survey.csv:3: column 'literate': found '" + outcome + "'");
    }

    @Test
    void aMeanTakesAnyNumber() {
        Microdata survey = survey("A,1,1,1,c", "A,2,1,0.5,c");
        assertThat(Estimator.of(Reference.DESIGN)
                        .estimate(Statistic.MEAN, "literate", survey)
                        .whole()
                        .value())
                .isEqualTo(0.75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.001", "heavy", "1e999", "", "NA", "NaN", "Infinity"})
    void aWeightThatIsNoWeightIsRefusedWithItsLine(String weight) {
        Microdata survey = survey("A,1,1,1,c", "A,2," + weight + ",0,c");
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN).proportion("literate", survey))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("survey.csv:3: column 'weight'");
    }

    @Test
    void aBlankLabelOfTheDesignIsRefusedWithItsLine() {
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN).proportion("literate", survey("A,1,1,1,c", ",2,1,0,c")))
                .hasMessageContaining("survey.csv:3: column 'stratum': found an empty cell");
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN).proportion("literate", survey("A,1,1,1,c", "A,,1,0,c")))
                .hasMessageContaining("survey.csv:3: column 'psu': found an empty cell");
    }

    @Test
    void twoCriteriaAreNotMixed() {
        Microdata mixed = survey("A,1,1,1,composite-70", "A,2,1,0,7-of-9");
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN).proportion("literate", mixed))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column 'criterion'")
                .hasMessageContaining("2 criteria: 7-of-9, composite-70");
    }

    @Test
    void oneCriterionIsNamedInTheEstimates() {
        assertThat(Estimator.of(Reference.DESIGN)
                        .proportion("literate", survey("A,1,1,1,composite-70", "A,2,1,0,composite-70"))
                        .criterion())
                .isEqualTo("composite-70");
    }

    @Test
    void allOutcomesMissingIsRefused() {
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN)
                        .proportion("literate", survey("A,1,1,,c", "A,2,1,NA,c", "A,2,1,.,c")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("column 'literate': found no values: all are missing");
    }

    @Test
    void columnsThatAreNotThereAreNamedTogether() {
        Microdata survey = Instruments.table("survey.csv", "literate", "1", "0");
        assertThatThrownBy(() -> Estimator.of(Reference.DESIGN).proportion("literate", survey))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a column named 'stratum'")
                .hasMessageContaining("a column named 'psu'")
                .hasMessageContaining("a column named 'weight'");
        assertThatThrownBy(() -> Estimator.of(SurveyDesign.NONE).by("region").proportion("literate", survey))
                .hasMessageContaining("a column named 'region'");
        assertThatThrownBy(() -> Estimator.of(SurveyDesign.NONE)
                        .where(Condition.parse("age > 3"))
                        .proportion("literate", survey))
                .hasMessageContaining("a column named 'age'");
    }
}
