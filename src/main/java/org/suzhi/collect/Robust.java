package org.suzhi.collect;

import java.util.Arrays;

/**
 * The middle and the spread of numbers, some of which may be those that are looked for. Source: Hampel, Journal of the
 * American Statistical Association 69 (1974) 383–393: the median, and 1.4826 times the median of the absolute
 * deviations from it, which is the standard deviation of normal numbers. What is NaN is left out.
 *
 * @param centre the median
 * @param spread in units of the standard deviation
 */
record Robust(double centre, double spread) {

    private static final double NORMAL = 1.482602218505602;

    static Robust of(double[] values) {
        double centre = median(values);
        double[] away =
                Arrays.stream(values).map(value -> Math.abs(value - centre)).toArray();
        return new Robust(centre, NORMAL * median(away));
    }

    static double median(double[] values) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** How far a number is from the middle, where the spread is at least what it would be by chance. */
    double standardised(double value, double least) {
        return (value - centre) / Math.max(spread, least);
    }
}
