package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.suzhi.survey.Seed;

class JointProbabilitiesTest {

    static Stream<Arguments> reference() {
        return Stream.of(
                Arguments.of(new Sampford(), "sampford_joint", 1e-10),
                Arguments.of(new Tille(), "tille_joint", 1e-10),
                Arguments.of(new OrderedSystematic(), "systematic_joint_ordered", 1e-10),
                Arguments.of(new MaximumEntropy(), "maxent_joint", 2e-6));
    }

    @ParameterizedTest
    @MethodSource("reference")
    void theyAgreeWithRSampling(SelectionMethod method, String key, double tolerance) {
        double[] pi =
                Arrays.stream(PpsReference.vector("pik")).filter(p -> p < 1).toArray();
        assertMatrix(method.joint(pi).orElseThrow(), PpsReference.matrix(key), tolerance);
    }

    /** The identities Σ_l π_kl = n π_k and Σ_k Σ_l π_kl = n² of designs with fixed size, the unit itself included. */
    @ParameterizedTest
    @MethodSource("reference")
    void rowsAddUpToNTimesPi(SelectionMethod method) {
        assertRows(method, PpsReference.vector("pik"), 5, 1e-10);
    }

    @Test
    void rowsAddUpToNTimesPiInLargeSamplesToo() {
        UniformRandomProvider random = new Seed(31).random();
        double[] size = random.doubles(250).map(u -> 1 + 30 * u * u).toArray();
        for (int n : new int[] {2, 40, 125, 240}) {
            double[] pi = InclusionProbabilities.of(size, n);
            for (SelectionMethod method : new SelectionMethod[] {new Sampford(), new Tille(), new MaximumEntropy()}) {
                assertRows(method, pi, n, 1e-10);
            }
        }
    }

    @Test
    void rowsAddUpToNTimesPiWhereProbabilitiesAreExtreme() {
        UniformRandomProvider random = new Seed(32).random();
        for (int round = 0; round < 100; round++) {
            int units = 2 + random.nextInt(12);
            double[] size = random.doubles(units).map(u -> Math.pow(10, 4 * u)).toArray();
            int n = 1 + random.nextInt(units);
            double[] pi = InclusionProbabilities.of(size, n);
            for (SelectionMethod method :
                    new SelectionMethod[] {new Sampford(), new Tille(), new MaximumEntropy(), new OrderedSystematic()
                    }) {
                assertRows(method, pi, n, 1e-10);
            }
        }
    }

    private static void assertRows(SelectionMethod method, double[] pi, int n, double tolerance) {
        double[][] joint = method.joint(pi).orElseThrow();
        for (int k = 0; k < pi.length; k++) {
            assertThat(joint[k][k]).isEqualTo(pi[k]);
            assertThat(Trials.sum(joint[k]))
                    .as("%s, unit %d, n = %d", method.code(), k, n)
                    .isCloseTo(n * pi[k], within(tolerance * n));
            for (int l = 0; l < pi.length; l++) {
                assertThat(joint[k][l]).isEqualTo(joint[l][k]).isBetween(0., Math.min(pi[k], pi[l]) + 1e-12);
            }
        }
    }

    @Test
    void sampfordAgreesWithAllSamplesListed() {
        double[] pi = InclusionProbabilities.of(new double[] {4, 9, 2, 7, 5, 6, 3}, 3);
        double[][] listed = listed(7, 3, s -> {
            double odds = 1;
            double out = 0;
            for (int k = 0; k < 7; k++) {
                if ((s >> k & 1) == 1) {
                    odds *= pi[k] / (1 - pi[k]);
                    out += 1 - pi[k];
                }
            }
            return odds * out;
        });
        assertThat(listed[1][1]).isCloseTo(pi[1], within(1e-14));
        assertMatrix(new Sampford().joint(pi).orElseThrow(), listed, 1e-14);
    }

    @Test
    void conditionalPoissonAgreesWithAllSamplesListed() {
        double[] pi = InclusionProbabilities.of(new double[] {4, 9, 2, 7, 5, 6, 3}, 3);
        double[] p = ConditionalPoisson.working(pi, 3);
        double[][] listed = listed(7, 3, s -> {
            double odds = 1;
            for (int k = 0; k < 7; k++) {
                odds *= (s >> k & 1) == 1 ? p[k] / (1 - p[k]) : 1;
            }
            return odds;
        });
        for (int k = 0; k < 7; k++) {
            assertThat(listed[k][k]).isCloseTo(pi[k], within(1e-13));
        }
        assertMatrix(new MaximumEntropy().joint(pi).orElseThrow(), listed, 1e-13);
    }

    /** Joint probabilities of a design that gives samples, as sets of bits, chances in proportion to a weight. */
    private static double[][] listed(int units, int n, IntToDoubleFunction weight) {
        double[][] joint = new double[units][units];
        double all = 0;
        for (int s = 0; s < 1 << units; s++) {
            if (Integer.bitCount(s) == n) {
                double chance = weight.applyAsDouble(s);
                all += chance;
                for (int k = 0; k < units; k++) {
                    for (int l = 0; l < units; l++) {
                        joint[k][l] += ((s >> k) & (s >> l) & 1) == 1 ? chance : 0;
                    }
                }
            }
        }
        for (double[] row : joint) {
            for (int l = 0; l < units; l++) {
                row[l] /= all;
            }
        }
        return joint;
    }

    @Test
    void withEqualProbabilitiesTheyAreThoseOfSimpleRandomSampling() {
        double[] pi = new double[12];
        Arrays.fill(pi, 5 / 12.);
        double[][] simple = new SimpleRandom().joint(pi).orElseThrow();
        assertThat(simple[3][7]).isCloseTo(5 * 4 / (12. * 11), within(1e-15));
        for (SelectionMethod method : new SelectionMethod[] {new Sampford(), new Tille(), new MaximumEntropy()}) {
            assertMatrix(method.joint(pi).orElseThrow(), simple, 1e-13);
        }
    }

    @Test
    void unitsOfOneSystematicIntervalNeverMeet() {
        double[] pi = new double[20];
        Arrays.fill(pi, 0.2);
        double[][] joint = new Systematic().joint(pi).orElseThrow();
        for (int k = 0; k < 20; k++) {
            for (int l = 0; l < 20; l++) {
                assertThat(joint[k][l]).isCloseTo((k - l) % 5 == 0 ? 0.2 : 0, within(1e-12));
                assertThat(joint[k][l] == 0).isEqualTo((k - l) % 5 != 0);
            }
        }
    }

    @Test
    void oneUnitHasNoPairs() {
        double[] pi = {0.2, 0.5, 0.3};
        for (SelectionMethod method :
                new SelectionMethod[] {new Sampford(), new Tille(), new MaximumEntropy(), new OrderedSystematic()}) {
            assertMatrix(
                    method.joint(pi).orElseThrow(), new double[][] {{0.2, 0, 0}, {0, 0.5, 0}, {0, 0, 0.3}}, 1e-300);
        }
    }

    private static void assertMatrix(double[][] found, double[][] expected, double tolerance) {
        assertThat(found).hasDimensions(expected.length, expected.length);
        for (int k = 0; k < expected.length; k++) {
            assertThat(found[k]).as("row %d", k).containsExactly(expected[k], within(tolerance));
        }
    }
}
