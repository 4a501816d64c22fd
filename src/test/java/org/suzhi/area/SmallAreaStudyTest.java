package org.suzhi.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.Seed;

/** {@code mvn -P study test}: 2,000 worlds of 60 areas with 20 people each, one survey in each world. */
@Tag("study")
class SmallAreaStudyTest {

    private static final int WORLDS = 2000;

    @ParameterizedTest
    @CsvSource({"RAW,REML", "RAW,ML", "RAW,FH", "RAW,YL", "ARCSINE,REML", "ARCSINE,YL"})
    void theErrorIsSmallerThanThatOfDirectEstimatesAndIsKnown(Scale scale, FitMethod method) {
        Seed seed = new Seed(20);
        double direct = 0;
        double model = 0;
        double stated = 0;
        long covered = 0;
        long areas = 0;
        for (int r = 0; r < WORLDS; r++) {
            Simulated world = new Simulated(60, seed.derive("world " + r));
            DirectEstimates survey = world.survey();
            AreaEstimates estimates = SmallAreas.by(method)
                    .scale(scale)
                    .smoothingBelow(Simulated.PEOPLE + 1)
                    .estimate(survey, world.covariates);
            for (int d = 0; d < world.truth.length; d++) {
                AreaEstimate area = estimates.areas().get(d);
                direct += Math.pow(area.direct() - world.truth[d], 2);
                model += Math.pow(area.estimate() - world.truth[d], 2);
                stated += area.rmse() * area.rmse();
                covered += area.interval().contains(world.truth[d]) ? 1 : 0;
                areas++;
            }
        }
        System.out.printf(
                "%-7s %-4s mean squared error: direct %.6f, model %.6f (%.1f %% less), stated %.6f; covered %.2f %%%n",
                scale,
                method,
                direct / areas,
                model / areas,
                100 * (1 - model / direct),
                stated / areas,
                100. * covered / areas);
        assertThat(1 - model / direct).isGreaterThan(0.3);
        assertThat(stated / model).isBetween(0.8, 1.25);
        // effects that are normal on the log-odds are skewed on the raw scale
        assertThat((double) covered / areas).isBetween(scale == Scale.RAW ? 0.88 : 0.93, 0.98);
    }
}
