package org.suzhi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

/**
 * Four of ten units drawn with probability proportional to size (Sampford's joint probabilities), against R survey 4.1-1
 * and sampling 2.9: {@code svydesign(id = ~1, fpc = ~p, pps = …)} and {@code svytotal(~y + x)}.
 */
class PpsVarianceTest {

    private static final double[] PI = {
        0.19873532068654021, 0.34327009936766034, 0.54200542005420049, 0.75880758807588078
    };

    private static final double[][] JOINT = {
        {0, 0.049332151778123862, 0.085939332211637687, 0.13498562062450867},
        {0.049332151778123862, 0, 0.15421826467324681, 0.23784735020991588},
        {0.085939332211637687, 0.15421826467324681, 0, 0.38721191814131117},
        {0.13498562062450867, 0.23784735020991588, 0.38721191814131117, 0}
    };

    private static final double[] Y = {31, 60, 118, 201};
    private static final double[] X = {40, 95, 150, 210};

    private static final Microdata UNITS =
            Microdata.of("units.csv", List.of(Column.measured("y", Y), Column.measured("pi", PI)));

    private static Uncertainty totals(PpsVariance method, double[]... weighted) {
        Sampling sampling = Sampling.of(UNITS, SurveyDesign.NONE);
        return sampling.ofTotals(weighted, PpsSample.of(UNITS, sampling, "pi", method), LonelyPsu.FAIL);
    }

    private static Uncertainty totals(PpsVariance method) {
        double[][] weighted = new double[2][PI.length];
        for (int i = 0; i < PI.length; i++) {
            weighted[0][i] = Y[i] / PI[i];
            weighted[1][i] = X[i] / PI[i];
        }
        return totals(method, weighted);
    }

    @Test
    void brewer() {
        Uncertainty totals = totals(new PpsVariance.Brewer());
        assertThat(totals.variance(0)).isCloseTo(4454.14024443415, within(1e-8));
        assertThat(totals.covariance(0, 1)).isCloseTo(2931.25974313366, within(1e-8));
        assertThat(totals.variance(1)).isCloseTo(4067.19576446281, within(1e-8));
    }

    @Test
    void brewerIsTheSumOfSquaresItClaimsToBe() {
        double mean = 0;
        for (int i = 0; i < PI.length; i++) {
            mean += Y[i] / PI[i] / PI.length;
        }
        double sum = 0;
        for (int i = 0; i < PI.length; i++) {
            sum += (1 - PI[i]) * Math.pow(Y[i] / PI[i] - mean, 2);
        }
        assertThat(totals(new PpsVariance.Brewer()).variance(0)).isCloseTo(sum * 4 / 3, within(1e-9));
    }

    @Test
    void hartleyRaoWithTheKnownSumOfSquares() {
        Uncertainty totals = totals(new PpsVariance.HartleyRao(h -> 1.9600195520172607));
        assertThat(totals.variance(0)).isCloseTo(4729.6531633003, within(1e-8));
        assertThat(totals.variance(1)).isCloseTo(4234.11415289256, within(1e-8));
    }

    @Test
    void yatesGrundyFromGivenJointProbabilities() {
        Uncertainty totals = totals(new PpsVariance.YatesGrundy((a, b) -> JOINT[a][b]));
        assertThat(totals.variance(0)).isCloseTo(3781.32356561768, within(1e-8));
        assertThat(totals.covariance(0, 1)).isCloseTo(2686.95359240475, within(1e-8));
        assertThat(totals.variance(1)).isCloseTo(4292.15459834326, within(1e-8));
    }

    @Test
    void anOutcomeProportionalToSizeHasNoVariance() {
        double[] same = {7, 7, 7, 7};
        for (PpsVariance method : List.of(
                new PpsVariance.Brewer(),
                new PpsVariance.HartleyRao(h -> 1.9),
                new PpsVariance.YatesGrundy((a, b) -> JOINT[a][b]))) {
            assertThat(totals(method, same).variance(0)).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void pairsThatAreNeverDrawnTogetherAreRefusedWithTheReason() {
        assertThatThrownBy(() -> totals(new PpsVariance.YatesGrundy((a, b) -> a == 0 && b == 2 ? 0 : JOINT[a][b])))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("units.csv: found 1 pairs of PSUs that are never drawn together: 0–2")
                .hasMessageContaining("systematic PPS");
    }

    private static Microdata survey() {
        return Tables.read(Path.of("src/test/resources/reference/estimate/pps.csv"));
    }

    private static Estimator brewer(LonelyPsu lonely) {
        SurveyDesign design = SurveyDesign.of("stratum", "psu", "weight")
                .clusteredBy("psu", "ssu")
                .outOf("N1", "M")
                .whenLonely(lonely);
        return Estimator.of(design).variance(new Variance.Pps("pi1", new PpsVariance.Brewer()));
    }

    @Test
    void estimatesOfTwoStagesWithUnequalProbabilitiesAtTheFirst() {
        Estimates means = brewer(LonelyPsu.FAIL).by("group").proportion("y", survey());
        assertThat(means.variance()).isEqualTo("brewer");
        assertThat(means.whole().value()).isCloseTo(0.3478938839409272, within(1e-14));
        assertThat(means.whole().se()).isCloseTo(0.0697278934335712, within(1e-14));
        assertThat(means.rows().get(1).se()).isCloseTo(0.106674814394059, within(1e-14));
        assertThat(means.rows().get(2).se()).isCloseTo(0.100140772603418, within(1e-14));
        Estimates total = brewer(LonelyPsu.FAIL).total("y", survey());
        assertThat(total.whole().value()).isCloseTo(216.2259094825971317, within(1e-11));
        assertThat(total.whole().se()).isCloseTo(68.0956883195939611, within(1e-11));
    }

    @Test
    void unitsTakenWithCertaintyAddTheirLaterStagesOnly() {
        Microdata survey = survey();
        double[] certain = new double[survey.rows()];
        Arrays.fill(certain, 1);
        Microdata all = survey.with(Column.measured("pi1", certain));
        double withinUnits = brewer(LonelyPsu.FAIL).total("y", all).whole().se();
        double[] oneLeft = certain.clone();
        for (int row = 0; row < oneLeft.length; row++) {
            oneLeft[row] = survey.column("psu").text(row).equals("2") ? 0.5 : 1;
        }
        Microdata lonely = survey.with(Column.measured("pi1", oneLeft));
        assertThat(withinUnits).isPositive();
        assertThat(brewer(LonelyPsu.CERTAINTY).total("y", lonely).whole().se()).isLessThan(withinUnits);
        assertThatThrownBy(() -> brewer(LonelyPsu.FAIL).total("y", lonely))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("strata with a single PSU: A");
    }

    @Test
    void probabilitiesAreCheckedWhereTheyStand() {
        Microdata survey = survey();
        double[] wrong = survey.numbers("pi1");
        wrong[0] = 1.2;
        wrong[2] = 0.3;
        assertThatThrownBy(() -> brewer(LonelyPsu.FAIL).total("y", survey.with(Column.measured("pi1", wrong))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "pps.csv:2: column 'pi1': found '1.2', expected a probability above 0 and at most 1")
                .hasMessageContaining(
                        "pps.csv:4: column 'pi1': found '0.3', expected 0.2, as in the other records of the PSU");
    }
}
