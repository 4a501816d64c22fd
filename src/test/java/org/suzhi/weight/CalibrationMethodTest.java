package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationMethodTest {

    /** All methods. */
    static Stream<CalibrationMethod> methods() {
        return Stream.of(
                new CalibrationMethod.Linear(),
                new CalibrationMethod.Raking(),
                new CalibrationMethod.Logit(0.3, 3),
                new CalibrationMethod.Logit(-1, 2.5));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void atZeroTheFactorAndItsSlopeAreOne(CalibrationMethod method) {
        assertThat(method.factor(0)).isCloseTo(1, within(1e-15));
        assertThat(method.slope(1)).isCloseTo(1, within(1e-15));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSlopeIsTheDerivativeOfTheFactor(CalibrationMethod method) {
        for (double u = -2; u <= 2; u += 0.25) {
            double h = 1e-5;
            double quotient = (method.factor(u + h) - method.factor(u - h)) / (2 * h);
            assertThat(method.slope(method.factor(u))).isCloseTo(quotient, within(1e-8));
        }
    }

    @Test
    void logitIsTheFormulaOfDevilleAndSarndal() {
        CalibrationMethod logit = new CalibrationMethod.Logit(0.3, 3);
        double a = (3 - 0.3) / ((1 - 0.3) * (3 - 1));
        for (double u : new double[] {-1.2, 0.1, 0.7}) {
            double e = Math.exp(a * u);
            assertThat(logit.factor(u))
                    .isCloseTo((0.3 * (3 - 1) + 3 * (1 - 0.3) * e) / (3 - 1 + (1 - 0.3) * e), within(1e-14));
        }
    }

    @ParameterizedTest
    @CsvSource({"-1e6", "-800", "-40", "40", "800", "1e6"})
    void logitNeverReachesItsBounds(double u) {
        assertThat(new CalibrationMethod.Logit(0.3, 3).factor(u))
                .isGreaterThan(0.3)
                .isLessThan(3);
        assertThat(new CalibrationMethod.Logit(0, 1.1).factor(u))
                .isGreaterThan(0)
                .isLessThan(1.1);
    }

    @ParameterizedTest
    @CsvSource({"1,3", "0.3,1", "3,0.3", "NaN,3", "0.3,NaN", "0.3,Infinity", "-Infinity,3"})
    void boundsThatDoNotEncloseOneAreRefused(double lower, double upper) {
        assertThatThrownBy(() -> new CalibrationMethod.Logit(lower, upper))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected finite numbers below and above 1");
    }
}
