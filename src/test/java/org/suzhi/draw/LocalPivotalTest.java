package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Seed;

class LocalPivotalTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void theTreeFindsTheNearestOpenUnitWhoeverHasLeft(int dimensions) {
        UniformRandomProvider random = new Seed(1).random();
        double[][] points = new double[400][];
        Arrays.setAll(points, k -> random.doubles(dimensions).toArray());
        Neighbours neighbours = new Neighbours(points);
        boolean[] gone = new boolean[points.length];
        while (neighbours.count() > 1) {
            int unit = neighbours.any(random);
            assertThat(gone[unit]).isFalse();
            int nearest = -1;
            for (int other = 0; other < points.length; other++) {
                if (other != unit
                        && !gone[other]
                        && (nearest < 0
                                || square(points[unit], points[other]) < square(points[unit], points[nearest]))) {
                    nearest = other;
                }
            }
            assertThat(neighbours.nearest(unit, random)).isEqualTo(nearest);
            neighbours.remove(unit);
            gone[unit] = true;
        }
    }

    private static double square(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    @Test
    void ofSeveralNearestEachIsFoundAlike() {
        double[][] points = new double[41][];
        Arrays.setAll(points, k -> k == 0 ? new double[] {0, 0} : new double[] {Math.floorMod(k, 2) * 2 - 1, 0});
        Neighbours neighbours = new Neighbours(points);
        UniformRandomProvider random = new Seed(2).random();
        double[] pi = new double[41];
        Arrays.fill(pi, 1, 41, 1 / 40.);
        Trials trials = new Trials(41, 40_000, () -> new int[] {neighbours.nearest(0, random)});
        assertThat(trials.chiSquare(pi)).isGreaterThan(1e-3);
    }

    /** A square of 10 × 10 villages with three homes each at one place: a tenth of 300 homes, one in ten villages. */
    @Test
    void homesOfOnePlaceAreSeldomDrawnTogether() {
        double[][] places = new double[300][];
        Arrays.setAll(places, k -> new double[] {k / 3 / 10, k / 3 % 10});
        double[] pi = new double[300];
        Arrays.fill(pi, 0.1);
        UniformRandomProvider random = new Seed(3).random();
        Trials local = new Trials(300, 1_000, () -> LocalPivotal.on(places).draw(pi, random));
        assertThat(local.chiSquare(pi)).isGreaterThan(1e-3);
        double together = 0;
        for (int k = 0; k < 300; k += 3) {
            together += local.meetings(k, k + 1) / 100;
        }
        assertThat(together).isLessThan(0.001);
    }

    @Test
    void badCoordinatesAreRefusedByTheirUnit() {
        assertThatThrownBy(() -> LocalPivotal.on(new double[][] {{}}))
                .hasMessage("unit 0 has no coordinate, expected at least one");
        assertThatThrownBy(() -> LocalPivotal.on(new double[][] {{1, 2}, {3, Double.POSITIVE_INFINITY}}))
                .hasMessage("coordinate 1 of unit 1 is Infinity, expected a finite number");
        assertThatThrownBy(() -> LocalPivotal.on(new double[][] {{1}, {2}})
                        .draw(new double[] {0.5, 0.3, 0.2}, new Seed(1).random()))
                .hasMessage("method 'local-pivotal': 3 inclusion probabilities, expected 2 as there are units");
    }
}
