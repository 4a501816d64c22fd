package org.suzhi.draw;

import java.util.Arrays;

/**
 * Inclusion probabilities proportional to size: π_k = n x_k / Σ x. A unit whose probability would reach 1 is taken with
 * certainty and leaves the rest of the sample to the others, again and again until none would.
 *
 * <p>Source: Tillé, Sampling Algorithms, 2006, section 2.10; Särndal, Swensson and Wretman, Model Assisted Survey
 * Sampling, 1992, section 3.6.1.
 */
public final class InclusionProbabilities {

    private InclusionProbabilities() {}

    /**
     * The probability of each unit, above 0 and at most 1; together they are n up to rounding.
     *
     * @param size size of each unit, finite and above 0
     * @param n    units to draw, from 1 to the number of units
     * @throws IllegalArgumentException when a size or n is outside its range
     */
    public static double[] of(double[] size, int n) {
        check(size, n);
        double[] pi = new double[size.length];
        int certain = 0;
        for (boolean again = true; again; ) {
            again = false;
            double rest = 0;
            for (int k = 0; k < pi.length; k++) {
                rest += pi[k] == 1 ? 0 : size[k];
            }
            int left = n - certain;
            // where all that are left are taken, no rounding may keep one of them below 1
            boolean everyone = left == pi.length - certain;
            for (int k = 0; k < pi.length; k++) {
                if (pi[k] != 1) {
                    pi[k] = everyone ? 1 : Math.min(left * (size[k] / rest), 1);
                    if (pi[k] == 1) {
                        certain++;
                        again = true;
                    }
                }
            }
        }
        return pi;
    }

    /**
     * The same probability n / N for each of N units.
     *
     * @throws IllegalArgumentException when n is not from 1 to the number of units
     */
    public static double[] equal(int units, int n) {
        check(n, units);
        double[] pi = new double[units];
        Arrays.fill(pi, (double) n / units);
        return pi;
    }

    private static void check(double[] size, int n) {
        double sum = 0;
        for (int k = 0; k < size.length; k++) {
            if (!(size[k] > 0 && size[k] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "size of unit %d is %s, expected a finite number above 0".formatted(k, size[k]));
            }
            sum += size[k];
        }
        if (sum == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("the sizes add up to %s, expected a finite number".formatted(sum));
        }
        check(n, size.length);
    }

    private static void check(int n, int units) {
        if (n < 1 || n > units) {
            throw new IllegalArgumentException(
                    "%d units to draw of %d, expected from 1 to %d".formatted(n, units, units));
        }
    }
}
