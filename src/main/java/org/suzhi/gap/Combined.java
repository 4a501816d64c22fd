package org.suzhi.gap;

import java.util.Map;
import java.util.TreeMap;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.Interval;

/**
 * A sum of estimates, each times a fixed number, and a constant: Σ a_i p_i + c, with variance Σ Σ a_i a_j Cov(p_i, p_j).
 * It is linear, so that the delta method is exact (Lohr, Sampling: Design and Analysis, 3rd ed. 2022, section 9.1).
 */
final class Combined {

    /** Below this part of the sum of the single variances a variance is what rounding has left. */
    private static final double NOTHING = 1e-12;

    private final Map<Integer, Double> factors = new TreeMap<>();
    /** Degrees of freedom of each. */
    private final Map<Integer, Double> dfs = new TreeMap<>();

    private double value;

    /** Adds an estimate times a factor. */
    Combined add(Estimate estimate, double factor) {
        factors.merge(estimate.row(), factor, Double::sum);
        dfs.put(estimate.row(), estimate.df());
        value += factor * estimate.value();
        return this;
    }

    /** Adds a number that has no error. */
    Combined add(double constant) {
        value += constant;
        return this;
    }

    /** Adds another sum. */
    Combined add(Combined other) {
        other.factors.forEach((row, factor) -> factors.merge(row, factor, Double::sum));
        dfs.putAll(other.dfs);
        value += other.value;
        return this;
    }

    /** The same with its sign turned. */
    Combined negative() {
        Combined turned = new Combined();
        factors.forEach((row, factor) -> turned.factors.put(row, -factor));
        turned.dfs.putAll(dfs);
        turned.value = -value;
        return turned;
    }

    double value() {
        return value;
    }

    /** Its standard error. */
    double se(Estimates estimates) {
        double variance = 0;
        double most = 0;
        for (Map.Entry<Integer, Double> a : factors.entrySet()) {
            for (Map.Entry<Integer, Double> b : factors.entrySet()) {
                double part =
                        a.getValue() * b.getValue() * estimates.covariance().of(a.getKey(), b.getKey());
                variance += part;
                most += Math.abs(part);
            }
        }
        if (Double.isNaN(variance)) {
            return Double.NaN;
        }
        return variance > NOTHING * most ? Math.sqrt(variance) : 0;
    }

    /**
     * Its degrees of freedom, those of its parts after Satterthwaite (Biometrics Bulletin 2 (1946) 110–114), as
     * {@link Difference} has them for two: (Σ V_i)² / Σ (V_i² / f_i) with V_i = a_i² V(p_i), at most those of the whole.
     */
    double df(Estimates estimates) {
        double sum = 0;
        double parts = 0;
        for (Map.Entry<Integer, Double> factor : factors.entrySet()) {
            double variance = factor.getValue()
                    * factor.getValue()
                    * estimates.covariance().of(factor.getKey(), factor.getKey());
            double df = dfs.get(factor.getKey());
            sum += variance;
            parts += variance == 0 || df == Double.POSITIVE_INFINITY ? 0 : variance * variance / df;
        }
        double whole = estimates.whole().df();
        return parts == 0 ? whole : Math.min(whole, sum * sum / parts);
    }

    /** Its interval, by Student's t; none where its error is not known. */
    Interval interval(Estimates estimates) {
        double se = se(estimates);
        if (se == 0) {
            return new Interval(value, value);
        }
        double half = estimates.level().quantile(df(estimates)) * se;
        return Double.isNaN(half) ? Interval.NONE : new Interval(value - half, value + half);
    }
}
