package org.suzhi.gap;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
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
 * @param above      one-sided confidence that the region lies above its parent; NaN without an error
 */
public record ParentRatio(
        Reference parent,
        double local,
        double covariance,
        double difference,
        double se,
        double df,
        Interval interval,
        double above) {

    /** The samples were drawn apart. */
    public static ParentRatio apart(Reference parent, Estimate local, ConfidenceLevel level) {
        return of(parent, local.value(), local.se(), local.df(), 0, level);
    }

    /**
     * The region's sample is part of the parent's.
     *
     * @param share the region's share of the parent's population
     */
    public static ParentRatio part(Reference parent, Estimate local, double share, ConfidenceLevel level) {
        return of(parent, local.value(), local.se(), local.df(), covariance(share, local.se()), level);
    }

    /** The region's estimate is a composite with the parent survey's own estimate of the region. */
    public static ParentRatio composite(
            Reference parent, Composite local, double share, double df, ConfidenceLevel level) {
        double own = (1 - local.weight()) * covariance(share, local.otherSe());
        return of(parent, local.value(), local.se(), df, own, level);
    }

    /** Cov(p, S p + (1 − S) q) = S V(p). */
    private static double covariance(double share, double se) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share %s, expected a fraction from 0 to 1".formatted(share));
        }
        return share * se * se;
    }

    private static ParentRatio of(
            Reference parent, double p, double se, double df, double covariance, ConfidenceLevel level) {
        Difference difference = Difference.of(
                p - parent.ratio(),
                se * se,
                df,
                parent.se() * parent.se(),
                Double.POSITIVE_INFINITY,
                covariance,
                0,
                level);
        double t = difference.value() / difference.se();
        double above = !(difference.se() > 0) || !(difference.df() > 0)
                ? Double.NaN
                : Double.isInfinite(difference.df())
                        ? NormalDistribution.of(0, 1).cumulativeProbability(t)
                        : TDistribution.of(difference.df()).cumulativeProbability(t);
        return new ParentRatio(
                parent,
                p,
                covariance,
                difference.value(),
                difference.se(),
                difference.df(),
                difference.interval(),
                above);
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
