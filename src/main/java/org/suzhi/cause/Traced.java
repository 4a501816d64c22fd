package org.suzhi.cause;

/**
 * A number that follows from the weighted totals of cells, with its slopes: how much it changes with each of them. A
 * formula written once in these numbers gives the estimate and, through the slopes, its linearised variance: what a
 * record of weight w in cell c adds is ∂θ/∂w = ∂θ/∂W_c + y ∂θ/∂Y_c. Without slopes, as in replicates, it is the
 * estimate alone.
 *
 * <p>Source: Demnati and Rao, Linearization variance estimators for survey data, Survey Methodology 30 (2004) 17–26,
 * for ∂θ/∂w as the linearised variable; Griewank and Walther, Evaluating Derivatives, 2nd ed. 2008, section 3.1, for
 * slopes that are carried along.
 */
final class Traced {

    static final Traced ZERO = new Traced(0, null);

    private final double value;
    /** ∂/∂W of every cell, then ∂/∂Y of every cell; null where all are 0 or nobody asked. */
    private final double[] slope;

    Traced(double value, double[] slope) {
        this.value = value;
        this.slope = slope;
    }

    double value() {
        return value;
    }

    /** Its slope in the weight of a cell, 0 ≤ c < cells, or in the outcome of one, from cells on. */
    double slope(int at) {
        return slope == null ? 0 : slope[at];
    }

    Traced plus(Traced other) {
        return of(value + other.value, 1, this, 1, other);
    }

    Traced minus(Traced other) {
        return of(value - other.value, 1, this, -1, other);
    }

    Traced times(Traced other) {
        return of(value * other.value, other.value, this, value, other);
    }

    Traced times(double factor) {
        return of(value * factor, factor, this, 0, ZERO);
    }

    Traced over(Traced other) {
        double ratio = value / other.value;
        return of(ratio, 1 / other.value, this, -ratio / other.value, other);
    }

    /**
     * A function of other numbers and of the totals themselves.
     *
     * @param partials its slope in each of the other numbers
     * @param direct   its slopes in the totals with the other numbers held; changed by this; null when not traced
     */
    static Traced of(double value, double[] partials, Traced[] others, double[] direct) {
        if (direct == null) {
            return new Traced(value, null);
        }
        for (int k = 0; k < partials.length; k++) {
            add(direct, partials[k], others[k]);
        }
        return new Traced(value, direct);
    }

    private static Traced of(double value, double fa, Traced a, double fb, Traced b) {
        double[] longer = a.slope != null ? a.slope : b.slope;
        if (longer == null) {
            return new Traced(value, null);
        }
        double[] sum = new double[longer.length];
        add(sum, fa, a);
        add(sum, fb, b);
        return new Traced(value, sum);
    }

    private static void add(double[] sum, double factor, Traced of) {
        for (int i = 0; of.slope != null && factor != 0 && i < sum.length; i++) {
            sum[i] += factor * of.slope[i];
        }
    }
}
