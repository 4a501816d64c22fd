package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.plan.Target;
import org.suzhi.survey.Seed;

/** Verdicts of seeded surveys: rarely wrong, and mostly given where they were promised. {@code TargetStudyTest} has more. */
class TargetSimulationTest {

    private static final int SURVEYS = 250;

    /** More than the goal is then wrong, and so is less than it. */
    @ParameterizedTest
    @CsvSource({"MORE, 900", "AT_LEAST, 900", "MORE, 1200", "AT_LEAST, 1200"})
    void withTheTruthOnTheTargetAVerdictIsRarelyWrong(Target.Comparator comparator, int people) {
        Map<Verdict.Outcome, Integer> counts =
                TargetSurveys.verdicts(comparator, TargetSurveys.GOAL, people, SURVEYS, new Seed(20250601));
        Verdict.Outcome wrong = comparator == Target.Comparator.MORE ? Verdict.Outcome.MET : Verdict.Outcome.NOT_MET;
        double share = counts.getOrDefault(wrong, 0) / (double) SURVEYS;
        assertThat(share).as("%s", counts).isLessThanOrEqualTo(TargetSurveys.mostWrong(SURVEYS));
    }

    /** Above the target and below it. */
    @ParameterizedTest
    @CsvSource({"0.22, MET", "0.21, MET", "0.14, NOT_MET"})
    void withTheTruthWhereTheDesignPromisedAProofMostSurveysDecide(double truth, Verdict.Outcome right) {
        Map<Verdict.Outcome, Integer> counts = TargetSurveys.verdicts(
                Target.Comparator.AT_LEAST, truth, TargetSurveys.promised(truth), SURVEYS, new Seed(20250602));
        double share = counts.getOrDefault(right, 0) / (double) SURVEYS;
        assertThat(share).as("%s", counts).isGreaterThanOrEqualTo(TargetSurveys.leastDecided(SURVEYS));
    }
}
