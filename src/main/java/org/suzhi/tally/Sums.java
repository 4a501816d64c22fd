package org.suzhi.tally;

/**
 * The sums of one cell, laid out in an array: number of records, Σ w, Σ w y, Σ w y². Each weighted sum is kept as
 * a double and what rounding took from it, so that sums made in another order, by several threads or from parts of a
 * file round to the same double.
 *
 * <p>Source: Knuth, The Art of Computer Programming 2, 3rd ed. 1997, section 4.2.2, theorem B (the error of a sum);
 * Ogita, Rump and Oishi, SIAM Journal on Scientific Computing 26 (2005) 1955–1988 (the compensated sum).
 */
final class Sums {

    static final int N = 0;
    static final int W = 1;
    static final int Y = 3;
    static final int YY = 5;

    /** Doubles per cell. */
    static final int SIZE = 7;

    private Sums() {}

    /** Adds a record to the cell that begins at an index. */
    static void record(double[] sums, int at, double w, double y) {
        double wy = w * y;
        sums[at + N] += 1;
        add(sums, at + W, w);
        add(sums, at + Y, wy);
        add(sums, at + YY, wy * y);
    }

    /** Adds one cell to another. */
    static void cell(double[] sums, int at, double[] from, int other) {
        sums[at + N] += from[other + N];
        for (int s = W; s < SIZE; s += 2) {
            add(sums, at + s, from[other + s]);
            sums[at + s + 1] += from[other + s + 1];
        }
    }

    /** The value of a weighted sum: the double and its error together. */
    static double value(double[] sums, int at) {
        return sums[at] + sums[at + 1];
    }

    private static void add(double[] sums, int at, double x) {
        double s = sums[at];
        double t = s + x;
        double b = t - s;
        sums[at] = t;
        sums[at + 1] += (s - (t - b)) + (x - b);
    }
}
