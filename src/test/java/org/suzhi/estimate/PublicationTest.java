package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.suzhi.estimate.Publication.NCHS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.estimate.Publication.Advice;
import org.suzhi.estimate.Publication.Flag;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.ProportionInterval;

/** The rules of Parker et al. 2017, and their edges. */
class PublicationTest {

    @ParameterizedTest
    @CsvSource({
        "a proportion like any other, 0.21, 0.018, 952, 38, ''",
        "nobody asked, NaN, NaN, 0, 0, empty",
        "29 records, 0.5, 0.05, 29, 28, small-n;wide",
        "30 records and an effective size of 29, 0.5, 0.0928477, 30, 29, small-n;wide",
        "many records worth few, 0.5, 0.1, 900, 38, small-n;wide",
        "an interval of 30 points, 0.5, 0.075, 900, 38, wide",
        "of 27, 0.5, 0.066, 900, 38, ''",
        "a small proportion with a wide interval, 0.04, 0.014, 400, 38, wide-relative",
        "its mirror image, 0.96, 0.014, 400, 38, ''",
        "a small proportion with a narrow one, 0.01, 0.006, 400, 38, ''",
        "seven degrees of freedom, 0.21, 0.018, 952, 7, few-df",
        "eight, 0.21, 0.018, 952, 8, ''",
        "none, 0.21, 0.018, 952, 0, wide;few-df",
        "an error that cannot be given, 0.21, NaN, 952, 38, wide",
        "nobody of 400, 0, 0, 400, 38, no-variation",
        "nobody of 50: the relative rule has nothing to divide by, 0, 0, 50, 38, no-variation",
        "everybody of 50, 1, 0, 50, 38, no-variation",
        "everybody of ten in a few units, 1, 0, 10, 3, small-n;wide;few-df;no-variation",
        "no error, 0.3, 0, 400, 38, no-variation",
    })
    void theFlags(String situation, double p, double s, int n, double df, String flags) {
        assertThat(NCHS.flags(p, s, n, df)).as(situation).isEqualTo(flags);
    }

    /** Between 5 and 30 points the width may be 1.3 times the proportion. */
    @Test
    void theRelativeRuleTurnsWhereTheWidthPassesItsShareOfTheProportion() {
        for (double p = 0.01; p < 0.2; p += 0.001) {
            double s = Math.sqrt(p * (1 - p) / 250);
            double width = ProportionInterval.NCHS
                    .of(p, s, 300, 30, ConfidenceLevel.P95)
                    .width();
            boolean withheld = width > 0.05 && width > 1.3 * p;
            assertThat(NCHS.flags(p, s, 300, 30)).isEqualTo(withheld ? "wide-relative" : "");
        }
    }

    @Test
    void aLargerErrorNeverClearsAFlagThatWithholds() {
        for (double p : new double[] {0.01, 0.1, 0.5, 0.95}) {
            boolean withheld = false;
            for (double s = 0.001; s < 0.2; s += 0.001) {
                boolean now = NCHS.against(p, s, 600, 20).stream().anyMatch(flag -> flag.advice() == Advice.WITHHOLD);
                assertThat(now || !withheld).as("p = %s, s = %s", p, s).isTrue();
                withheld = now;
            }
        }
    }

    @Test
    void otherThresholdsGiveOtherFlags() {
        Publication lenient = new Publication(10, 0.5, 0.1, 2, 2, ConfidenceLevel.P95);
        assertThat(NCHS.flags(0.5, 0.1, 25, 4)).isEqualTo("small-n;wide;few-df");
        assertThat(lenient.flags(0.5, 0.1, 25, 20)).isEmpty();
        assertThat(new Publication(30, 0.1, 0.05, 1.3, 8, ConfidenceLevel.P95).flags(0.5, 0.05, 900, 38))
                .isEqualTo("wide");
    }

    @Test
    void whatMustBeWithheldAndWhatReviewed() {
        assertThat(Flag.values())
                .filteredOn(flag -> flag.advice() == Advice.WITHHOLD)
                .containsExactly(Flag.EMPTY, Flag.SMALL_N, Flag.WIDE, Flag.WIDE_RELATIVE);
        assertThat(Flag.values())
                .filteredOn(flag -> flag.advice() == Advice.REVIEW)
                .extracting(Flag::code)
                .containsExactly("few-df", "no-variation");
    }

    @Test
    void thresholdsThatContradictEachOtherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Publication(30, 0.05, 0.3, 1.3, 8, ConfidenceLevel.P95))
                .withMessageContaining("narrow 0.3, wide 0.05");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Publication(30, 0.3, 0.05, Double.NaN, 8, ConfidenceLevel.P95));
    }
}
