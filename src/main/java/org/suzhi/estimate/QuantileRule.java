package org.suzhi.estimate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a quantile is read off the weighted distribution. Notation: x_1 ≤ … ≤ x_n the values that count, w_k their
 * weights above 0, C_k = w_1 + … + w_k, W = C_n. Shares that agree to 1e-12 count as equal, as sums of weights are
 * rounded.
 *
 * <p>Source: Hyndman and Fan, The American Statistician 50 (1996) 361–365, for equal weights; R survey's
 * {@code svyquantile}, vignette "Estimating quantiles", for any weights.
 */
public enum QuantileRule {
    /**
     * The inverse of the distribution function, the default: the smallest x_k with C_k ≥ p W. Always a value that
     * occurs. Hyndman and Fan's type 1.
     */
    MATH {
        @Override
        double of(double p, WeightedValues values) {
            return values.value(values.reaching(p));
        }
    },

    /**
     * As {@link #MATH}, but midway to the next value, (x_k + x_{k+1})/2, where C_k = p W: the median of school. Type 2.
     */
    SCHOOL {
        @Override
        double of(double p, WeightedValues values) {
            int k = values.reaching(p);
            return values.meets(p, k) && k + 1 < values.size()
                    ? (values.value(k) + values.value(k + 1)) / 2
                    : values.value(k);
        }
    },

    /**
     * Straight between the points (p_k, x_k), p_k = C_{k−1} / C_{n−1}, from the smallest value at p = 0 to the largest
     * at p = 1. Type 7, the default of R's {@code quantile} and of spreadsheets. Equal values stand in the order of
     * their weights.
     */
    HF7 {
        @Override
        double of(double p, WeightedValues values) {
            int last = values.size() - 1;
            double goal = last == 0 ? 0 : Math.max(0, Math.min(1, p)) * values.below(last);
            // the last point at or below the goal
            int k = values.reachingBelow(goal);
            if (k == last) {
                return values.value(last);
            }
            double share = (goal - values.below(k)) / (values.below(k + 1) - values.below(k));
            return values.value(k) + share * (values.value(k + 1) - values.value(k));
        }
    };

    /** The quantile; p below 0 counts as 0, above 1 as 1. */
    abstract double of(double p, WeightedValues values);

    /** Its word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of a word; none for a word that is not one. */
    public static Optional<QuantileRule> of(String code) {
        return Arrays.stream(values()).filter(rule -> rule.code().equals(code)).findFirst();
    }
}
