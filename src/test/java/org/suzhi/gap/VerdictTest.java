package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
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
    @CsvSource({"0.2, 0, 40", "0.2, NaN, 40", "NaN, NaN, 0", "0.2, 0.01, 0", "0, 0, 0", "1, 0, NaN"})
    void withoutAStandardErrorNothingIsDecided(double p, double se, double df) {
        Verdict verdict = Verdict.of(GOAL, estimate(p, se, 1000, df), 2025);
        assertThat(verdict.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(verdict.confidence()).isNaN();
        assertThat(verdict.reason().en()).contains("no standard error");
    }

    @ParameterizedTest
    @CsvSource({"0, 100, NOT_MET", "1, 100, MET", "0, 5, UNDECIDED", "1, 1, UNDECIDED"})
    void nobodyAndEverybodyAreJudgedByTheExactLimit(double p, int n, Verdict.Outcome outcome) {
        Verdict verdict = Verdict.of(GOAL, estimate(p, 0, n, n - 0.5), 2025);
        assertThat(verdict.outcome()).isEqualTo(outcome);
        Interval limits = ProportionInterval.NCHS.of(p, 0, n, n - 0.5, new ConfidenceLevel(0.9));
        if (outcome == Verdict.Outcome.UNDECIDED) {
            assertThat(limits.contains(0.18)).isTrue();
            Estimate enough = estimate(p, 0, (int) verdict.needed() + 1, 40);
            assertThat(Verdict.of(GOAL, enough, 2025).outcome()).isNotEqualTo(Verdict.Outcome.UNDECIDED);
            Estimate few = estimate(p, 0, (int) verdict.needed() - 1, 40);
            assertThat(Verdict.of(GOAL, few, 2025).outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        } else {
            assertThat(limits.contains(0.18)).isFalse();
            assertThat(verdict.confidence())
                    .isCloseTo(p == 0 ? Math.pow(0.82, n) : 1 - Math.pow(0.18, n), within(1e-12));
        }
    }

    private static final Text HUNAN = new Text("Hunan", "湖南省");
    private static final Target.Relative BEYOND =
            new Target.Relative("r", false, Target.Comparator.MORE, HUNAN, 2025, Text.same(""));

    private static Verdict beyond(double p, double se, Reference reference) {
        return Verdict.of(BEYOND, estimate(p, se, 1000, 40), 2025, new Yardsticks(List.of(reference)), "composite-70");
    }

    @ParameterizedTest
    @CsvSource({"0.22, MET", "0.10, NOT_MET", "0.17, UNDECIDED"})
    void aRelativeTargetIsJudgedByBothErrors(double p, Verdict.Outcome outcome) {
        Verdict verdict = beyond(p, 0.01, new Reference(HUNAN, 2025, 0.16, 0.01, "composite-70"));
        assertThat(verdict.outcome()).isEqualTo(outcome);
        double distance = Math.log(p / (1 - p)) - Math.log(0.16 / 0.84);
        double se = Math.hypot(0.01 / (p * (1 - p)), 0.01 / (0.16 * 0.84));
        assertThat(verdict.confidence())
                .isCloseTo(TDistribution.of(40).cumulativeProbability(distance / se), within(1e-12));
        assertThat(verdict.reason().en()).contains("16.00 % of Hunan");
        assertThat(verdict.reason().zh()).contains("湖南省的16.00%");
    }

    @Test
    void aReferenceWithoutErrorIsAGoal() {
        for (double p = 0.1; p < 0.3; p += 0.01) {
            Verdict relative = beyond(p, 0.01, new Reference(HUNAN, 2025, 0.18, 0, "composite-70"));
            Verdict goal = judge(p, 0.01);
            assertThat(relative.confidence()).isEqualTo(goal.confidence());
            assertThat(relative.outcome()).isEqualTo(goal.outcome());
            assertThat(relative.needed()).isEqualTo(goal.needed());
        }
    }

    @Test
    void aWideReferenceLeavesNoNumberOfInterviewsThatWouldDecide() {
        Verdict wide = beyond(0.17, 0.01, new Reference(HUNAN, 2025, 0.16, 0.02, "composite-70"));
        assertThat(wide.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(wide.needed()).isZero();
        Verdict narrow = beyond(0.17, 0.01, new Reference(HUNAN, 2025, 0.16, 0.004, "composite-70"));
        long needed = narrow.needed();
        assertThat(needed).isGreaterThan(1000);
        for (long n : new long[] {needed - 1, needed + 1}) {
            Estimate then = estimate(0.17, 0.01 * Math.sqrt(1000. / n), (int) n, 40);
            Verdict verdict = Verdict.of(
                    BEYOND,
                    then,
                    2025,
                    new Yardsticks(List.of(new Reference(HUNAN, 2025, 0.16, 0.004, "composite-70"))),
                    "composite-70");
            assertThat(verdict.outcome()).isEqualTo(n > needed ? Verdict.Outcome.MET : Verdict.Outcome.UNDECIDED);
        }
    }

    @Test
    void nobodyAgainstAnEstimatedReferenceIsJudgedMoreCarefullyThanAgainstAGoal() {
        Reference reference = new Reference(HUNAN, 2025, 0.18, 0.02, "composite-70");
        for (int n : new int[] {5, 10, 15, 20, 30, 60}) {
            Estimate nobody = estimate(0, 0, n, 40);
            Verdict goal = Verdict.of(GOAL, nobody, 2025);
            Verdict relative = Verdict.of(BEYOND, nobody, 2025, new Yardsticks(List.of(reference)), "composite-70");
            assertThat(relative.confidence()).isGreaterThan(goal.confidence());
            Estimate everybody = estimate(1, 0, n, 40);
            assertThat(Verdict.of(BEYOND, everybody, 2025, new Yardsticks(List.of(reference)), "composite-70")
                            .confidence())
                    .isLessThan(Verdict.of(GOAL, everybody, 2025).confidence());
        }
        assertThat(Verdict.of(BEYOND, estimate(0, 0, 60, 40), 2025, new Yardsticks(List.of(reference)), "composite-70")
                        .outcome())
                .isEqualTo(Verdict.Outcome.NOT_MET);
    }

    @Test
    void aReferenceThatDoesNotFitDecidesNothingAndSaysWhy() {
        Verdict criterion = beyond(0.3, 0.01, new Reference(HUNAN, 2025, 0.16, 0.01, "benchmark-60"));
        assertThat(criterion.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(criterion.reason().en()).contains("benchmark-60").contains("composite-70");
        Verdict year = beyond(0.3, 0.01, new Reference(HUNAN, 2023, 0.16, 0.01, "composite-70"));
        assertThat(year.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(year.reason().en()).contains("2023").contains("2025 is missing");
        Verdict error = beyond(0.3, 0.01, new Reference(HUNAN, 2025, 0.16, Double.NaN, "composite-70"));
        assertThat(error.outcome()).isEqualTo(Verdict.Outcome.UNDECIDED);
        assertThat(error.reason().en()).contains("standard error of Hunan").contains("missing");
        Verdict other = beyond(0.3, 0.01, new Reference(new Text("Hubei", "湖北省"), 2025, 0.16, 0.01, "composite-70"));
        assertThat(other.reason().en()).startsWith("the ratio of Hunan for 2025");
    }

    @Test
    void theSentenceTellsAPromiseFromWhatIsStrivenFor() {
        Text promised = judge(0.19, 0.01).sentence("composite-70");
        assertThat(promised.en()).contains("binding target").contains("undecided by criterion composite-70");
        assertThat(promised.en()).contains(judge(0.19, 0.01).needed() + " interviews");
        assertThat(promised.zh()).contains("约束性目标").contains("composite-70").contains("尚不能判定");
        Text striven = beyond(0.3, 0.01, new Reference(HUNAN, 2025, 0.16, 0.01, "composite-70"))
                .sentence("composite-70");
        assertThat(striven.en())
                .contains("aspiration, striven for and not promised")
                .contains("met by criterion");
        assertThat(striven.zh()).contains("力争目标，非承诺");
    }
}
