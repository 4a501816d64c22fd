package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Seed;
import tools.jackson.databind.JsonNode;

class GoalTest {

    private static final Assurance EIGHTY = Assurance.twoSided(ConfidenceLevel.P95, 0.8);
    private static final Assurance ONE_SIDED = Assurance.oneSided(ConfidenceLevel.P95, 0.8);
    private static final FiniteCorrection ENDLESS = new FiniteCorrection.None();

    /** Almost four standard errors of the simulation at 80 %, or two and the step that whole counts make. */
    private static final double NEAR = 0.01;

    private static final int SURVEYS = 25_000;

    private static Goal.Margin margin(double margin, double p, ProportionInterval interval, Width width) {
        return new Goal.Margin(margin, ConfidenceLevel.P95, p, interval, width);
    }

    @Test
    void waldSizesAgreeWithTheReferenceStepByStep() {
        for (JsonNode one : Reference.expected("n_for_moe")) {
            double p = one.get("p").asDouble();
            double deff = one.get("deff").asDouble();
            Goal goal = Goal.Margin.wald(one.get("moe").asDouble(), ConfidenceLevel.P95, p);
            SampleSize size = SampleSize.of(goal, new Field(deff, new FiniteCorrection.Simple(20_000), 1));
            double infinite = one.get("n_infinite").asDouble();
            double finite = one.get("n_fpc_N20000").asDouble();
            assertThat(size.simple()).isCloseTo(infinite / deff, within(1e-10 * infinite));
            assertThat(size.clustered()).isCloseTo(infinite, within(1e-10 * infinite));
            assertThat(size.finite()).isCloseTo(finite, within(1e-10 * finite));
            assertThat(size.people()).isEqualTo((long) Math.ceil(finite));
        }
    }

    @Test
    void otherIntervalsAgreeWithTheReference() {
        for (JsonNode one : Reference.expected("margins")) {
            ProportionInterval interval =
                    ProportionInterval.of(one.get("interval").asString()).orElseThrow();
            double e = one.get("moe").asDouble();
            double p = one.get("p").asDouble();
            for (Width width : new Width[] {Width.HALF, Width.FARTHER}) {
                double n = one.get(width.name().toLowerCase(Locale.ROOT)).asDouble();
                assertThat(margin(e, p, interval, width).respondents())
                        .as("%s %s", width, one)
                        .isCloseTo(n, within(1e-9 * n));
            }
        }
    }

    @Test
    void averageWidthsAgreeWithTheReference() {
        for (JsonNode one : Reference.expected("average")) {
            Goal.Margin goal = margin(
                    one.get("moe").asDouble(),
                    one.get("p").asDouble(),
                    ProportionInterval.of(one.get("interval").asString()).orElseThrow(),
                    Width.AVERAGE);
            assertThat(goal.respondents()).isEqualTo(one.get("n").asDouble());
        }
    }

    @ParameterizedTest
    @EnumSource(ProportionInterval.class)
    void theSizeIsTheSmallestWithinTheMargin(ProportionInterval interval) {
        for (double p : new double[] {0.05, 0.18, 0.5, 0.9}) {
            for (Width width : new Width[] {Width.HALF, Width.FARTHER}) {
                Goal.Margin goal = margin(0.025, p, interval, width);
                double n = Math.ceil(goal.respondents());
                assertThat(goal.with(n)).as("%s %s", p, width).isLessThanOrEqualTo(0.025);
                assertThat(goal.with(n - 1)).as("%s %s", p, width).isGreaterThan(0.025);
            }
        }
    }

    @Test
    void theFartherLimitNeverNeedsFewerPeopleThanHalfTheWidth() {
        for (ProportionInterval interval : ProportionInterval.values()) {
            assertThat(margin(0.02, 0.13, interval, Width.FARTHER).respondents())
                    .as(interval.code())
                    .isGreaterThan(margin(0.02, 0.13, interval, Width.HALF).respondents() * (1 - 1e-9));
        }
    }

    @Test
    void theExactIntervalNeedsMorePeopleThanWilsons() {
        for (double p = 0.05; p < 1; p += 0.1) {
            assertThat(margin(0.03, p, ProportionInterval.BETA, Width.HALF).respondents())
                    .isGreaterThan(margin(0.03, p, ProportionInterval.WILSON, Width.HALF)
                            .respondents());
        }
    }

    @Test
    void theOrderIsDesignEffectThenPopulationThenResponse() {
        Goal goal = margin(0.02, 0.18, ProportionInterval.WILSON, Width.HALF);
        SampleSize size = SampleSize.of(goal, new Field(1.7, new FiniteCorrection.Exact(20_000), 0.75));
        assertThat(size.simple()).isEqualTo(goal.respondents());
        assertThat(size.clustered()).isEqualTo(size.simple() * 1.7);
        assertThat(size.finite()).isEqualTo(size.clustered() / (1 + (size.clustered() - 1) / 20_000));
        assertThat(size.people()).isEqualTo((long) Math.ceil(size.finite() / 0.75));
    }

    @Test
    void aFieldTurnsPeopleBackIntoRespondents() {
        for (FiniteCorrection correction :
                new FiniteCorrection[] {ENDLESS, new FiniteCorrection.Exact(3_000), new FiniteCorrection.Simple(3_000)
                }) {
            Field field = new Field(1.8, correction, 0.6);
            double people = correction.respondents(500 * 1.8) / 0.6;
            assertThat(field.effective(people)).isCloseTo(500, within(1e-9));
        }
    }

    @Test
    void aPrecisionAndItsGoalGiveTheSameSize() {
        Precision precision = new Precision(0.03, ConfidenceLevel.P95, 0.18, 1.5, 0.8);
        assertThat(SampleSize.of(
                        Goal.Margin.wald(0.03, ConfidenceLevel.P95, 0.18),
                        new Field(1.5, new FiniteCorrection.Exact(9_000), 0.8)))
                .isEqualTo(SampleSize.of(precision, 9_000));
    }

    @Test
    void theComparisonAgreesWithTheReference() {
        JsonNode one = Reference.expected("n_two_proportions");
        Goal goal = Goal.Comparison.of(one.get("p1").asDouble(), one.get("p2").asDouble(), EIGHTY);
        double n = one.get("n_each").asDouble();
        assertThat(goal.respondents()).isCloseTo(n, within(1e-10 * n));
    }

    @Test
    void aComparisonSeenFromTheOtherGroupHasTheSameSizes() {
        Goal.Comparison goal =
                Goal.Comparison.of(0.15, 0.2, EIGHTY).withRatio(1.6).with(new Overlap(0.3, 0.4));
        assertThat(goal.reversed().respondents()).isCloseTo(goal.respondents() * 1.6, within(1e-8));
        assertThat(goal.reversed().reversed().respondents()).isCloseTo(goal.respondents(), within(1e-8));
    }

    @Test
    void aPanelNeedsFewerPeopleTheMoreItsAnswersStay() {
        double before = Goal.Comparison.of(0.15, 0.18, EIGHTY).respondents();
        for (double correlation = 0.1; correlation < 0.85; correlation += 0.1) {
            double n = Goal.Comparison.of(0.15, 0.18, EIGHTY)
                    .with(new Overlap(0.5, correlation))
                    .respondents();
            assertThat(n).isLessThan(before);
            before = n;
        }
    }

    @Test
    void thePowerOfAComparisonIsThatOfSimulatedSurveys() {
        double p1 = 0.15;
        double p2 = 0.20;
        int n1 = (int)
                Math.ceil(Goal.Comparison.of(p1, p2, EIGHTY).withRatio(1.5).respondents());
        int n2 = (int) Math.ceil(1.5 * n1);
        UniformRandomProvider random = new Seed(4711).random();
        var first = BinomialDistribution.of(n1, p1).createSampler(random);
        var second = BinomialDistribution.of(n2, p2).createSampler(random);
        int found = 0;
        for (int i = 0; i < SURVEYS; i++) {
            int x1 = first.sample();
            int x2 = second.sample();
            double pooled = (double) (x1 + x2) / (n1 + n2);
            double error = Math.sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n2));
            found += Math.abs((double) x1 / n1 - (double) x2 / n2) > 1.959964 * error ? 1 : 0;
        }
        assertThat((double) found / SURVEYS).isCloseTo(0.8, within(NEAR));
    }

    @Test
    void thePowerOfAPanelIsThatOfSimulatedPanels() {
        double p1 = 0.15;
        double p2 = 0.20;
        double correlation = 0.5;
        int n = (int) Math.ceil(Goal.Comparison.of(p1, p2, EIGHTY)
                .with(new Overlap(0.5, correlation))
                .respondents());
        int common = n / 2;
        double both = p1 * p2 + correlation * Math.sqrt(p1 * (1 - p1) * p2 * (1 - p2));
        UniformRandomProvider random = new Seed(815).random();
        var alone1 = BinomialDistribution.of(n - common, p1).createSampler(random);
        var alone2 = BinomialDistribution.of(n - common, p2).createSampler(random);
        var panel = BinomialDistribution.of(common, p1).createSampler(random);
        int found = 0;
        for (int i = 0; i < SURVEYS; i++) {
            int x1 = panel.sample();
            int stay =
                    BinomialDistribution.of(x1, both / p1).createSampler(random).sample();
            int come = BinomialDistribution.of(common - x1, (p2 - both) / (1 - p1))
                    .createSampler(random)
                    .sample();
            double difference = (double) (stay + come + alone2.sample() - x1 - alone1.sample()) / n;
            double pooled = (p1 + p2) / 2;
            double error = Math.sqrt(pooled * (1 - pooled) * (2 - 2 * 0.5 * correlation) / n);
            found += Math.abs(difference) > 1.959964 * error ? 1 : 0;
        }
        assertThat((double) found / SURVEYS).isCloseTo(0.8, within(NEAR));
    }

    @Test
    void thePowerOfAProofIsThatOfSimulatedSurveys() {
        int n = (int) Math.ceil(new Goal.Proof(0.18, 0.20, ONE_SIDED).respondents());
        var sampler = BinomialDistribution.of(n, 0.20).createSampler(new Seed(42).random());
        double error = Math.sqrt(0.18 * 0.82 / n);
        int shown = 0;
        for (int i = 0; i < SURVEYS; i++) {
            shown += ((double) sampler.sample() / n - 0.18) / error > 1.644854 ? 1 : 0;
        }
        assertThat((double) shown / SURVEYS).isCloseTo(0.8, within(NEAR));
    }

    /** By hand: (1.644854 √(0.18 · 0.82) + 0.841621 √(0.2 · 0.8))² / 0.02². */
    @Test
    void aProofOfEighteenPercentTakesAboutTwentyThreeHundredPeople() {
        assertThat(new Goal.Proof(0.18, 0.20, ONE_SIDED).respondents()).isCloseTo(2345.37, within(0.01));
    }

    /** By hand, below the target: (1.644854 + 0.841621)² / ((logit 0.15 − logit 0.18)² · 0.15 · 0.85) is more. */
    @Test
    void belowATargetTheLogOddsAskForMore() {
        double distance = Math.log(0.15 / 0.85) - Math.log(0.18 / 0.82);
        double byHand = Math.pow(1.644854 + 0.841621, 2) / (distance * distance * 0.15 * 0.85);
        assertThat(new Goal.Proof(0.18, 0.15, ONE_SIDED).respondents()).isCloseTo(byHand, within(0.01));
    }

    /** With t₂₀: 1.724718 and 0.859964 in place of 1.644854 and 0.841621. */
    @Test
    void fewDegreesOfFreedomAskForMorePeople() {
        double root = 1.724718 * Math.sqrt(0.18 * 0.82) + 0.859964 * 0.4;
        assertThat(new Goal.Proof(0.18, 0.20, ONE_SIDED.withDf(20)).respondents())
                .isCloseTo(root * root / 0.0004, within(0.02));
        assertThat(new Goal.Proof(0.18, 0.20, ONE_SIDED.withDf(1e9)).respondents())
                .isCloseTo(2345.37, within(0.01));
    }

    @Test
    void aTargetIsAsHardToMissAsItsOppositeToPass() {
        assertThat(new Goal.Proof(0.18, 0.15, ONE_SIDED).respondents())
                .isCloseTo(new Goal.Proof(0.82, 0.85, ONE_SIDED).respondents(), within(1e-9));
    }

    @Test
    void theDetectableGapIsTheGapOfTheSizeItNeeds() {
        Field field = new Field(1.6, new FiniteCorrection.Simple(40_000), 0.7);
        Overlap overlap = new Overlap(0.4, 0.3);
        DetectableGap gap = DetectableGap.of(0.18, 2_000, 3_000, field, EIGHTY, overlap);
        double n = field.effective(2_000);
        double ratio = field.effective(3_000) / n;
        for (double second : new double[] {0.18 + gap.above(), 0.18 - gap.below()}) {
            assertThat(new Goal.Comparison(0.18, second, EIGHTY, ratio, overlap).respondents())
                    .isCloseTo(n, within(1e-6));
        }
        assertThat(gap.below()).isLessThan(gap.above());
    }

    @Test
    void morePeopleDetectSmallerGaps() {
        double before = 1;
        for (int n = 100; n < 10_000; n *= 2) {
            double gap = DetectableGap.of(0.18, n, n, Field.IDEAL, EIGHTY, Overlap.NONE)
                    .above();
            assertThat(gap).isLessThan(before);
            before = gap;
        }
    }

    @Test
    void aHandfulOfPeopleDetectsNothing() {
        DetectableGap gap = DetectableGap.of(0.1, 5, 5, Field.IDEAL, EIGHTY, Overlap.NONE);
        assertThat(gap.below()).isNaN();
        assertThat(gap.above()).isBetween(0.5, 0.9);
    }

    @ParameterizedTest
    @CsvSource({
        "0.18, 0.18, 1, 0, 0, another than the first",
        "0, 0.18, 1, 0, 0, first proportion: 0.0",
        "NaN, 0.18, 1, 0, 0, first proportion: NaN",
        "0.15, 1, 1, 0, 0, second proportion: 1.0",
        "0.15, 0.18, 0, 0, 0, ratio: 0.0",
        "0.15, 0.18, 0.5, 0.6, 0, the second sample holds no more",
        "0.15, 0.18, 1, 0.5, 0.95, have no other",
        "0.15, 0.18, 1, 0.5, -0.5, have no other",
        "0.15, 0.18, 1, 1.5, 0, overlap: 1.5",
        "0.15, 0.18, 1, 0.5, NaN, correlation: NaN",
    })
    void anImpossibleComparisonIsRefused(
            double p1, double p2, double ratio, double share, double correlation, String message) {
        assertThatThrownBy(() -> new Goal.Comparison(p1, p2, EIGHTY, ratio, new Overlap(share, correlation)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("expected");
    }

    @Test
    void otherImpossibleGoalsAreRefused() {
        assertThatThrownBy(() -> new Goal.Proof(0.18, 0.18, ONE_SIDED)).hasMessageContaining("another than the target");
        assertThatThrownBy(() -> margin(0, 0.18, ProportionInterval.BETA, Width.HALF))
                .hasMessage("margin: 0.0, expected between 0 and 1");
        assertThatThrownBy(() -> margin(0.02, 0.18, ProportionInterval.LOGIT, Width.AVERAGE))
                .hasMessageContaining("interval logit is not given for a proportion of 0 or 1");
        assertThatThrownBy(() -> margin(1e-9, 0.18, ProportionInterval.WILSON, Width.HALF)
                        .respondents())
                .hasMessageContaining("margin: 1.0E-9, expected one that fewer");
        assertThatThrownBy(() -> Assurance.oneSided(ConfidenceLevel.P95, 0.3)).hasMessageContaining("power: 0.3");
        assertThatThrownBy(() -> new Field(1, ENDLESS, 1.01)).hasMessageContaining("response rate: 1.01");
        assertThatThrownBy(() -> new FiniteCorrection.Exact(0)).hasMessageContaining("population: 0.0");
        assertThatThrownBy(() -> DetectableGap.of(
                        0.2, 50, 50, new Field(1, new FiniteCorrection.Exact(50), 1), EIGHTY, Overlap.NONE))
                .hasMessageContaining("census");
    }
}
