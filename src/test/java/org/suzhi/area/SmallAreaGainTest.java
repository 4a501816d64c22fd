package org.suzhi.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.Seed;

/** What the model gains where 20 people are asked in each area; {@link SmallAreaStudyTest} does it 2,000 times. */
class SmallAreaGainTest {

    /** By scale: how many times smaller the mean squared error is than that of direct estimates. */
    static double gain(Scale scale, int surveys, Seed seed) {
        double direct = 0;
        double model = 0;
        Simulated world = new Simulated(60, seed);
        for (int r = 0; r < surveys; r++) {
            DirectEstimates survey = world.survey();
            AreaEstimates estimates = SmallAreas.by(FitMethod.REML)
                    .scale(scale)
                    .smoothingBelow(Simulated.PEOPLE + 1)
                    .estimate(survey, world.covariates);
            for (int d = 0; d < world.truth.length; d++) {
                direct += Math.pow(survey.areas().get(d).estimate() - world.truth[d], 2);
                model += Math.pow(estimates.areas().get(d).estimate() - world.truth[d], 2);
            }
        }
        return 1 - model / direct;
    }

    @ParameterizedTest
    @EnumSource(names = {"RAW", "ARCSINE"})
    void theErrorIsAtLeastThirtyPercentSmallerThanThatOfDirectEstimates(Scale scale) {
        assertThat(gain(scale, 20, new Seed(31))).isGreaterThan(0.3);
    }
}
