package org.suzhi.items;

import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.math3.special.Beta;

/**
 * How well a test sorts people by a cut. The score has the reliability ρ of one of ñ equally difficult items,
 * ñ = (μ (m − μ) − ρ σ²) / (σ² (1 − ρ)) for scores between 0 and m. The moments of true scores are the factorial moments
 * of ñ X / m, and given the true share τ the score is binomial with round(ñ) items. A person passes with the least number
 * of them that reaches the cut's share, or with a true share that reaches it. Numbers that cannot be given are NaN. The
 * last step of the source, which scales the model to the observed rate of passing, is left out.
 *
 * <p>Source: Livingston and Lewis, Journal of Educational Measurement 32 (1995) 179–197; Lord, Psychometrika 30 (1965)
 * 239–270, for the moments.
 *
 * @param cut           the least score that passes
 * @param length        ñ
 * @param parameters    parameters of the distribution of true scores: 4 or 2; 0 without
 * @param passes        the share of people who pass, by the model
 * @param accuracy      the share whom test and true score sort alike
 * @param falsePositive the share who pass though their true score does not
 * @param falseNegative the share who fail though their true score does not
 * @param consistency   the share whom two such tests sort alike
 * @param kappa         consistency beyond chance
 */
public record DecisionConsistency(
        double cut,
        double length,
        int parameters,
        double passes,
        double accuracy,
        double falsePositive,
        double falseNegative,
        double consistency,
        double kappa) {

    private static final int CELLS = 4_000;

    /** What round-off may take from a cut. */
    private static final double ROUND_OFF = 1e-9;

    static DecisionConsistency of(FormSums form, double reliability, double cut) {
        double max = form.form().max();
        double share = form.mean() / max;
        double variance = form.variance() / (max * max);
        double goal = cut / max;
        if (!(reliability > 0 && variance > 0 && goal > 0 && goal <= 1 + ROUND_OFF)) {
            return none(cut, Double.NaN);
        }
        double length = (share * (1 - share) - reliability * variance) / (variance * (1 - reliability));
        if (reliability >= 1) {
            return certain(form, cut);
        }
        Optional<TrueScores> scores = TrueScores.of(moments(form, length));
        return scores.map(truth -> of(truth, length, goal, cut)).orElse(none(cut, length));
    }

    private static DecisionConsistency none(double cut, double length) {
        double nan = Double.NaN;
        return new DecisionConsistency(cut, length, 0, nan, nan, nan, nan, nan, nan);
    }

    /** Without errors of measurement every test sorts like the true score. */
    private static DecisionConsistency certain(FormSums form, double cut) {
        double passes = 0;
        for (int i = 0; i < form.people(); i++) {
            passes += form.score(i) >= cut - ROUND_OFF ? form.weight(i) / form.weight() : 0;
        }
        return new DecisionConsistency(cut, Double.POSITIVE_INFINITY, 0, passes, 1, 0, 0, 1, 1);
    }

    /** Of X' = ñ X / m the factorial moments by those of ñ: the moments of true shares. NaN where ñ is too small. */
    private static double[] moments(FormSums form, double length) {
        double[] moments = new double[4];
        for (int i = 0; i < form.people(); i++) {
            double x = length * form.score(i) / form.form().max();
            double product = form.weight(i) / form.weight();
            for (int k = 0; k < moments.length; k++) {
                product *= (x - k) / (length - k);
                moments[k] += length > k ? product : Double.NaN;
            }
        }
        return moments;
    }

    private static DecisionConsistency of(TrueScores truth, double length, double goal, double cut) {
        long items = Math.max(1, Math.round(length));
        long needed = Math.min(items, (long) Math.ceil(goal * items - ROUND_OFF));
        TreeSet<Double> edges = new TreeSet<>();
        for (int i = 0; i <= CELLS; i++) {
            edges.add(truth.lower() + (truth.upper() - truth.lower()) * i / CELLS);
        }
        edges.add(Math.min(Math.max(goal, truth.lower()), truth.upper()));
        double passes = 0;
        double falsePositive = 0;
        double falseNegative = 0;
        double differently = 0;
        double from = edges.first();
        double below = 0;
        for (double to : edges.tailSet(from, false)) {
            double upTo = truth.below(to);
            double mass = upTo - below;
            double middle = (from + to) / 2;
            double pass = Beta.regularizedBeta(middle, needed, items - needed + 1.0);
            passes += mass * pass;
            falsePositive += middle < goal ? mass * pass : 0;
            falseNegative += middle < goal ? 0 : mass * (1 - pass);
            differently += mass * 2 * pass * (1 - pass);
            from = to;
            below = upTo;
        }
        double chance = passes * passes + (1 - passes) * (1 - passes);
        return new DecisionConsistency(
                cut,
                length,
                truth.parameters(),
                passes,
                1 - falsePositive - falseNegative,
                falsePositive,
                falseNegative,
                1 - differently,
                (1 - differently - chance) / (1 - chance));
    }
}
