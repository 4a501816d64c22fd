package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceLevelTest {

    /** Printed tables of Student's t, two-sided; ours must agree to their last digit. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706204736",
        "0.90, 10, 1.812461123",
        "0.95, 38, 2.024394164",
        "0.99, 30, 2.749995654",
        "0.95, Infinity, 1.959963985",
        "0.90, Infinity, 1.644853627",
    })
    void quantilesAgreeWithTheTables(double level, double df, double quantile) {
        assertThat(new ConfidenceLevel(level).quantile(df)).isCloseTo(quantile, within(1e-8));
    }

    /** mpmath 1.3.0, the distribution function inverted by bisection at 40 digits. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.025, 164.55767348048851",
        "0.5, 1e-10, 1.0284911563163399e19",
        "0.5, 0.4, 0.39797542678479059",
        "1, 0.025, 12.706204736174704",
        "1, 1e-10, 3183098861.8379066",
        "1, 0.4, 0.32491969623290625",
        "2, 0.025, 4.3026527297494637",
        "2, 1e-10, 70710.678108048149",
        "2, 0.4, 0.28867513459481282",
        "3, 1e-10, 2225.7692846830932",
        "38, 0.025, 2.0243941639119696",
        "38, 1e-10, 8.5816746606742385",
        "1e6, 0.025, 1.959966356814107",
        "1e6, 1e-10, 6.3614068488767426",
        "1e6, 0.4, 0.25334717053784162",
    })
    void quantilesKeepTwelveDigitsFarOutAndWithFewDegreesOfFreedom(double df, double probability, double quantile) {
        assertThat(-ConfidenceLevel.oneSided(df, probability)).isCloseTo(quantile, within(1e-12 * quantile));
        assertThat(new ConfidenceLevel(1 - 2 * probability).quantile(df)).isCloseTo(quantile, within(1e-5 * quantile));
    }

    @Test
    void theMiddleAndTheEndsAreExact() {
        assertThat(ConfidenceLevel.oneSided(7, 0.5)).isZero();
        assertThat(ConfidenceLevel.oneSided(7, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(ConfidenceLevel.oneSided(7, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(ConfidenceLevel.oneSided(1, 0.75)).isCloseTo(1, within(1e-14));
        assertThat(ConfidenceLevel.oneSided(1, 0.5 + 1e-9)).isCloseTo(Math.PI * 1e-9, within(1e-15));
    }

    /** It passes into the normal quantile without a step. */
    @ParameterizedTest
    @ValueSource(doubles = {1e9, 1e12, 1e14, 1e15, 1e16})
    void withVeryManyDegreesOfFreedomTheQuantileIsTheNormalOne(double df) {
        assertThat(ConfidenceLevel.P95.quantile(df)).isCloseTo(1.9599639845400542, within(3 / df + 1e-12));
    }

    @Test
    void aProbabilityOutsideZeroAndOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceLevel.oneSided(7, 1.01));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceLevel.oneSided(7, Double.NaN));
    }

    @Test
    void aOneSidedQuantileIsTheTwoSidedOneOfTwiceTheRisk() {
        assertThat(ConfidenceLevel.oneSided(38, 0.95)).isCloseTo(new ConfidenceLevel(0.90).quantile(38), within(1e-12));
        assertThat(ConfidenceLevel.oneSided(38, 0.05)).isCloseTo(-ConfidenceLevel.oneSided(38, 0.95), within(1e-12));
    }

    @Test
    void moreDegreesOfFreedomMeanASmallerQuantile() {
        double last = Double.POSITIVE_INFINITY;
        for (double df : new double[] {0.5, 1, 2, 5, 30, 1000, 1e6, Double.POSITIVE_INFINITY}) {
            double quantile = ConfidenceLevel.P95.quantile(df);
            assertThat(quantile).isLessThan(last);
            last = quantile;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN})
    void withoutDegreesOfFreedomThereIsNone(double df) {
        assertThat(ConfidenceLevel.P95.quantile(df)).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
    void aLevelLiesStrictlyBetweenZeroAndOne(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConfidenceLevel(value))
                .withMessageContaining("expected between 0 and 1");
    }
}
