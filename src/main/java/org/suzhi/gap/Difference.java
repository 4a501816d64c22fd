package org.suzhi.gap;

import org.suzhi.estimate.Estimate;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;

/**
 * The difference of two estimates whose variances rest on different degrees of freedom: those of the difference are
 * (V₁ + V₂)² / (V₁²/f₁ + V₂²/f₂). A variance that is known adds to the numerator only.
 *
 * <p>Source: Satterthwaite, Biometrics Bulletin 2 (1946) 110–114.
 *
 * @param value    the difference
 * @param se       its standard error
 * @param df       its degrees of freedom
 * @param interval its confidence interval
 * @param p        two-sided p-value of none
 */
record Difference(double value, double se, double df, Interval interval, double p) {

    /**
     * Of two variances, their covariance and what is known besides.
     *
     * @param known a variance that is known, such as that of a scale's linking
     */
    static Difference of(
            double value,
            double v1,
            double f1,
            double v2,
            double f2,
            double covariance,
            double known,
            ConfidenceLevel level) {
        double variance = v1 + v2 - 2 * covariance + known;
        if (!(variance > 0) || Double.isNaN(value)) {
            double se = variance >= -1e-14 * (v1 + v2) ? 0 : Double.NaN;
            return new Difference(value, se, Double.NaN, Interval.NONE, Double.NaN);
        }
        double se = Math.sqrt(variance);
        double df = df(v1, f1, v2, f2, known);
        if (!(df > 0)) {
            return new Difference(value, se, df, Interval.NONE, Double.NaN);
        }
        double half = level.quantile(df) * se;
        return new Difference(value, se, df, new Interval(value - half, value + half), Family.twoSided(value / se, df));
    }

    /** The variance of an estimate; NaN where nobody or everybody is literate, as a sample then tells no error, and 0 is none. */
    static double variance(Estimate estimate) {
        double p = estimate.value();
        return estimate.se() == 0 && (p == 0 || p == 1) ? Double.NaN : estimate.se() * estimate.se();
    }

    /** (V₁ + V₂)² / (V₁²/f₁ + V₂²/f₂), with what is known besides in the numerator; infinite where no variance is estimated. */
    static double df(double v1, double f1, double v2, double f2, double known) {
        return Math.pow(v1 + v2 + known, 2) / (part(v1, f1) + part(v2, f2));
    }

    /** V²/f, nothing of a variance that is known or none. */
    private static double part(double v, double f) {
        return v == 0 || f == Double.POSITIVE_INFINITY ? 0 : v * v / f;
    }
}
