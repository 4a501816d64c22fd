package org.suzhi.estimate;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;

/**
 * A quantity, its design-based standard error, and the test that it is zero: t = estimate / se on df degrees of
 * freedom, two-sided.
 *
 * @param estimate the quantity
 * @param se       its standard error
 * @param df       degrees of freedom; infinite for the normal distribution
 * @param t        estimate / se; NaN when se is 0 or df is not positive
 * @param p        probability of a larger |t| if the quantity were zero; NaN with t
 * @param interval estimate ± quantile · se; {@link Interval#NONE} with t
 */
public record TTest(double estimate, double se, double df, double t, double p, Interval interval) {

    /** The test of an estimate from its variance. */
    public static TTest of(double estimate, double variance, double df, ConfidenceLevel level) {
        double se = Math.sqrt(variance);
        if (!(se > 0 && df > 0)) {
            return new TTest(estimate, se, df, Double.NaN, Double.NaN, Interval.NONE);
        }
        double t = estimate / se;
        double half = level.quantile(df) * se;
        return new TTest(estimate, se, df, t, twoSided(t, df), new Interval(estimate - half, estimate + half));
    }

    private static double twoSided(double t, double df) {
        return 2
                * (Double.isInfinite(df)
                        ? NormalDistribution.of(0, 1).survivalProbability(Math.abs(t))
                        : TDistribution.of(df).survivalProbability(Math.abs(t)));
    }
}
