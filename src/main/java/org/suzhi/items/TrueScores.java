package org.suzhi.items;

import java.util.Optional;
import org.apache.commons.math3.special.Beta;

/**
 * The distribution of true scores, as shares of the points: a beta distribution with parameters α and β between the
 * limits l and u. It has the mean, variance, skewness and kurtosis that are given where such limits lie within 0 and 1;
 * otherwise l = 0, u = 1 and it has the mean and the variance.
 *
 * <p>With g1 the skewness, g2 the kurtosis and r = 6 (g2 − g1² − 1) / (6 + 3 g1² − 2 g2): α, β are
 * r/2 (1 ∓ (r + 2) |g1| / √((r + 2)² g1² + 16 (r + 1))), α the smaller one for g1 &gt; 0; u − l = σ (α + β)
 * √((α + β + 1) / (α β)), l = μ − (u − l) α / (α + β).
 *
 * <p>Source: Hanson, ACT Research Report 91-5, 1991; Johnson, Kotz and Balakrishnan, Continuous Univariate
 * Distributions 2, 2nd ed. 1995, chapter 25.
 *
 * @param alpha      α
 * @param beta       β
 * @param lower      l
 * @param upper      u
 * @param parameters how many were fitted: 4 or 2
 */
record TrueScores(double alpha, double beta, double lower, double upper, int parameters) {

    /**
     * The distribution with these moments about 0; empty when there is none.
     *
     * @param m the first four moments; the last two may be NaN
     */
    static Optional<TrueScores> of(double... m) {
        double variance = m[1] - m[0] * m[0];
        if (!(m[0] > 0 && m[0] < 1 && variance > 0 && variance < m[0] * (1 - m[0]))) {
            return Optional.empty();
        }
        Optional<TrueScores> four = four(m, variance);
        double size = m[0] * (1 - m[0]) / variance - 1;
        return four.isPresent() ? four : Optional.of(new TrueScores(m[0] * size, (1 - m[0]) * size, 0, 1, 2));
    }

    private static Optional<TrueScores> four(double[] m, double variance) {
        double mean = m[0];
        double third = m[2] - 3 * mean * m[1] + 2 * mean * mean * mean;
        double fourth = m[3] - 4 * mean * m[2] + 6 * mean * mean * m[1] - 3 * mean * mean * mean * mean;
        double g1 = third / Math.pow(variance, 1.5);
        double g2 = fourth / (variance * variance);
        double r = 6 * (g2 - g1 * g1 - 1) / (6 + 3 * g1 * g1 - 2 * g2);
        double skew = (r + 2) * g1 / Math.sqrt((r + 2) * (r + 2) * g1 * g1 + 16 * (r + 1));
        double alpha = r / 2 * (1 - skew);
        double beta = r / 2 * (1 + skew);
        double width = Math.sqrt(variance) * (alpha + beta) * Math.sqrt((alpha + beta + 1) / (alpha * beta));
        double lower = mean - width * alpha / (alpha + beta);
        TrueScores fitted = new TrueScores(alpha, beta, lower, lower + width, 4);
        return r > 0 && alpha > 0 && beta > 0 && lower >= 0 && lower + width <= 1
                ? Optional.of(fitted)
                : Optional.empty();
    }

    /** The probability of a true score below this one. */
    double below(double score) {
        double x = (score - lower) / (upper - lower);
        return x <= 0 ? 0 : x >= 1 ? 1 : Beta.regularizedBeta(x, alpha, beta);
    }
}
