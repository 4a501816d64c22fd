package org.suzhi.estimate;

import java.util.Arrays;

/** Values in ascending order, equal ones by weight, with their cumulated weights; all weights above 0. */
final class WeightedValues {

    private static final double EQUAL = 1e-12;

    private final double[] x;
    /** Weight below value k, for k = 0 … n. */
    private final double[] below;

    /**
     * @param order  records in the order of value and weight
     * @param counts those of them that count
     */
    WeightedValues(int[] order, boolean[] counts, double[] value, double[] weight) {
        int n = 0;
        for (int row : order) {
            n += counts[row] ? 1 : 0;
        }
        this.x = new double[n];
        this.below = new double[n + 1];
        int k = 0;
        for (int row : order) {
            if (counts[row]) {
                x[k] = value[row];
                below[k + 1] = below[k] + weight[row];
                k++;
            }
        }
    }

    int size() {
        return x.length;
    }

    double value(int k) {
        return x[k];
    }

    /** C_{k−1}, counting k from 0: the weight of the values before. */
    double below(int k) {
        return below[k];
    }

    /** The first value at which the cumulated weight is p W. */
    int reaching(double p) {
        double total = below[x.length];
        int at = Arrays.binarySearch(below, 1, x.length + 1, (p - EQUAL) * total);
        return Math.min(x.length, at < 0 ? -at - 1 : at) - 1;
    }

    /** Whether the cumulated weight at a value is p W. */
    boolean meets(double p, int k) {
        return Math.abs(below[k + 1] / below[x.length] - p) <= EQUAL;
    }

    /** The last value before which no more than a weight lies. */
    int reachingBelow(double weight) {
        int at = Arrays.binarySearch(below, 0, x.length, weight);
        return at < 0 ? -at - 2 : at;
    }

    /** F(q): the share of the weight of values up to q. */
    double share(double q) {
        int k = 0;
        for (int high = x.length; k < high; ) {
            int middle = (k + high) >>> 1;
            if (x[middle] <= q) {
                k = middle + 1;
            } else {
                high = middle;
            }
        }
        return below[k] / below[x.length];
    }
}
