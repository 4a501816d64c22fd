package org.suzhi.gap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.suzhi.design.Assurance;
import org.suzhi.design.Field;
import org.suzhi.design.FiniteCorrection;
import org.suzhi.design.Goal;
import org.suzhi.design.SampleSize;
import org.suzhi.estimate.Estimator;
import org.suzhi.plan.Target;
import org.suzhi.survey.Column;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;

/**
 * Surveys of villages, many times: ten strata, in each the same number of villages, in each 15 people. A village's ratio is
 * beta distributed around the truth, so that the answers of two of its people correlate by {@link #SIMILARITY}, and the
 * design effect is 1 + 14 · {@link #SIMILARITY}.
 */
final class TargetSurveys {

    static final double GOAL = 0.18;
    static final double SIMILARITY = 0.05;
    static final int PEOPLE = 15;
    static final double DEFF = 1 + (PEOPLE - 1) * SIMILARITY;

    static final double POWER = 0.8;

    private static final int STRATA = 10;

    private TargetSurveys() {}

    /** How often each verdict was given, with this truth and at least this many people. */
    static Map<Verdict.Outcome, Integer> verdicts(
            Target.Comparator comparator, double truth, double people, int surveys, Seed seed) {
        int villages = (int) Math.ceil(people / (STRATA * PEOPLE));
        Target target = new Target.Ratio("t", true, comparator, GOAL, 2025, Text.same(""));
        UniformRandomProvider random = seed.random();
        double spread = 1 / SIMILARITY - 1;
        ContinuousSampler a = AhrensDieterMarsagliaTsangGammaSampler.of(random, truth * spread, 1);
        ContinuousSampler b = AhrensDieterMarsagliaTsangGammaSampler.of(random, (1 - truth) * spread, 1);
        List<String> stratum = new ArrayList<>();
        List<String> psu = new ArrayList<>();
        for (int h = 0; h < STRATA; h++) {
            for (int i = 0; i < villages * PEOPLE; i++) {
                stratum.add("H" + h);
                psu.add("V" + i / PEOPLE);
            }
        }
        List<Column> columns = List.of(
                Column.of("stratum", stratum), Column.of("psu", psu), Column.constant("weight", "1", stratum.size()));
        Map<Verdict.Outcome, Integer> counts = new EnumMap<>(Verdict.Outcome.class);
        for (int s = 0; s < surveys; s++) {
            double[] literate = new double[stratum.size()];
            double ratio = 0;
            for (int i = 0; i < literate.length; i++) {
                if (i % PEOPLE == 0) {
                    double x = a.sample();
                    ratio = x / (x + b.sample());
                }
                literate[i] = random.nextDouble() < ratio ? 1 : 0;
            }
            Microdata data = Microdata.of("survey", columns).with(Column.ofNumbers("literate", literate));
            Verdict verdict = Verdict.of(
                    target,
                    Estimator.of(SurveyDesign.of("stratum", "psu", "weight"))
                            .proportion("literate", data)
                            .whole(),
                    2025);
            counts.merge(verdict.outcome(), 1, Integer::sum);
        }
        return counts;
    }

    /** People for whom {@code design} promises the proof in 80 % of all surveys, with the degrees of freedom they lead to. */
    static double promised(double truth) {
        Assurance assurance = Assurance.oneSided(new ConfidenceLevel(Verdict.CONFIDENCE), POWER);
        double people = people(truth, assurance);
        for (int i = 0; i < 5; i++) {
            int villages = (int) Math.ceil(people / (STRATA * PEOPLE));
            people = people(truth, assurance.withDf(STRATA * (villages - 1)));
        }
        return people;
    }

    private static double people(double truth, Assurance assurance) {
        return SampleSize.of(new Goal.Proof(GOAL, truth, assurance), new Field(DEFF, new FiniteCorrection.None(), 1))
                .people();
    }

    /** The power less three standard errors of the simulation. */
    static double leastDecided(int surveys) {
        return POWER - 3 * Math.sqrt(POWER * (1 - POWER) / surveys);
    }

    /** α + 3 √(α (1 − α)/R) for wrong verdicts. */
    static double mostWrong(int surveys) {
        double alpha = 1 - Verdict.CONFIDENCE;
        return alpha + 3 * Math.sqrt(alpha * (1 - alpha) / surveys);
    }
}
