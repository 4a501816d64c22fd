package org.suzhi.gap;

import org.apache.commons.statistics.distribution.TDistribution;
import org.suzhi.estimate.Estimate;
import org.suzhi.survey.ConfidenceLevel;

/**
 * A proportion p against a goal g, one-sided: with d = logit p − logit g and s² = (se/(p(1 − p)))² + (se_g/(g(1 − g)))²,
 * the confidence that the truth lies beyond the goal is P(T ≤ d/s), T Student's t with the degrees of freedom of p. A goal
 * that was itself estimated, in a sample that is independent of this one, has se_g; one that was promised has none. Where this
 * sample is part of the other, whose proportion is then S p + (1 − S) q, s² is less by 2 S V(p) / (p(1 − p) g(1 − g)).
 *
 * <p>At p = 0 and p = 1 the standard error tells nothing, and the limit of Clopper and Pearson takes its place, with n for
 * the effective size: of n people none is found with probability (1 − g)ⁿ at most when the truth is g or more, all with gⁿ
 * at most when it is g or less. For an estimated goal, its own limit at {@link #TAIL} stands for g and {@link #TAIL} is
 * added (Bonferroni).
 *
 * <p>Source: the interval is that of Korn and Graubard, Analysis of Health Surveys, 1999, section 3.2, taken one-sided;
 * Clopper and Pearson, Biometrika 26, 1934, with n at 0 and 1 as in Parker et al., NCHS Data Presentation Standards for
 * Proportions, Vital and Health Statistics 2(175), 2017.
 *
 * @param confidence that the truth lies beyond the goal; NaN when nothing can be said
 * @param outcome    met, not met or undecided
 * @param needed     interviews under the same design that decide it if the proportion is as estimated; 0 when it is
 *                   decided or no number would do
 */
public record GoalTest(double confidence, Verdict.Outcome outcome, long needed) {

    private static final double ALPHA = 1 - Verdict.CONFIDENCE;
    private static final double TAIL = ALPHA / 2;
    private static final double MOST = 1e9;
    private static final GoalTest NONE = new GoalTest(Double.NaN, Verdict.Outcome.UNDECIDED, 0);

    /** True when something can be said. */
    boolean isSound() {
        return !Double.isNaN(confidence);
    }

    /** Against a goal that is known. */
    static GoalTest of(Estimate estimate, double goal) {
        return of(estimate, goal, 0, 0);
    }

    /**
     * Against a goal that was estimated.
     *
     * @param share S, this sample's share of the one that gave the goal; 0 for another sample
     */
    static GoalTest of(Estimate estimate, double goal, double goalSe, double share) {
        double p = estimate.value();
        double t = ConfidenceLevel.oneSided(estimate.df(), Verdict.CONFIDENCE);
        if (Double.isNaN(t) || !(goal > 0 && goal < 1 && goalSe >= 0)) {
            return NONE;
        }
        double spread = goalSe / (goal * (1 - goal));
        if ((p == 0 || p == 1) && estimate.n() > 0) {
            return atTheEnd(p, estimate.n(), goal, spread);
        }
        if (!(p > 0 && p < 1 && estimate.se() > 0)) {
            return NONE;
        }
        double own = estimate.se() / (p * (1 - p));
        double distance = logit(p) - logit(goal);
        double common = share * estimate.se() / (goal * (1 - goal));
        double ratio = distance / Math.sqrt(Math.max(0, own * own - 2 * own * common + spread * spread));
        if (Double.isNaN(ratio)) {
            return NONE;
        }
        double confidence = TDistribution.of(estimate.df()).cumulativeProbability(ratio);
        if (Math.abs(ratio) > t) {
            return new GoalTest(confidence, ratio > 0 ? Verdict.Outcome.MET : Verdict.Outcome.NOT_MET, 0);
        }
        // (own − common)² falls with more people, what the rest of the other sample adds does not
        double left = distance * distance / (t * t) - Math.max(0, spread * spread - common * common);
        double needed = left > 0 ? estimate.n() * Math.pow(own - common, 2) / left : Double.POSITIVE_INFINITY;
        return new GoalTest(confidence, Verdict.Outcome.UNDECIDED, people(needed));
    }

    private static GoalTest atTheEnd(double p, int n, double goal, double spread) {
        double away = spread == 0 ? 0 : ConfidenceLevel.oneSided(Double.POSITIVE_INFINITY, 1 - TAIL) * spread;
        double added = spread == 0 ? 0 : TAIL;
        double far = p == 0 ? logit(goal) - away : logit(goal) + away;
        // the chance of such an answer from one person: g at p = 1, 1 − g at p = 0
        double one = 1 / (1 + Math.exp(p == 0 ? far : -far));
        double wrong = Math.min(1, Math.pow(one, n) + added);
        double confidence = p == 0 ? wrong : 1 - wrong;
        if (wrong < ALPHA) {
            return new GoalTest(confidence, p == 0 ? Verdict.Outcome.NOT_MET : Verdict.Outcome.MET, 0);
        }
        return new GoalTest(confidence, Verdict.Outcome.UNDECIDED, people(Math.log(ALPHA - added) / Math.log(one)));
    }

    private static long people(double needed) {
        return needed < MOST ? (long) Math.ceil(needed) : 0;
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
