package org.suzhi.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Seed;

/** The small brother of {@link DecompositionStudyTest}: 120 samples, four standard errors of a share of 95 %. */
class DecompositionCoverTest {

    @Test
    void intervalsCoverAsTheirLevelSays() {
        Map<String, Double> covered = SimulatedGaps.covered(120, new Seed(1));
        assertThat(covered)
                .hasSizeGreaterThan(25)
                .allSatisfy((part, share) ->
                        assertThat(share).as(part).isGreaterThan(0.95 - 4 * Math.sqrt(0.05 * 0.95 / 120)));
    }
}
