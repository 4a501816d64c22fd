package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Seed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SystematicPpsTest {

    /** Sizes from one to a million, most of them small, different for every seed. */
    private static double[] skewed(long seed, int units) {
        UniformRandomProvider random = new Seed(seed).random();
        double[] sizes = new double[units];
        for (int i = 0; i < units; i++) {
            sizes[i] = Math.ceil(Math.pow(10, 6 * Math.pow(random.nextDouble(), 3)));
        }
        return sizes;
    }

    @Test
    void probabilitiesAddUpToTheSampleAndNoneExceedsOne() {
        for (long seed = 1; seed <= 500; seed++) {
            int units = 2 + (int) (seed % 40);
            int n = 1 + (int) (seed % units);
            double[] p = SystematicPps.probabilities(skewed(seed, units), n);
            assertThat(Arrays.stream(p).sum()).as("seed %d", seed).isCloseTo(n, within(1e-9));
            assertThat(Arrays.stream(p)).allMatch(each -> each > 0 && each <= 1);
        }
    }

    @Test
    void probabilitiesAreProportionalToSizeAmongUnitsThatAreNotCertain() {
        for (long seed = 1; seed <= 200; seed++) {
            double[] sizes = skewed(seed, 30);
            double[] p = SystematicPps.probabilities(sizes, 7);
            for (int i = 0; i < 30; i++) {
                for (int j = 0; j < 30; j++) {
                    if (p[i] < 1 && p[j] < 1) {
                        assertThat(p[i] * sizes[j]).isCloseTo(p[j] * sizes[i], within(1e-9 * sizes[i] * sizes[j]));
                    } else if (sizes[i] >= sizes[j]) {
                        assertThat(p[i]).isGreaterThanOrEqualTo(p[j]);
                    }
                }
            }
        }
    }

    @Test
    void certaintySpreadsUntilNobodyIsHitTwice() {
        // 100 is certain at once; of 10, 3, 3, 2 the ten then has 2 · 10 / 18 > 1, and 3, 3, 2 share one draw
        double[] p = SystematicPps.probabilities(new double[] {3, 100, 10, 3, 2}, 3);
        assertThat(p).containsExactly(new double[] {3 / 8., 1, 1, 3 / 8., 2 / 8.}, within(1e-15));
    }

    @Test
    void probabilitiesAgreeWithTheReference() throws Exception {
        JsonNode pps;
        try (InputStream in = getClass().getResourceAsStream("/reference/design/expected.json")) {
            pps = JsonMapper.shared().readTree(in).get("pps");
        }
        double[] sizes = new double[pps.get("size").size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = pps.get("size").get(i).asDouble();
        }
        double[] p = SystematicPps.probabilities(sizes, pps.get("n").asInt());
        for (int i = 0; i < sizes.length; i++) {
            assertThat(p[i]).isCloseTo(pps.get("pik").get(i).asDouble(), within(1e-12));
        }
    }

    @Test
    void drawingEveryUnitIsCertain() {
        assertThat(SystematicPps.probabilities(new double[] {1, 9, 4, 4}, 4)).containsOnly(1);
    }

    @Test
    void moreUnitsThanThereAreIsRefused() {
        assertThatThrownBy(() -> SystematicPps.probabilities(new double[] {1, 2}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 units to draw of 2");
    }

    /** 20,000 draws: each unit comes as often as its probability says, give or take four standard errors. */
    @ParameterizedTest
    @CsvSource({"1, 12, 4", "2, 25, 10", "3, 7, 5", "4, 40, 1"})
    void unitsComeAsOftenAsTheirProbabilitySays(long seed, int units, int n) {
        double[] p = SystematicPps.probabilities(skewed(seed, units), n);
        int draws = 20_000;
        int[] hits = new int[units];
        for (int i = 0; i < draws; i++) {
            for (int unit : SystematicPps.draw(p, new Seed(1000L * seed + i).random())) {
                hits[unit]++;
            }
        }
        for (int unit = 0; unit < units; unit++) {
            double error = Math.sqrt(p[unit] * (1 - p[unit]) / draws);
            assertThat((double) hits[unit] / draws)
                    .as("unit %d of size share %s", unit, p[unit])
                    .isCloseTo(p[unit], within(4 * error + 1e-12));
        }
    }

    @Test
    void exactlyNDistinctUnitsAreDrawnWhateverTheSizes() {
        for (long seed = 1; seed <= 3_000; seed++) {
            int units = 2 + (int) (seed % 60);
            int n = 1 + (int) (seed % units);
            double[] p = SystematicPps.probabilities(skewed(seed, units), n);
            assertDistinct(SystematicPps.draw(p, new Seed(seed).random()), n, units);
        }
    }

    /** Equal tenths do not add up to a whole number in floating point. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1 / 3., 1e-9, 7e12})
    void exactlyNDistinctUnitsAreDrawnWhereSumsRoundBadly(double size) {
        for (int units = 1; units <= 40; units++) {
            double[] sizes = new double[units];
            Arrays.fill(sizes, size);
            for (int n = 1; n <= units; n++) {
                double[] p = SystematicPps.probabilities(sizes, n);
                for (double start : new double[] {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1 - 0x1p-53}) {
                    assertDistinct(SystematicPps.draw(p, fixed(start)), n, units);
                }
            }
        }
    }

    private static void assertDistinct(int[] drawn, int n, int units) {
        assertThat(drawn).hasSize(n).doesNotHaveDuplicates().isSorted();
        assertThat(drawn[0]).isNotNegative();
        assertThat(drawn[n - 1]).isLessThan(units);
    }

    /** A generator whose next number is known. */
    private static UniformRandomProvider fixed(double start) {
        return new UniformRandomProvider() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public double nextDouble() {
                return start;
            }
        };
    }
}
