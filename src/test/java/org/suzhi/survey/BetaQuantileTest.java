package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaQuantileTest {

    /** mpmath 1.3.0, {@code betainc} inverted by bisection at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 2, 0.025, 3.427789878269347e-33",
        "0.05, 0.05, 0.025, 8.832852111227173e-27",
        "5.5, 95.5, 0.025, 0.019331811985866739",
        "5.5, 95.5, 0.975, 0.10610007388310298",
        "93.66906, 360.3597, 0.025, 0.17038373275076347",
        "1, 1e6, 1e-10, 1.00000000005e-16",
        "0.5, 1e4, 0.005, 1.9635701977393438e-9",
    })
    void quantilesKeepTheirDigitsInTheTails(double a, double b, double probability, double quantile) {
        assertThat(BetaQuantile.lower(a, b, probability)).isCloseTo(quantile, within(1e-12 * quantile));
        assertThat(BetaQuantile.upper(b, a, probability)).isCloseTo(1 - quantile, within(1e-15));
    }

    /** The exponent −261 is past what the density holds. */
    @Test
    void theFarthestQuantileIsKnownOnTheLogOddsScale() {
        assertThat(BetaQuantile.logOdds(0.005, 101, 0.025)).isCloseTo(Math.log(0.025) / 0.005, within(6.0));
        assertThat(BetaQuantile.lower(1e-8, 101, 0.025)).isZero();
    }

    @Test
    void theDistributionFunctionTakesEveryQuantileBack() {
        Random random = new Random(20221);
        for (int i = 0; i < 2000; i++) {
            double a = Math.exp(-3 + 15 * random.nextDouble());
            double b = Math.exp(-3 + 15 * random.nextDouble());
            double probability = Math.exp(-20 * random.nextDouble());
            double quantile = BetaQuantile.lower(a, b, probability);
            if (quantile > 1e-300 && quantile < 0.999) {
                assertThat(BetaDistribution.of(a, b).cumulativeProbability(quantile))
                        .as("beta(%s, %s)", a, b)
                        .isCloseTo(probability, within(1e-9 * probability));
            }
        }
    }
}
