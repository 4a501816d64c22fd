package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Seed;

class SizeClassesTest {

    /** Log-normal sizes, as those of villages and towns. */
    private static double[] sizes(int count, long seed) {
        UniformRandomProvider random = new Seed(seed).random();
        double[] sizes = new double[count];
        for (int i = 0; i < count; i++) {
            double z = Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
            sizes[i] = Math.rint(Math.exp(6 + z));
        }
        return sizes;
    }

    private static double spread(double[] sizes, SizeClasses classes) {
        double sum = 0;
        for (int h = 0; h < classes.count(); h++) {
            int stratum = h;
            double[] own = Arrays.stream(sizes)
                    .filter(size -> classes.of(size) == stratum)
                    .toArray();
            double mean = Arrays.stream(own).average().orElse(0);
            double squares =
                    Arrays.stream(own).map(x -> (x - mean) * (x - mean)).sum();
            sum += own.length < 2 ? 0 : own.length * Math.sqrt(squares / (own.length - 1));
        }
        return sum;
    }

    /** Frequencies 16, 9, 4, 4, 1, 1, 1 in classes of width 10: √f adds up to 14; halves at 7, after the second. */
    @Test
    void theCumulativeRootIsCutIntoEqualParts() {
        double[] sizes = new double[36];
        int at = 0;
        int[] f = {16, 9, 4, 4, 1, 1, 1};
        for (int k = 0; k < f.length; k++) {
            for (int i = 0; i < f[k]; i++) {
                sizes[at++] = 10 * k + (k == 0 && i == 0 ? 0 : 5);
            }
        }
        sizes[35] = 70;
        assertThat(SizeClasses.cumulativeRoot(sizes, 2, 7).bounds()).containsExactly(20.0);
    }

    @Test
    void aFlatDistributionIsCutIntoEqualParts() {
        double[] sizes = new double[1_001];
        Arrays.setAll(sizes, i -> i);
        List<Double> bounds = SizeClasses.cumulativeRoot(sizes, 4, 100).bounds();
        for (int h = 0; h < 3; h++) {
            assertThat(bounds.get(h)).isCloseTo(250 * (h + 1), within(10.1));
        }
    }

    /** √f is 1, 0, 0, 1, 1, 1: the empty classes after the first do not end the search for the half. */
    @Test
    void emptyClassesDoNotHoldABoundBack() {
        assertThat(SizeClasses.cumulativeRoot(new double[] {0, 35, 45, 60}, 2, 6)
                        .bounds())
                .containsExactly(40.0);
    }

    @Test
    void theCumulativeRootBeatsEqualNumbersOfUnits() {
        double[] sizes = sizes(2_000, 3);
        double[] sorted = SizeClasses.sorted(sizes);
        SizeClasses quarters = new SizeClasses(List.of(sorted[500], sorted[1_000], sorted[1_500]));
        assertThat(spread(sizes, SizeClasses.cumulativeRoot(sizes, 4, 400))).isLessThan(spread(sizes, quarters));
    }

    @Test
    void aSizeAtABoundBelongsAbove() {
        SizeClasses classes = new SizeClasses(List.of(10.0, 20.0));
        assertThat(new int[] {classes.of(9.9), classes.of(10), classes.of(19), classes.of(20)})
                .containsExactly(0, 1, 1, 2);
    }

    @Test
    void impossibleClassesAreRefused() {
        assertThatThrownBy(() -> new SizeClasses(List.of(2.0, 2.0))).hasMessage("bound 2: 2.0, expected above 2.0");
        assertThatThrownBy(() -> SizeClasses.cumulativeRoot(new double[] {1, 2}, 1, 9))
                .hasMessageContaining("strata: 1.0");
        assertThatThrownBy(() -> SizeClasses.cumulativeRoot(new double[] {1, Double.NaN}, 2, 9))
                .hasMessageContaining("size: NaN");
        assertThatThrownBy(() -> SizeClasses.cumulativeRoot(new double[] {5, 5}, 2, 9))
                .hasMessageContaining("largest less smallest size: 0.0");
        assertThatThrownBy(() -> SizeClasses.cumulativeRoot(new double[] {1, 1, 1, 1, 900}, 4, 4))
                .hasMessageContaining("classes: 4 give no 4 different strata");
    }

    /** All cuts of a small frame, from the definition. */
    private static double fewest(double[] sizes, double cv) {
        double[] x = SizeClasses.sorted(sizes);
        double best = Double.POSITIVE_INFINITY;
        double error = cv * Arrays.stream(x).sum();
        for (int i = 2; i < x.length; i++) {
            for (int j = i + 2; j < x.length; j++) {
                if (x[i] == x[i - 1] || x[j] == x[j - 1]) {
                    continue;
                }
                double s1 = sd(x, 0, i);
                double s2 = sd(x, i, j);
                double factor = (i * s1 + (j - i) * s2) / (error * error + i * s1 * s1 + (j - i) * s2 * s2);
                double n1 = Math.max(2, factor * i * s1);
                double n2 = Math.max(2, factor * (j - i) * s2);
                if (n1 <= i && n2 <= j - i) {
                    best = Math.min(best, n1 + n2 + x.length - j);
                }
            }
        }
        return best;
    }

    private static double sd(double[] x, int from, int to) {
        double mean = Arrays.stream(x, from, to).average().orElseThrow();
        return Math.sqrt(
                Arrays.stream(x, from, to).map(v -> (v - mean) * (v - mean)).sum() / (to - from - 1));
    }

    @Test
    void theSearchFindsTheOptimumOfSmallFrames() {
        for (long seed = 1; seed <= 10; seed++) {
            double[] sizes = sizes(150, seed);
            assertThat(TakeAllStrata.search(sizes, 3, 0.05, new Seed(seed)).take())
                    .as("seed %d", seed)
                    .isCloseTo(fewest(sizes, 0.05), within(1e-6));
        }
    }

    @Test
    void theStrataHoldAllUnitsAndReachTheirPrecision() {
        double[] sizes = sizes(1_500, 9);
        TakeAllStrata found = TakeAllStrata.search(sizes, 5, 0.02, new Seed(1));
        double variance = 0;
        int[] units = new int[5];
        for (double size : sizes) {
            units[found.classes().of(size)]++;
        }
        for (int h = 0; h < 5; h++) {
            TakeAllStrata.Group group = found.groups().get(h);
            assertThat(group.units()).isEqualTo(units[h]);
            assertThat(group.take()).isBetween(2.0, (double) group.units());
            variance += (double) group.units()
                    * group.units()
                    * group.sd()
                    * group.sd()
                    * (1 / group.take() - 1.0 / group.units());
        }
        TakeAllStrata.Group top = found.groups().get(4);
        assertThat(top.take()).isEqualTo(top.units());
        assertThat(Math.sqrt(variance) / Arrays.stream(sizes).sum()).isLessThanOrEqualTo(0.02 * (1 + 1e-9));
    }

    @Test
    void theSameSeedFindsTheSameStrata() {
        double[] sizes = sizes(400, 5);
        double[] turned = new double[400];
        Arrays.setAll(turned, i -> sizes[399 - i]);
        assertThat(TakeAllStrata.search(turned, 4, 0.03, new Seed(8)))
                .isEqualTo(TakeAllStrata.search(sizes, 4, 0.03, new Seed(8)));
    }

    @Test
    void tooFewSizesAreRefused() {
        assertThatThrownBy(() -> TakeAllStrata.search(new double[] {1, 2, 3}, 3, 0.1, new Seed(1)))
                .hasMessageContaining("strata: 3 of 3 different sizes");
        assertThatThrownBy(() -> TakeAllStrata.search(new double[] {1, 2, 3}, 2, Double.NaN, new Seed(1)))
                .hasMessageContaining("coefficient of variation: NaN");
    }
}
