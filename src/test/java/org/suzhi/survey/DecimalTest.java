package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({
        "0.3333333333333333, 0.333333333333333",
        "0.6666666666666666, 0.666666666666667",
        "3.141592653589793, 3.14159265358979",
        "0.30000000000000004, 0.3",
        "1409778724, 1409778724",
        "-2, -2",
        "2.50, 2.5",
        "-0.0, 0",
        "0.000001, 0.000001",
        "123456789012345, 123456789012345",
    })
    void numbersHaveFifteenDigitsAndNoTrailingZeros(double value, String text) {
        assertThat(Decimal.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsABlankCell(double value) {
        assertThat(Decimal.text(value)).isEmpty();
    }

    @Test
    void everyNumberOfFifteenDigitsReadsBackAsWritten() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            String written = BigDecimal.valueOf(random.nextLong(100_000_000_000_000L, 1_000_000_000_000_000L), i % 20)
                    .stripTrailingZeros()
                    .toPlainString();
            assertThat(Decimal.text(Double.parseDouble(written))).isEqualTo(written);
        }
    }

    @Test
    void roundingMovesANumberByLessThanItsLastDigitAndOnlyOnce() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-30, 30));
            double rounded = Decimal.rounded(value);
            assertThat(rounded).isCloseTo(value, within(Math.abs(value) * 5e-15));
            assertThat(Decimal.rounded(rounded)).isEqualTo(rounded);
            assertThat(Double.parseDouble(Decimal.text(value))).isEqualTo(rounded);
        }
    }

    @Test
    void ordinaryNumbersHaveNoExponent() {
        for (double value = 1.5e-6; value < 1e15; value *= 7) {
            assertThat(Decimal.text(value)).doesNotContainIgnoringCase("e");
            assertThat(Decimal.text(-value)).doesNotContainIgnoringCase("e");
        }
    }

    @Test
    void wholeNumbersHaveNoDecimalPoint() {
        for (double value = 1; value < 1e15; value *= 10) {
            assertThat(Decimal.text(value)).matches("10*");
        }
    }

    @Test
    void theMachinesLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"de-DE", "ar-EG", "hi-IN-u-nu-deva", "zh-CN"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Decimal.text(1234567.25)).as(tag).isEqualTo("1234567.25");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void roundingKeepsWhatIsNotFinite() {
        assertThat(Decimal.rounded(Double.NaN)).isNaN();
        assertThat(Decimal.rounded(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
