package org.suzhi.items;

/**
 * How much an item favours one of two groups that are equally able, in the classes of the Educational Testing Service.
 *
 * <p>Source: Zieky, in Holland and Wainer (eds.), Differential Item Functioning, 1993, 337–347.
 */
public enum EtsClass {
    /** Negligible: |Δ| below 1, or not different from 0 at 5 %. */
    A,
    /** Between the two. */
    B,
    /** Large: |Δ| at least 1.5, and above 1 at 5 % (one-sided). */
    C,
    /** Cannot be told. */
    NONE;

    private static final double SIGNIFICANT = 0.05;
    private static final double ONE_SIDED = 1.6448536269514722;

    static EtsClass of(double delta, double error, double p) {
        double size = Math.abs(delta);
        if (Double.isNaN(delta) || Double.isNaN(p)) {
            return NONE;
        }
        if (size < 1 || p >= SIGNIFICANT) {
            return A;
        }
        return size >= 1.5 && size - 1 > ONE_SIDED * error ? C : B;
    }

    /** Its word in files; empty when it cannot be told. */
    public String code() {
        return this == NONE ? "" : name();
    }
}
