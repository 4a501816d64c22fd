package org.suzhi.estimate;

/** Symmetric matrix of covariances between the rows of {@link Estimates}, by their row numbers from 1. */
public final class Covariance {

    private final double[] lower;
    private final int size;

    /** All zero at first. */
    Covariance(int size) {
        this.size = size;
        this.lower = new double[size * (size + 1) / 2];
    }

    /** Number of rows. */
    public int size() {
        return size;
    }

    /** Covariance of two rows. */
    public double of(int a, int b) {
        return lower[index(a, b)];
    }

    void set(int a, int b, double value) {
        lower[index(a, b)] = value;
    }

    private int index(int a, int b) {
        int high = Math.max(a, b) - 1;
        int low = Math.min(a, b) - 1;
        return high * (high + 1) / 2 + low;
    }
}
