package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Seed;

class InclusionProbabilitiesTest {

    @Test
    void theyAgreeWithRSampling() {
        assertThat(InclusionProbabilities.of(PpsReference.vector("size"), 5))
                .containsExactly(PpsReference.vector("pik"), within(1e-10));
    }

    @Test
    void certaintySpreadsUntilNobodyExceedsOne() {
        assertThat(InclusionProbabilities.of(new double[] {3, 100, 10, 3, 2}, 3))
                .containsExactly(new double[] {3 / 8., 1, 1, 3 / 8., 2 / 8.}, within(1e-15));
    }

    @Test
    void equalOnesAreTheShareOfTheSample() {
        assertThat(InclusionProbabilities.equal(4, 3)).containsExactly(0.75, 0.75, 0.75, 0.75);
        assertThat(InclusionProbabilities.equal(2, 2)).containsExactly(1, 1);
        assertThatThrownBy(() -> InclusionProbabilities.equal(2, 3))
                .hasMessage("3 units to draw of 2, expected from 1 to 2");
    }

    @Test
    void theyAddUpToTheSampleAndAreProportionalToSizeBelowOne() {
        UniformRandomProvider random = new Seed(1).random();
        for (int round = 0; round < 300; round++) {
            double[] size = random.doubles(2 + random.nextInt(50))
                    .map(u -> Math.pow(10, 6 * u * u))
                    .toArray();
            int n = 1 + random.nextInt(size.length);
            double[] pi = InclusionProbabilities.of(size, n);
            assertThat(Trials.sum(pi)).isCloseTo(n, within(1e-10));
            for (int k = 0; k < pi.length; k++) {
                assertThat(pi[k]).isGreaterThan(0).isLessThanOrEqualTo(1);
                for (int l = 0; l < k; l++) {
                    if (pi[k] < 1 && pi[l] < 1) {
                        assertThat(pi[k] / pi[l]).isCloseTo(size[k] / size[l], within(1e-12 * size[k] / size[l]));
                    } else if (size[k] >= size[l]) {
                        assertThat(pi[k]).isGreaterThanOrEqualTo(pi[l]);
                    }
                }
            }
        }
    }

    @Test
    void aCensusIsCertain() {
        assertThat(InclusionProbabilities.of(new double[] {0.1, 7e12, 1 / 3., 1e-9}, 4))
                .containsOnly(1);
    }

    @Test
    void scaleDoesNotMatter() {
        double[] size = PpsReference.vector("size");
        double[] large = Arrays.stream(size).map(x -> x * 0x1p900).toArray();
        assertThat(InclusionProbabilities.of(large, 5)).isEqualTo(InclusionProbabilities.of(size, 5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, Double.NaN, Double.POSITIVE_INFINITY})
    void aSizeThatIsNoneIsRefusedByItsUnit(double bad) {
        assertThatThrownBy(() -> InclusionProbabilities.of(new double[] {4, bad, 5}, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size of unit 1 is %s, expected a finite number above 0", bad);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 4})
    void aSampleThatTheListCannotGiveIsRefused(int n) {
        assertThatThrownBy(() -> InclusionProbabilities.of(new double[] {4, 3, 5}, n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%d units to draw of 3, expected from 1 to 3", n);
    }
}
