package org.suzhi.design;

/**
 * What is known, or guessed, about a variable in a stratum before the survey.
 *
 * @param mean its mean
 * @param sd   S: its standard deviation between people, 0 or more, in the unit of the mean
 */
public record Moments(double mean, double sd) {

    /** Numbers. */
    public Moments {
        Precision.check("mean", mean, Double.isFinite(mean), "a number");
        Precision.check("standard deviation", sd, sd >= 0 && sd < Double.POSITIVE_INFINITY, "0 or more");
    }

    /** Of a proportion p, a fraction from 0 to 1: S = √(p (1 − p)). */
    public static Moments proportion(double p) {
        Precision.check("proportion", p, p >= 0 && p <= 1, "0 to 1");
        return new Moments(p, Math.sqrt(p * (1 - p)));
    }
}
