package org.suzhi.survey;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How sure an interval is.
 *
 * @param value a fraction between 0 and 1, such as 0.95
 */
public record ConfidenceLevel(double value) {

    /** The customary 95 %. */
    public static final ConfidenceLevel P95 = new ConfidenceLevel(0.95);

    /** From here on Student's t and the normal distribution agree to the last digits of a double. */
    private static final double LIKE_NORMAL = 1e15;

    /** Strictly between 0 and 1. */
    public ConfidenceLevel {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("confidence level %s, expected between 0 and 1".formatted(value));
        }
    }

    /** The two-sided quantile of Student's t; of the normal distribution for infinite degrees of freedom; NaN for none. */
    public double quantile(double df) {
        return -oneSided(df, tail());
    }

    /** The probability left out on either side: (1 − level) / 2. */
    double tail() {
        return (1 - value) / 2;
    }

    /**
     * Student's t quantile of a probability; NaN unless df is positive. With y = df / (df + t²) the probability of a
     * value below −t is half that of a beta(df/2, 1/2) variable below y, and that of a value between −t and t is that of
     * a beta(1/2, df/2) variable below 1 − y, which serves near the middle.
     *
     * <p>Source: Johnson, Kotz and Balakrishnan, Continuous Univariate Distributions 2, 2nd ed. 1995, chapter 28.
     */
    public static double oneSided(double df, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability %s, expected 0 to 1".formatted(probability));
        }
        if (!(df > 0)) {
            return Double.NaN;
        }
        if (probability > 0.5) {
            return -oneSided(df, 1 - probability);
        }
        if (df >= LIKE_NORMAL) {
            return NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
        }
        if (probability == 0 || probability == 0.5) {
            return probability == 0 ? Double.NEGATIVE_INFINITY : 0;
        }
        if (probability < 0.25) {
            // the first terms of Cornish and Fisher's expansion of t
            double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
            double near = Math.log(df) - 2 * Math.log(-z - z * (z * z + 1) / (4 * df));
            return -Math.sqrt(df) * Math.exp(-BetaQuantile.logOdds(df / 2, 0.5, 2 * probability, near) / 2);
        }
        double half = BetaQuantile.logOdds(0.5, df / 2, 1 - 2 * probability) / 2;
        return -Math.sqrt(df) * Math.exp(half);
    }
}
