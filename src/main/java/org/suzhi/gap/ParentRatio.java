package org.suzhi.gap;

import org.suzhi.estimate.Estimate;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Text;

/**
 * A region's proportion beside that of the region above it. Where the sample of the region is part of the parent's, the
 * parent's estimate is S p + (1 − S) q with S the region's share of the people, so that Cov = S V(p); samples that were
 * drawn apart have none.
 *
 * @param parent     the parent's ratio
 * @param local      the region's
 * @param covariance covariance of the two
 * @param difference region less parent
 * @param se         its standard error; NaN when the parent's is not known
 * @param df         its degrees of freedom; the parent's standard error is taken as known
 * @param interval   its confidence interval
 * @param beyond     whether the region lies above its parent, by the test that verdicts are given by
 */
public record ParentRatio(
        Reference parent,
        double local,
        double covariance,
        double difference,
        double se,
        double df,
        Interval interval,
        GoalTest beyond) {

    /** A standard error may be rounded in its last digits. */
    private static final double ROUNDING = 0.01;

    /** The samples were drawn apart. */
    public static ParentRatio apart(Reference parent, Estimate local, ConfidenceLevel level) {
        return of(parent, local, 0, level);
    }

    /**
     * The region's sample is part of the parent's.
     *
     * @param share the region's share of the parent's population
     * @throws DataException when the parent's standard error is smaller than what the region adds to it
     */
    public static ParentRatio part(Reference parent, Estimate local, double share, ConfidenceLevel level) {
        requirePart(parent, share, local.se());
        return of(parent, local, share, level);
    }

    /**
     * The region's estimate is a composite with the parent survey's own estimate of the region, which is part of the parent's:
     * Cov = S (1 − λ) V₂, which is S V of the composite.
     *
     * @throws DataException when the parent's standard error is smaller than what its own estimate of the region adds to it
     */
    public static ParentRatio composite(
            Reference parent, Estimate local, Composite both, double share, ConfidenceLevel level) {
        requirePart(parent, share, both.otherSe());
        Estimate combined = new Estimate(
                local.row(),
                local.domain(),
                local.n(),
                local.weightedN(),
                both.value(),
                both.se(),
                Interval.NONE,
                local.df(),
                Double.NaN,
                local.flag());
        ParentRatio ratio = of(parent, combined, share, level);
        // how many people of this survey would decide is not how many times the composite
        GoalTest alone = new GoalTest(ratio.beyond.confidence(), ratio.beyond.outcome(), 0);
        return new ParentRatio(
                parent, ratio.local, ratio.covariance, ratio.difference, ratio.se, ratio.df, ratio.interval, alone);
    }

    private static void requirePart(Reference parent, double share, double se) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share %s, expected a fraction from 0 to 1".formatted(share));
        }
        if (parent.se() < share * se * (1 - ROUNDING)) {
            throw new DataException(
                    "--parent",
                    Text.of("a standard error of %.4f", "标准误%.4f", parent.se()),
                    Text.of(
                            "at least %.4f, which the region alone adds to it, its share being %.3f",
                            "不小于%.4f，即该地区（占%.3f）一地所带来的标准误", share * se, share),
                    new Text("correct the standard error or --parent-share", "请更正标准误或--parent-share"));
        }
    }

    private static ParentRatio of(Reference parent, Estimate local, double share, ConfidenceLevel level) {
        double covariance = share * local.se() * local.se();
        Difference difference = Difference.of(
                local.value() - parent.ratio(),
                Difference.variance(local),
                local.df(),
                parent.se() * parent.se(),
                Double.POSITIVE_INFINITY,
                covariance,
                0,
                level);
        GoalTest beyond = GoalTest.of(local, parent.ratio(), parent.se(), share);
        return new ParentRatio(
                parent,
                local.value(),
                covariance,
                difference.value(),
                difference.se(),
                difference.df(),
                difference.interval(),
                beyond);
    }

    /** One-sided confidence that the region lies above its parent; NaN without an error. */
    public double above() {
        return beyond.confidence();
    }

    /**
     * Refuses a parent under another criterion.
     *
     * @throws DataException with the reason
     */
    public static void requireCriterion(Reference parent, String criterion) {
        if (!parent.criterion().equals(criterion)) {
            throw new DataException(
                    "--parent",
                    Text.of(
                            "%s by criterion %s, the survey by %s",
                            "%s按判定标准%s，本次调查按%s",
                            parent.name(),
                            parent.criterion().isEmpty() ? "–" : parent.criterion(),
                            criterion.isEmpty() ? "–" : criterion),
                    new Text("one criterion: ratios of two are not comparable", "同一判定标准：不同标准的比例不可比"),
                    new Text("take the parent's ratio by the survey's criterion", "请采用与本次调查相同标准的上级比例"));
        }
    }
}
