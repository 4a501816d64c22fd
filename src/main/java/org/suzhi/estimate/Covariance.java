package org.suzhi.estimate;

import org.suzhi.tally.Uncertainty;

/**
 * Symmetric matrix of covariances between the rows of {@link Estimates}, by their row numbers from 1: computed when
 * asked for, or read from a file.
 */
public final class Covariance {

    private final int size;
    private final Uncertainty source;
    /** Lower triangle, row by row; null when covariances are computed. */
    private final double[] lower;

    private Covariance(int size, Uncertainty source, double[] lower) {
        this.size = size;
        this.source = source;
        this.lower = lower;
    }

    /** Covariances that are computed when asked for. */
    static Covariance of(int size, Uncertainty source) {
        return new Covariance(size, source, null);
    }

    /** Covariances to be filled in, all zero at first. */
    static Covariance blank(int size) {
        return new Covariance(size, null, new double[size * (size + 1) / 2]);
    }

    /** Variances alone; covariances are not known and NaN. */
    static Covariance ofVariances(double[] variances) {
        double[] known = variances.clone();
        return of(known.length, (a, b) -> a == b ? known[a] : Double.NaN);
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Covariance of two rows. */
    public double of(int a, int b) {
        return lower != null ? lower[index(a, b)] : a == b ? source.variance(a - 1) : source.covariance(a - 1, b - 1);
    }

    void set(int a, int b, double value) {
        lower[index(a, b)] = value;
    }

    private static int index(int a, int b) {
        int high = Math.max(a, b) - 1;
        int low = Math.min(a, b) - 1;
        return high * (high + 1) / 2 + low;
    }
}
