package org.suzhi.survey;

/**
 * Two limits.
 *
 * @param lower the lower limit; NaN when it cannot be given
 * @param upper the upper limit; NaN when it cannot be given
 */
public record Interval(double lower, double upper) {

    /** The interval that cannot be given. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN);

    /** True when the value lies between the limits. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** Upper less lower limit. */
    public double width() {
        return upper - lower;
    }
}
