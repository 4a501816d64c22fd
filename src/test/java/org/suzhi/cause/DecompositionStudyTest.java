package org.suzhi.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Seed;

/** {@code mvn -P study test}: intervals of decompositions in 2,000 samples. */
@Tag("study")
class DecompositionStudyTest {

    @Test
    void intervalsCoverAsTheirLevelSays() {
        Map<String, Double> covered = SimulatedGaps.covered(2000, new Seed(1));
        covered.forEach((part, share) -> System.out.printf("%-50s covered %.2f %%%n", part, 100 * share));
        assertThat(covered)
                .hasSizeGreaterThan(25)
                .allSatisfy((part, share) -> assertThat(share).as(part).isBetween(0.93, 0.97));
    }
}
