package org.suzhi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

/** Variances done by hand. */
class LinearizationTest {

    private static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");

    /** Totals of the PSUs are 2 and 6 in A, 3, 4 and 8 in B; weights 4 and 6, 3, 5 and 9. */
    private static final Microdata TWO_STRATA = TallyTest.table(
            "stratum,psu,weight,y,cell",
            "A,1,2,1,m",
            "A,1,2,0,f",
            "A,2,6,1,m",
            "B,1,3,1,f",
            "B,2,4,1,m",
            "B,2,1,0,f",
            "B,3,8,1,f",
            "B,3,1,0,m");

    private static final Microdata LONELY =
            TallyTest.table("stratum,psu,weight,y", "A,1,2,1", "A,2,6,1", "B,1,9,1", "C,1,1,1", "C,2,2,1");

    private static Tally tally(Microdata data) {
        return TallyTest.tally(data, DESIGN, List.of(), 1);
    }

    private static double varianceOfTotal(Microdata data, LonelyPsu rule) {
        return Linearization.ofTotals(tally(data), rule).variance(0);
    }

    @Test
    void theVarianceOfATotalIsThatBetweenPsuTotals() {
        // A: 2/1 · ((2−4)² + (6−4)²) = 16;  B: 3/2 · ((3−5)² + (4−5)² + (8−5)²) = 21
        assertThat(varianceOfTotal(TWO_STRATA, LonelyPsu.FAIL)).isCloseTo(37, within(1e-12));
    }

    @Test
    void theVarianceOfARatioIsThatBetweenResidualTotals() {
        double p = 23 / 27.;
        double[] z = {2 - 4 * p, 6 - 6 * p, 3 - 3 * p, 4 - 5 * p, 8 - 9 * p};
        double a = (z[0] - z[1]) * (z[0] - z[1]);
        double mean = (z[2] + z[3] + z[4]) / 3;
        double b = 1.5 * (Math.pow(z[2] - mean, 2) + Math.pow(z[3] - mean, 2) + Math.pow(z[4] - mean, 2));
        double variance =
                Linearization.ofMeans(tally(TWO_STRATA), LonelyPsu.FAIL).variance(0);
        assertThat(variance).isCloseTo((a + b) / (27 * 27), within(1e-15));
    }

    @Test
    void equalPsusHaveNoVariance() {
        Microdata equal = TallyTest.table(
                "stratum,psu,weight,y", "A,1,2,1", "A,1,3,0", "A,2,2,1", "A,2,3,0", "A,3,3,0", "A,3,2,1");
        assertThat(varianceOfTotal(equal, LonelyPsu.FAIL)).isZero();
    }

    @Test
    void anOutcomeThatIsConstantWithinPostStrataHasNoVariance() {
        Microdata data = TallyTest.table(
                "stratum,psu,weight,y", "A,1,2,1", "A,1,2,0", "A,2,6,1", "B,1,3,0", "B,2,4,1", "B,2,1,0");
        double[] y = data.numbers("y");
        int[] cells = Arrays.stream(y).mapToInt(value -> (int) value).toArray();
        Tally tally = calibrated(data, y, cells);
        assertThat(Linearization.ofTotals(tally, LonelyPsu.FAIL).variance(0)).isCloseTo(0, within(1e-25));
        assertThat(Linearization.ofMeans(tally, LonelyPsu.FAIL).variance(0)).isCloseTo(0, within(1e-25));
    }

    @Test
    void postStratifyingToOneCellMakesATotalItsRatioTimesTheKnownSize() {
        double[] y = TWO_STRATA.numbers("y");
        Tally one = calibrated(TWO_STRATA, y, new int[8]);
        double total = Linearization.ofTotals(one, LonelyPsu.FAIL).variance(0);
        double ratio = Linearization.ofMeans(tally(TWO_STRATA), LonelyPsu.FAIL).variance(0);
        assertThat(total).isCloseTo(27 * 27 * ratio, within(1e-12));
    }

    /** A and C alone add 2·8 + 2·½ = 17; B's total is 9, and the mean of all five PSU totals 4. */
    @Test
    void everyRuleForALonelyPsuIsWhatItSays() {
        assertThat(varianceOfTotal(LONELY, LonelyPsu.REMOVE)).isCloseTo(17, within(1e-12));
        assertThat(varianceOfTotal(LONELY, LonelyPsu.CERTAINTY)).isCloseTo(17, within(1e-12));
        assertThat(varianceOfTotal(LONELY, LonelyPsu.AVERAGE)).isCloseTo(17 * 3 / 2., within(1e-12));
        assertThat(varianceOfTotal(LONELY, LonelyPsu.ADJUST)).isCloseTo(17 + 25, within(1e-12));
    }

    @Test
    void failListsEveryStratumWithASinglePsu() {
        Microdata two = TallyTest.table("stratum,psu,weight,y", "A,1,2,1", "B,1,9,1", "C,1,1,1", "C,2,2,1");
        assertThatThrownBy(() -> Linearization.ofTotals(tally(two), LonelyPsu.FAIL))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("survey.csv: found 2 strata with a single PSU: A, B,");
    }

    @ParameterizedTest
    @EnumSource(
            value = LonelyPsu.class,
            names = {"REMOVE", "CERTAINTY", "AVERAGE"})
    void aDesignOfOnlyLonelyPsusHasNoVariance(LonelyPsu rule) {
        Microdata alone = TallyTest.table("stratum,psu,weight,y", "A,1,2,1", "B,1,9,1");
        assertThat(varianceOfTotal(alone, rule)).isZero();
    }

    private static Tally calibrated(Microdata data, double[] y, int[] cells) {
        Sampling sampling = Sampling.of(data, DESIGN);
        Tally.Request request = new Tally.Request(List.of(), Map.of());
        return Tally.calibrated(data, sampling, y, request, Regressors.ofCells(cells), sampling.weights(), 1);
    }
}
