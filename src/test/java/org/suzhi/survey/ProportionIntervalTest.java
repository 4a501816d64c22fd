package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.suzhi.survey.ConfidenceLevel.P95;
import static org.suzhi.survey.ProportionInterval.LOGIT;
import static org.suzhi.survey.ProportionInterval.MEAN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProportionIntervalTest {

    private static final double T38 = 2.024394164;

    @Test
    void theMeanIntervalIsTheEstimatePlusAndMinusTStandardErrors() {
        Interval interval = MEAN.of(0.18, 0.0142, 38, P95);
        assertThat(interval.lower()).isCloseTo(0.18 - T38 * 0.0142, within(1e-10));
        assertThat(interval.upper()).isCloseTo(0.18 + T38 * 0.0142, within(1e-10));
    }

    /** Korn and Graubard (1999), section 3.2, on the odds instead of the log-odds: odds times and over exp(t s / (p q)). */
    @Test
    void theLogitIntervalMultipliesAndDividesTheOdds() {
        double odds = 0.18 / 0.82;
        double factor = Math.exp(T38 * 0.0142 / (0.18 * 0.82));
        Interval interval = LOGIT.of(0.18, 0.0142, 38, P95);
        assertThat(interval.lower()).isCloseTo(odds / factor / (1 + odds / factor), within(1e-10));
        assertThat(interval.upper()).isCloseTo(odds * factor / (1 + odds * factor), within(1e-10));
    }

    @Test
    void theLogitIntervalLiesStrictlyBetweenZeroAndOneAroundTheEstimate() {
        for (double p = 0.005; p < 1; p += 0.005) {
            for (double s : new double[] {1e-4, 0.01, 0.05}) {
                Interval interval = LOGIT.of(p, s, 12, P95);
                assertThat(interval.lower()).isGreaterThan(0).isLessThan(p);
                assertThat(interval.upper()).isGreaterThan(p).isLessThan(1);
            }
        }
        assertThat(MEAN.of(0.02, 0.02, 12, P95).lower())
                .as("where the mean interval leaves it")
                .isNegative();
    }

    @ParameterizedTest
    @EnumSource
    void thoseWhoFailAreTheMirrorImageOfThoseWhoPass(ProportionInterval method) {
        for (double p : new double[] {0.01, 0.18, 0.5, 0.77}) {
            Interval pass = method.of(p, 0.008, 30, P95);
            Interval fail = method.of(1 - p, 0.008, 30, P95);
            assertThat(fail.lower()).isCloseTo(1 - pass.upper(), within(1e-12));
            assertThat(fail.upper()).isCloseTo(1 - pass.lower(), within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreConfidenceOrFewerDegreesOfFreedomMakeItWider(ProportionInterval method) {
        double usual = method.of(0.18, 0.0142, 38, P95).width();
        assertThat(method.of(0.18, 0.0142, 38, new ConfidenceLevel(0.99)).width())
                .isGreaterThan(usual);
        assertThat(method.of(0.18, 0.0142, 5, P95).width()).isGreaterThan(usual);
        assertThat(method.of(0.18, 0.0142, Double.POSITIVE_INFINITY, P95).width())
                .isLessThan(usual);
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoIntervalWhereNothingStandsBehindOne(ProportionInterval method) {
        assertThat(method.of(0, 0.01, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(1, 0.01, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, 0, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, 0.01, 0, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, 0.01, -3, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(Double.NaN, 0.01, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, Double.NaN, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, 0.01, Double.NaN, P95)).isEqualTo(Interval.NONE);
    }

    @Test
    void anIntervalThatCannotBeGivenContainsNothing() {
        assertThat(Interval.NONE.contains(0.5)).isFalse();
        assertThat(new Interval(0.1, 0.3).contains(0.3)).isTrue();
    }
}
