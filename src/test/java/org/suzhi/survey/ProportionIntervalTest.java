package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.suzhi.survey.ConfidenceLevel.P95;
import static org.suzhi.survey.ProportionInterval.AGRESTI_COULL;
import static org.suzhi.survey.ProportionInterval.ASIN;
import static org.suzhi.survey.ProportionInterval.BETA;
import static org.suzhi.survey.ProportionInterval.JEFFREYS;
import static org.suzhi.survey.ProportionInterval.LIKELIHOOD;
import static org.suzhi.survey.ProportionInterval.LOGIT;
import static org.suzhi.survey.ProportionInterval.MEAN;
import static org.suzhi.survey.ProportionInterval.NCHS;
import static org.suzhi.survey.ProportionInterval.WILSON;
import static org.suzhi.survey.ProportionInterval.XLOGIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of every interval whatever the numbers; {@link ProportionIntervalReferenceTest} holds the numbers. */
class ProportionIntervalTest {

    private static final double T38 = 2.024394163911970;

    /** Proportions, effective sizes and records as surveys have them, some beyond. */
    private record Case(double p, double s, double n, double df) {
        Interval by(ProportionInterval method) {
            return method.of(p, s, n, df, P95);
        }
    }

    private static List<Case> cases() {
        Random random = new Random(20220);
        return random.doubles(500)
                .mapToObj(u -> {
                    double p = Math.min(0.9999, Math.max(0.0001, u < 0.3 ? u * u : u));
                    double n = 2 + random.nextInt(2000);
                    double deff = 0.5 + 3 * random.nextDouble();
                    return new Case(p, Math.sqrt(deff * p * (1 - p) / n), n, 1 + random.nextInt(80));
                })
                .toList();
    }

    @Test
    void allAtOnceAreThoseOneByOne() {
        for (double p : new double[] {0, 0.03, 0.5, 1}) {
            double s = Math.sqrt(p * (1 - p) / 90);
            for (ProportionInterval kind : ProportionInterval.values()) {
                assertThat(ProportionInterval.all(p, s, 120, 17, ConfidenceLevel.P95)
                                .get(kind.ordinal()))
                        .as(kind.code())
                        .isEqualTo(kind.of(p, s, 120, 17, ConfidenceLevel.P95));
            }
        }
    }

    @Test
    void theMeanIntervalIsTheEstimatePlusAndMinusTStandardErrors() {
        Interval interval = MEAN.of(0.18, 0.0142, 900, 38, P95);
        assertThat(interval.lower()).isCloseTo(0.18 - T38 * 0.0142, within(1e-14));
        assertThat(interval.upper()).isCloseTo(0.18 + T38 * 0.0142, within(1e-14));
    }

    /** Korn and Graubard (1999), section 3.2, on the odds instead of the log-odds: odds times and over exp(t s / (p q)). */
    @Test
    void theLogitIntervalMultipliesAndDividesTheOdds() {
        double odds = 0.18 / 0.82;
        double factor = Math.exp(T38 * 0.0142 / (0.18 * 0.82));
        Interval interval = LOGIT.of(0.18, 0.0142, 900, 38, P95);
        assertThat(interval.lower()).isCloseTo(odds / factor / (1 + odds / factor), within(1e-14));
        assertThat(interval.upper()).isCloseTo(odds * factor / (1 + odds * factor), within(1e-14));
        assertThat(XLOGIT.of(0.18, 0.0142, 900, 38, P95)).isEqualTo(interval);
    }

    @Test
    void aLimitOfTheWilsonIntervalIsAsFarFromTheEstimateAsItsOwnErrorAllows() {
        for (Case c : cases()) {
            double effective = c.p * (1 - c.p) / (c.s * c.s);
            double t = P95.quantile(c.df);
            Interval interval = c.by(WILSON);
            for (double x : new double[] {interval.lower(), interval.upper()}) {
                assertThat(Math.pow(c.p - x, 2)).isCloseTo(t * t * x * (1 - x) / effective, within(1e-12));
            }
        }
    }

    @Test
    void agrestiCoullHasTheCentreOfWilsonAndHoldsIt() {
        for (Case c : cases()) {
            Interval wilson = c.by(WILSON);
            Interval adjusted = c.by(AGRESTI_COULL);
            assertThat(adjusted.lower()).isLessThanOrEqualTo(wilson.lower() + 1e-15);
            assertThat(adjusted.upper()).isGreaterThanOrEqualTo(wilson.upper() - 1e-15);
            if (adjusted.lower() > 0 && adjusted.upper() < 1) {
                assertThat(adjusted.lower() + adjusted.upper())
                        .isCloseTo(wilson.lower() + wilson.upper(), within(1e-14));
            }
        }
    }

    @Test
    void jeffreysLiesInsideClopperPearson() {
        for (Case c : cases()) {
            assertThat(c.by(JEFFREYS).lower()).isGreaterThanOrEqualTo(c.by(BETA).lower());
            assertThat(c.by(JEFFREYS).upper()).isLessThanOrEqualTo(c.by(BETA).upper());
        }
    }

    /** With fewer degrees of freedom than records the effective size is reduced before it is capped. */
    @Test
    void nchsIsNeverNarrowerThanBetaAndTheSameUnlessTheEffectiveSizeExceedsTheRecords() {
        for (Case c : cases()) {
            double ratio = P95.quantile(c.n - 1) / P95.quantile(c.df);
            boolean capped = c.p * (1 - c.p) / (c.s * c.s) * ratio * ratio > c.n;
            if (capped) {
                assertThat(c.by(NCHS).width()).isGreaterThan(c.by(BETA).width());
            } else {
                assertThat(c.by(NCHS)).isEqualTo(c.by(BETA));
            }
        }
    }

    @Test
    void nchsClaimsNoMoreThanASimpleRandomSampleOfItsRecords() {
        Interval exact = NCHS.of(0.3, Math.sqrt(0.21 / 50), 50, 49, P95);
        assertThat(NCHS.of(0.3, 0.001, 50, 49, P95).lower()).isCloseTo(exact.lower(), within(1e-14));
        assertThat(NCHS.of(0.3, 0, 50, 49, P95).upper()).isCloseTo(exact.upper(), within(1e-14));
    }

    @Test
    void theLikelihoodHasFallenByTheSameAmountAtBothLimits() {
        for (Case c : cases()) {
            double t = P95.quantile(c.df);
            double effective = c.p * (1 - c.p) / (c.s * c.s);
            Interval interval = c.by(LIKELIHOOD);
            for (double x : new double[] {interval.lower(), interval.upper()}) {
                if (x > 1e-300 && x < 1 - 1e-6) {
                    double fall = c.p * Math.log(c.p / x) + (1 - c.p) * Math.log((1 - c.p) / (1 - x));
                    double goal = t * t / (2 * effective * (c.n - 1) / c.n);
                    assertThat(fall).isCloseTo(goal, within(1e-10 * Math.max(1, goal)));
                }
            }
        }
    }

    @Test
    void theArcSineIntervalStopsAtTheEnds() {
        assertThat(ASIN.of(0.001, 0.005, 900, 38, P95).lower()).isZero();
        assertThat(ASIN.of(0.999, 0.005, 900, 38, P95).upper()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void everyIntervalHoldsItsEstimateAndAllButTheMeanStayBetweenZeroAndOne(ProportionInterval method) {
        for (Case c : cases()) {
            Interval interval = c.by(method);
            assertThat(interval.contains(c.p)).as("%s of %s", interval, c).isTrue();
            if (method != MEAN) {
                assertThat(interval.lower()).isBetween(0.0, 1.0);
                assertThat(interval.upper()).isBetween(0.0, 1.0);
            }
        }
        assertThat(MEAN.of(0.02, 0.02, 50, 12, P95).lower())
                .as("where the mean interval leaves it")
                .isNegative();
    }

    /** With x far below one person the lower quantile of Jeffreys' distribution would pass the estimate. */
    @ParameterizedTest
    @EnumSource
    void evenTheTiniestProportionLiesWithinItsInterval(ProportionInterval method) {
        for (double p : new double[] {1e-10, 1e-7, 1e-4}) {
            Interval interval = method.of(p, Math.sqrt(p * (1 - p) / 400), 500, 20, P95);
            assertThat(interval.contains(p)).as("%s of %s", interval, p).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thoseWhoFailAreTheMirrorImageOfThoseWhoPass(ProportionInterval method) {
        for (double p : new double[] {0.01, 0.18, 0.5, 0.77}) {
            Interval pass = method.of(p, 0.008, 400, 30, P95);
            Interval fail = method.of(1 - p, 0.008, 400, 30, P95);
            assertThat(fail.lower()).isCloseTo(1 - pass.upper(), within(1e-13));
            assertThat(fail.upper()).isCloseTo(1 - pass.lower(), within(1e-13));
        }
        Interval none = method.of(0, 0, 400, 30, P95);
        Interval all = method.of(1, 0, 400, 30, P95);
        if (!none.equals(Interval.NONE)) {
            assertThat(all.lower()).isCloseTo(1 - none.upper(), within(1e-13));
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreConfidenceFewerDegreesOfFreedomOrALargerErrorMakeItWider(ProportionInterval method) {
        double usual = method.of(0.18, 0.0142, 900, 38, P95).width();
        assertThat(method.of(0.18, 0.0142, 900, 38, new ConfidenceLevel(0.99)).width())
                .isGreaterThan(usual);
        assertThat(method.of(0.18, 0.0142, 900, 5, P95).width()).isGreaterThan(usual);
        assertThat(method.of(0.18, 0.0142, 900, Double.POSITIVE_INFINITY, P95).width())
                .isLessThan(usual);
        assertThat(method.of(0.18, 0.015, 900, 38, P95).width()).isGreaterThan(usual);
        assertThat(method.of(0.18, 0.0135, 900, 38, P95).width()).isLessThan(usual);
    }

    @ParameterizedTest
    @EnumSource
    void thereIsNoIntervalWhereNothingStandsBehindOne(ProportionInterval method) {
        assertThat(method.of(0.18, 0.01, 900, 0, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, 0.01, 900, -3, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, 0.01, 900, Double.NaN, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, Double.NaN, 900, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, -0.01, 900, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(Double.NaN, 0.01, 900, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(-0.1, 0.01, 900, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(1.1, 0.01, 900, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, 0.01, 0, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0.18, 0.01, Double.NaN, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0, Double.NaN, 900, 38, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0, 0, 900, 0, P95)).isEqualTo(Interval.NONE);
        assertThat(method.of(0, 0.01, 900, 38, P95))
                .as("an error where nobody differs")
                .isEqualTo(Interval.NONE);
    }

    @ParameterizedTest
    @EnumSource
    void atZeroAndOneAnIntervalEndsThereOrIsNotGiven(ProportionInterval method) {
        Interval none = method.of(0, 0, 50, 20, P95);
        Interval all = method.of(1, 0, 50, 20, P95);
        if (EnumSet.of(MEAN, LOGIT, XLOGIT, ASIN).contains(method)) {
            assertThat(none).isEqualTo(Interval.NONE);
            assertThat(all).isEqualTo(Interval.NONE);
        } else {
            assertThat(none.lower()).isZero();
            assertThat(none.upper()).isBetween(0.02, 0.15);
            assertThat(all.lower()).isBetween(0.85, 0.98);
            assertThat(all.upper()).isEqualTo(1);
        }
    }

    /** By hand: of Clopper and Pearson 1 − (α/2)^(1/n), of Wilson t²/(n + t²), of the likelihood 1 − exp(−t²/(2(n − 1))). */
    @ParameterizedTest
    @ValueSource(doubles = {2, 5, 30, 1000})
    void theLimitsAtZeroAreThoseByHand(double n) {
        double t2 = T38 * T38;
        double exact = 1 - Math.pow(0.025, 1 / n);
        assertThat(NCHS.of(0, 0, n, 38, P95).upper()).isCloseTo(exact, within(1e-14));
        assertThat(BETA.of(0, 0, n, 38, P95).upper()).isCloseTo(exact, within(1e-14));
        assertThat(WILSON.of(0, 0, n, 38, P95).upper()).isCloseTo(t2 / (n + t2), within(1e-14));
        assertThat(LIKELIHOOD.of(0, 0, n, 38, P95).upper()).isCloseTo(1 - Math.exp(-t2 / (2 * (n - 1))), within(1e-14));
    }

    /** A single record has no t quantile of n − 1 and no likelihood; its count still has exact limits. */
    @Test
    void aSingleRecordIsAllOrNothing() {
        assertThat(NCHS.of(0, 0, 1, 38, P95).upper()).isCloseTo(0.975, within(1e-14));
        assertThat(BETA.of(1, 0, 1, 38, P95).lower()).isCloseTo(0.025, within(1e-14));
        assertThat(LIKELIHOOD.of(0, 0, 1, 38, P95)).isEqualTo(Interval.NONE);
        for (ProportionInterval method : List.of(BETA, NCHS, JEFFREYS, LIKELIHOOD)) {
            assertThat(method.of(0.3, 0.1, 1, 38, P95)).isEqualTo(Interval.NONE);
        }
    }

    /** Also when round-off leaves a little of the error. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-17, 1e-9})
    void aCensusHasNoSamplingError(double s) {
        for (ProportionInterval method : EnumSet.complementOf(EnumSet.of(NCHS))) {
            Interval interval = method.of(0.3, s, 5000, 38, P95);
            assertThat(interval.lower()).as("%s", method).isCloseTo(0.3, within(1e-8));
            assertThat(interval.upper()).as("%s", method).isCloseTo(0.3, within(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "logit, LOGIT",
        "wilson, WILSON",
        "beta, BETA",
        "nchs, NCHS",
        "likelihood, LIKELIHOOD",
        "asin, ASIN",
        "mean, MEAN",
        "xlogit, XLOGIT",
        "agresti-coull, AGRESTI_COULL",
        "jeffreys, JEFFREYS"
    })
    void everyWordOfTheCommandLineNamesAnInterval(String word, ProportionInterval method) {
        assertThat(ProportionInterval.of(word)).contains(method);
        assertThat(method.code()).isEqualTo(word);
    }

    @Test
    void otherWordsNameNone() {
        assertThat(ProportionInterval.values()).hasSize(10);
        assertThat(Arrays.asList("", "wald", "LOGIT", "agresti_coull", "logit "))
                .allMatch(word -> ProportionInterval.of(word).isEmpty());
    }

    @Test
    void anIntervalThatCannotBeGivenContainsNothing() {
        assertThat(Interval.NONE.contains(0.5)).isFalse();
        assertThat(new Interval(0.1, 0.3).contains(0.3)).isTrue();
    }
}
