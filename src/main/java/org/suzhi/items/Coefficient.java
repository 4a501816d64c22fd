package org.suzhi.items;

import org.suzhi.survey.Interval;

/**
 * A reliability coefficient. Numbers that cannot be given are NaN.
 *
 * @param estimate the coefficient
 * @param error    its standard error, by linearisation
 * @param interval its interval
 * @param method   how the interval was made: {@code feldt} or {@code linearised}
 */
public record Coefficient(double estimate, double error, Interval interval, String method) {

    static final String FELDT = "feldt";
    static final String LINEARISED = "linearised";

    /** The coefficient that cannot be given. */
    static final Coefficient NONE = new Coefficient(Double.NaN, Double.NaN, Interval.NONE, LINEARISED);
}
