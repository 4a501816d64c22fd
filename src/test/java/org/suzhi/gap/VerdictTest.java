package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.estimate.Estimate;
import org.suzhi.plan.Target;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;

class VerdictTest {

    private static final Target.Ratio GOAL = goal(0.18);

    private static Target.Ratio goal(double goal) {
        return new Target.Ratio("t", true, Target.Comparator.MORE, goal, 2025, Text.same(""));
    }

    private static Estimate estimate(double p, double se, int n, double df) {
        return new Estimate(1, Domain.ALL, n, n, p, se, Interval.NONE, df, 1, "");
    }

    private static Verdict judge(double p, double se) {
        return Verdict.of(GOAL, estimate(p, se, 1000, 40), 2025);
    }

    @ParameterizedTest
    @CsvSource({
        "0.22, 0.01, MET",
        "0.14, 0.01, NOT_MET",
        "0.18, 0.01, UNDECIDED",
        "0.19, 0.01, UNDECIDED",
        "0.17, 0.01, UNDECIDED"
    })
    void aVerdictIsNeverABareComparison(double p, double se, Verdict.Outcome outcome) {
        assertThat(judge(p, se).outcome()).isEqualTo(outcome);
    }

    /** The verdict turns where the one-sided 95 % limit, the two-sided 90 % one, passes the goal. */
    @Test
    void theVerdictTurnsWhereTheLimitOfTheIntervalPassesTheGoal() {
        for (double p = 0.08; p < 0.35; p += 0.0005) {
            Interval limits = ProportionInterval.LOGIT.of(p, 0.012, 900, 40, new ConfidenceLevel(0.9));
            Verdict.Outcome expected = limits.lower() > 0.18
                    ? Verdict.Outcome.MET
                    : limits.upper() < 0.18 ? Verdict.Outcome.NOT_MET : Verdict.Outcome.UNDECIDED;
            assertThat(judge(p, 0.012).outcome()).as("p = %s, %s", p, limits).isEqualTo(expected);
        }
    }

    @Test
    void theConfidenceIsThatOfTheOutcome() {
        for (double p = 0.1; p < 0.3; p += 0.001) {
            Verdict verdict = judge(p, 0.012);
            switch (verdict.outcome()) {
                case MET -> assertThat(verdict.confidence()).isGreaterThan(0.95);
                case NOT_MET -> assertThat(verdict.confidence()).isLessThan(0.05);
                default -> assertThat(verdict.confidence()).isBetween(0.05, 0.95);
            }
        }
        assertThat(judge(0.18, 0.01).confidence()).isCloseTo(0.5, within(1e-12));
    }

    /** For samples of one size under one design: the error follows the proportion. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.18, 0.5})
    void confidenceGrowsWithTheEstimate(double goal) {
        double before = -1;
        for (double p = goal / 3; p < 0.9; p += 0.002) {
            double confidence = Verdict.of(goal(goal), estimate(p, Math.sqrt(p * (1 - p) / 300), 600, 40), 2025)
                    .confidence();
            assertThat(confidence).as("p = %s", p).isGreaterThanOrEqualTo(before);
            before = confidence;
        }
    }

    @Test
    void confidenceShrinksAsTheGoalGrows() {
        double before = 2;
        for (double goal = 0.05; goal < 0.5; goal += 0.01) {
            double confidence =
                    Verdict.of(goal(goal), estimate(0.2, 0.02, 600, 40), 2025).confidence();
            assertThat(confidence).isLessThan(before);
            before = confidence;
        }
    }

    /** The same proportion, and an error that shrinks with the root of the interviews: then it is decided, and not before. */
    @Test
    void theInterviewsNeededWouldDecideIt() {
        int undecided = 0;
        for (double p = 0.15; p < 0.22; p += 0.0007) {
            Verdict verdict = judge(p, 0.02);
            if (verdict.outcome() == Verdict.Outcome.UNDECIDED && verdict.needed() > 0) {
                undecided++;
                assertThat(verdict.needed()).isGreaterThan(1000);
                assertThat(after(p, verdict.needed() + 1).outcome())
                        .as("p = %s", p)
                        .isEqualTo(p > 0.18 ? Verdict.Outcome.MET : Verdict.Outcome.NOT_MET);
                assertThat(after(p, verdict.needed() - 1).outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
            } else {
                assertThat(verdict.needed()).isZero();
            }
        }
        assertThat(undecided).isGreaterThan(20);
    }

    private static Verdict after(double p, long n) {
        return Verdict.of(GOAL, estimate(p, 0.02 * Math.sqrt(1000. / n), (int) n, 40), 2025);
    }

    @Test
    void noNumberOfInterviewsDecidesAnEstimateOnTheGoal() {
        assertThat(judge(0.18, 0.01).needed()).isZero();
    }

    @Test
    void aTargetIsNotDueBeforeItsYearAndJudgedFromItOn() {
        Estimate good = estimate(0.3, 0.01, 1000, 40);
        Verdict early = Verdict.of(GOAL, good, 2024);
        assertThat(early.outcome()).isEqualTo(Verdict.Outcome.NOT_DUE);
        assertThat(early.outcome().code()).isEqualTo("not due");
        assertThat(early.reason().en()).contains("2025").contains("2024");
        assertThat(early.reason().zh()).contains("2025").contains("2024");
        assertThat(early.confidence()).isGreaterThan(0.95);
        assertThat(early.needed()).isZero();
        assertThat(Verdict.of(GOAL, good, 2025).outcome()).isEqualTo(Verdict.Outcome.MET);
        assertThat(Verdict.of(GOAL, good, 2026).outcome()).isEqualTo(Verdict.Outcome.MET);
    }

    @Test
    void aRelativeTargetIsUndecidedAndSaysWhatIsMissing() {
        Target relative =
                new Target.Relative("r", true, Target.Comparator.MORE, new Text("Hunan", "湖南省"), 2025, Text.same(""));
        Verdict verdict = Verdict.of(relative, estimate(0.3, 0.01, 1000, 40), 2025);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(verdict.confidence()).isNaN();
        assertThat(verdict.estimate()).isEqualTo(0.3);
        assertThat(verdict.reason().en()).isEqualTo("the ratio of Hunan for 2025, with its standard error, is missing");
        assertThat(verdict.reason().zh()).contains("湖南省").contains("2025").contains("标准误");
    }

    @Test
    void aRankTargetIsUndecidedAndSaysWhatIsMissing() {
        Target rank = new Target.Rank("r", false, new Text("counties of Heyuan", "河源市各县"), 2025, Text.same(""));
        Verdict verdict = Verdict.of(rank, estimate(0.3, 0.01, 1000, 40), 2025);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(verdict.reason().en()).contains("counties of Heyuan").contains("missing");
        assertThat(verdict.reason().zh()).contains("河源市各县");
    }

    @Test
    void relativeAndRankTargetsAreNotDueEither() {
        Target rank = new Target.Rank("r", false, Text.same("all"), 2030, Text.same(""));
        assertThat(Verdict.of(rank, estimate(0.3, 0.01, 1000, 40), 2025).outcome())
                .isEqualTo(Verdict.Outcome.NOT_DUE);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0, 40", "0.2, NaN, 40", "NaN, NaN, 0", "0.2, 0.01, 0", "0, 0, 40", "1, 0, 40"})
    void withoutAStandardErrorNothingIsDecided(double p, double se, double df) {
        Verdict verdict = Verdict.of(GOAL, estimate(p, se, 1000, df), 2025);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(verdict.confidence()).isNaN();
        assertThat(verdict.reason().en()).contains("no standard error");
    }
}
