package org.suzhi.survey;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How sure an interval is.
 *
 * @param value a fraction between 0 and 1, such as 0.95
 */
public record ConfidenceLevel(double value) {

    /** The customary 95 %. */
    public static final ConfidenceLevel P95 = new ConfidenceLevel(0.95);

    /** Strictly between 0 and 1. */
    public ConfidenceLevel {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("confidence level %s, expected between 0 and 1".formatted(value));
        }
    }

    /** The two-sided quantile of Student's t; of the normal distribution for infinite degrees of freedom; NaN for none. */
    public double quantile(double df) {
        return oneSided(df, 1 - (1 - value) / 2);
    }

    /** Student's t quantile of a probability; NaN unless df is positive. */
    public static double oneSided(double df, double probability) {
        if (!(df > 0)) {
            return Double.NaN;
        }
        return Double.isInfinite(df)
                ? NormalDistribution.of(0, 1).inverseCumulativeProbability(probability)
                : TDistribution.of(df).inverseCumulativeProbability(probability);
    }
}
