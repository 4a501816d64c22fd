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
