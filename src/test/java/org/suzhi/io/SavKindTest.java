package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SavKindTest {

    /** 1 January 1970 is day 141,428 behind 14 October 1582. */
    private static final double EPOCH = 141_428 * 86_400.0;

    @ParameterizedTest
    @ValueSource(ints = {20, 23, 24, 28, 29, 30, 38, 39})
    void formatsOfDatesGiveDates(int format) {
        assertThat(SavKind.of(format).text(EPOCH)).isEqualTo("1970-01-01");
        assertThat(SavKind.of(format).text(EPOCH + 86_399.999)).isEqualTo("1970-01-01");
    }

    @ParameterizedTest
    @ValueSource(ints = {22, 41})
    void formatsOfMomentsGiveDatesWithTimes(int format) {
        assertThat(SavKind.of(format).text(EPOCH)).isEqualTo("1970-01-01T00:00:00");
        assertThat(SavKind.of(format).text(EPOCH + 0.1)).isEqualTo("1970-01-01T00:00:00.1");
        assertThat(SavKind.of(format).text(EPOCH - 1)).isEqualTo("1969-12-31T23:59:59");
    }

    @ParameterizedTest
    @CsvSource({"0,00:00:00", "59.5,00:00:59.5", "-90,-00:01:30", "360000,100:00:00", "0.0004,00:00:00", "1e20,1E+20"})
    void formatsOfTimesGiveHoursMinutesAndSeconds(double seconds, String text) {
        for (int format : new int[] {21, 25, 40}) {
            assertThat(SavKind.of(format).text(seconds)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 17, 26, 27, 31, 99})
    void allOtherFormatsGiveNumbers(int format) {
        assertThat(SavKind.of(format).text(0.1 + 0.2)).isEqualTo("0.3");
    }

    @Test
    void aNumberThatIsNoDateStaysOne() {
        assertThat(SavKind.DATE.text(0)).isEqualTo("0");
        assertThat(SavKind.DATE.text(86_400)).isEqualTo("1582-10-15");
        assertThat(SavKind.MOMENT.text(-1)).isEqualTo("-1");
        assertThat(SavKind.DATE.text(1e15)).isEqualTo("1E+15");
    }

    @Test
    void noNumberIsBlank() {
        for (SavKind kind : SavKind.values()) {
            assertThat(kind.text(Double.NaN)).isEmpty();
            assertThat(kind.text(Double.NEGATIVE_INFINITY)).isEmpty();
        }
    }
}
