package org.suzhi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
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

    private static Uncertainty totals(PpsVariance method) {
        Sampling sampling = Sampling.of(Microdata.of("units.csv", List.of(Column.measured("y", Y))), SurveyDesign.NONE);
        double[][] weighted = new double[2][PI.length];
        for (int i = 0; i < PI.length; i++) {
            weighted[0][i] = Y[i] / PI[i];
            weighted[1][i] = X[i] / PI[i];
        }
        return sampling.ofTotals(weighted, PI, method);
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
        Uncertainty totals = totals(new PpsVariance.HartleyRao(1.9600195520172607));
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
        Sampling sampling = Sampling.of(Microdata.of("units.csv", List.of(Column.measured("y", Y))), SurveyDesign.NONE);
        double[][] same = {{7, 7, 7, 7}};
        for (PpsVariance method : List.of(
                new PpsVariance.Brewer(),
                new PpsVariance.HartleyRao(1.9),
                new PpsVariance.YatesGrundy((a, b) -> JOINT[a][b]))) {
            assertThat(sampling.ofTotals(same, PI, method).variance(0)).isZero();
        }
    }

    @Test
    void pairsThatAreNeverDrawnTogetherAreRefusedWithTheReason() {
        assertThatThrownBy(() -> totals(new PpsVariance.YatesGrundy((a, b) -> a == 0 && b == 2 ? 0 : JOINT[a][b])))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("units.csv: found 1 pairs of PSUs that are never drawn together: 0–2")
                .hasMessageContaining("systematic PPS");
    }
}
