package org.suzhi.estimate;

import java.util.List;

/** One term of a linear combination of estimates: a coefficient and the row it multiplies. */
record Combination(double coefficient, Estimate row) {

    /** Σ c θ. */
    static double value(List<Combination> terms) {
        return terms.stream()
                .mapToDouble(term -> term.coefficient * term.row.value())
                .sum();
    }

    /** Σ Σ c_i c_j Cov(θ_i, θ_j) of two combinations. */
    static double covariance(List<Combination> a, List<Combination> b, Covariance covariance) {
        double sum = 0;
        for (Combination i : a) {
            for (Combination j : b) {
                sum += i.coefficient * j.coefficient * covariance.of(i.row.row(), j.row.row());
            }
        }
        return sum;
    }

    /**
     * The variance of a combination; what rounding leaves of none, less than 1e-14 of its terms' variances, is none.
     */
    static double variance(List<Combination> terms, Covariance covariance) {
        double sum = covariance(terms, terms, covariance);
        double apart = 0;
        for (Combination term : terms) {
            apart += term.coefficient * term.coefficient * covariance.of(term.row.row(), term.row.row());
        }
        return sum <= 1e-14 * apart ? 0 : sum;
    }
}
