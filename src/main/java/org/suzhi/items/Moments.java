package org.suzhi.items;

/** Weighted first and second moments of two variables. */
final class Moments {

    /** A variance below this share of the mean square is round-off. */
    private static final double ROUND_OFF = 1e-13;

    private double w;
    private double x;
    private double y;
    private double xx;
    private double yy;
    private double xy;

    void add(double weight, double first, double second) {
        w += weight;
        x += weight * first;
        y += weight * second;
        xx += weight * first * first;
        yy += weight * second * second;
        xy += weight * first * second;
    }

    double weight() {
        return w;
    }

    double meanX() {
        return x / w;
    }

    double meanY() {
        return y / w;
    }

    double varianceX() {
        return variance(x, xx);
    }

    double varianceY() {
        return variance(y, yy);
    }

    private double variance(double sum, double squares) {
        double variance = squares / w - sum / w * (sum / w);
        return variance > ROUND_OFF * squares / w ? variance : 0;
    }

    /** NaN when one of the two does not vary. */
    double correlation() {
        double both = Math.sqrt(varianceX() * varianceY());
        return both > 0 ? (xy / w - meanX() * meanY()) / both : Double.NaN;
    }
}
