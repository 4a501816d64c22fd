package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.plan.Target;
import org.suzhi.survey.Seed;

/** {@code mvn -P study test}: verdicts of 2,000 seeded surveys each, and of 100,000 where a promise is as good as kept. */
@Tag("study")
class TargetStudyTest {

    private static final int SURVEYS = 2_000;

    /** A share of 80 % of so many has a standard error of 0.13 points. */
    private static final int MANY = 100_000;

    /** More than the goal is then wrong, and so is less than it. */
    @ParameterizedTest
    @CsvSource({"MORE, 900", "AT_LEAST, 900", "MORE, 1200", "AT_LEAST, 1200", "MORE, 2400", "AT_LEAST, 2400"})
    void withTheTruthOnTheTargetAVerdictIsRarelyWrong(Target.Comparator comparator, int people) {
        Map<Verdict.Outcome, Integer> counts =
                TargetSurveys.verdicts(comparator, TargetSurveys.GOAL, people, SURVEYS, new Seed(20250601));
        Verdict.Outcome wrong = comparator == Target.Comparator.MORE ? Verdict.Outcome.MET : Verdict.Outcome.NOT_MET;
        double share = counts.getOrDefault(wrong, 0) / (double) SURVEYS;
        System.out.printf("on the target, %s, %d people: wrong %.2f %%%n", comparator, people, 100 * share);
        assertThat(share).as("%s", counts).isLessThanOrEqualTo(TargetSurveys.mostWrong(SURVEYS));
    }

    /** Above the target and below it: as many as promised, without an allowance for the simulation's own error. */
    @ParameterizedTest
    @CsvSource({"0.22, MET", "0.21, MET", "0.14, NOT_MET", "0.15, NOT_MET"})
    void withTheTruthWhereTheDesignPromisedAProofMostSurveysDecide(double truth, Verdict.Outcome right) {
        Map<Verdict.Outcome, Integer> counts = TargetSurveys.verdicts(
                Target.Comparator.AT_LEAST, truth, TargetSurveys.promised(truth), MANY, new Seed(20250602));
        double share = counts.getOrDefault(right, 0) / (double) MANY;
        System.out.printf(
                "truth %.2f, %.0f people promised: decided %.2f %%%n",
                truth, TargetSurveys.promised(truth), 100 * share);
        assertThat(share).as("%s", counts).isGreaterThanOrEqualTo(TargetSurveys.POWER);
    }
}
