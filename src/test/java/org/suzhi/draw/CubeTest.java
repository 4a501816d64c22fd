package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Seed;

class CubeTest {

    private static double[][] variables(int units, int count) {
        UniformRandomProvider random = new Seed(3).random();
        double[][] x = new double[units][count];
        for (double[] row : x) {
            Arrays.setAll(row, v -> 100 * (v + 1) + 50 * random.nextDouble());
        }
        return x;
    }

    /** As many units as there are variables are left to the landing, and each moves a total by x/π at most. */
    @Test
    void totalsAreBalancedUpToTheUnitsLeftToTheLanding() {
        int units = 1_000;
        double[][] x = variables(units, 3);
        double[] size = new Seed(4).random().doubles(units).map(u -> 1 + 3 * u).toArray();
        double[] pi = InclusionProbabilities.of(size, 100);
        for (int seed = 0; seed < 50; seed++) {
            int[] drawn = Cube.balancing(x).draw(pi, new Seed(seed).random());
            assertThat(drawn).hasSize(100);
            for (int v = 0; v < 3; v++) {
                double total = 0;
                double most = 0;
                for (int k = 0; k < units; k++) {
                    total += x[k][v];
                    most = Math.max(most, x[k][v] / pi[k]);
                }
                double estimate = 0;
                for (int k : drawn) {
                    estimate += x[k][v] / pi[k];
                }
                assertThat(estimate).isCloseTo(total, within(3 * most));
            }
        }
    }

    @Test
    void itBalancesFarBetterThanAMethodThatKnowsNoVariables() {
        double[][] x = variables(500, 2);
        double[] pi = new double[500];
        Arrays.fill(pi, 0.1);
        assertThat(spread(Cube.balancing(x), x, pi)).isLessThan(0.25 * spread(new SimpleRandom(), x, pi));
    }

    private static double spread(SelectionMethod method, double[][] x, double[] pi) {
        double squares = 0;
        for (int seed = 0; seed < 300; seed++) {
            double gap = 0;
            for (double[] row : x) {
                gap -= row[0];
            }
            for (int k : method.draw(pi, new Seed(seed).random())) {
                gap += x[k][0] / pi[k];
            }
            squares += gap * gap;
        }
        return Math.sqrt(squares / 300);
    }

    /** Indicators of four groups of which whole numbers are due: every sample has exactly those numbers. */
    @Test
    void balancingOnGroupsIsStratification() {
        double[][] groups = new double[100][4];
        double[] pi = new double[100];
        for (int k = 0; k < 100; k++) {
            pi[k] = (k % 4 + 1) / 25.;
            groups[k][k % 4] = pi[k];
        }
        for (int seed = 0; seed < 200; seed++) {
            int[] count = new int[4];
            for (int k : Cube.balancing(groups).draw(pi, new Seed(seed).random())) {
                count[k % 4]++;
            }
            assertThat(count).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void variablesThatSayTheSameOrNothingDoNoHarm() {
        double[][] x = new double[60][];
        Arrays.setAll(x, k -> new double[] {k, 2 * k, 0, 7, 7.0 * k});
        double[] pi = new double[60];
        Arrays.fill(pi, 0.25);
        UniformRandomProvider random = new Seed(8).random();
        Trials trials = new Trials(60, 3_000, () -> {
            int[] drawn = Cube.balancing(x).draw(pi, random);
            assertThat(drawn).hasSize(15);
            return drawn;
        });
        assertThat(trials.chiSquare(pi)).isGreaterThan(1e-3);
    }

    @Test
    void unitsAreTakenInTheirOwnSharesWithUnequalProbabilities() {
        double[] size = new Seed(6).random().doubles(40).map(u -> 0.2 + u).toArray();
        double[] pi = InclusionProbabilities.of(size, 11);
        Cube cube = Cube.balancing(variables(40, 3));
        UniformRandomProvider random = new Seed(7).random();
        assertThat(new Trials(40, 7_000, () -> cube.draw(pi, random)).chiSquare(pi))
                .isGreaterThan(1e-3);
    }

    @Test
    void badVariablesAreRefusedByTheirUnit() {
        assertThatThrownBy(() -> Cube.balancing(new double[][] {{1, 2}, {3}}))
                .hasMessage("unit 1 has 1 balancing variables, expected 2 as unit 0 has");
        assertThatThrownBy(() -> Cube.balancing(new double[][] {{1, 2}, {3, Double.NaN}}))
                .hasMessage("balancing variable 1 of unit 1 is NaN, expected a finite number");
        assertThatThrownBy(() ->
                        Cube.balancing(new double[][] {{1}, {2}}).draw(new double[] {0.5}, new Seed(1).random()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("method 'cube': 1 inclusion probabilities, expected 2 as there are units");
    }
}
