package org.suzhi.design;

import org.suzhi.survey.ConfidenceLevel;

/**
 * How sure a test is: z_α against a wrong claim and z_β against a claim missed. Where the survey has few degrees of
 * freedom, PSUs less strata, Student's t takes the place of z.
 *
 * @param level confidence that nothing is claimed where there is nothing, a fraction: 1 − α
 * @param sides whether α stands on one side or is split between two
 * @param power probability of the claim where it is right, a fraction from 0.5 to below 1: 1 − β
 * @param df    degrees of freedom that the test will have, at least 1; infinite for the normal distribution
 */
public record Assurance(ConfidenceLevel level, Sides sides, double power, double df) {

    /** Where a difference may lie. */
    public enum Sides {
        /** On one side, said before the data is seen: z_α is the quantile at 1 − α. */
        ONE,
        /** On either side: z_α is the quantile at 1 − α/2. */
        TWO
    }

    /** The power in its range. */
    public Assurance {
        Precision.check("power", power, power >= 0.5 && power < 1, "at least 0.5 and below 1");
        Precision.check("degrees of freedom", df, df >= 1, "at least 1");
    }

    /** For a claim on one side. */
    public static Assurance oneSided(ConfidenceLevel level, double power) {
        return new Assurance(level, Sides.ONE, power, Double.POSITIVE_INFINITY);
    }

    /** For a claim on either side. */
    public static Assurance twoSided(ConfidenceLevel level, double power) {
        return new Assurance(level, Sides.TWO, power, Double.POSITIVE_INFINITY);
    }

    /** The same with so many degrees of freedom. */
    public Assurance withDf(double degrees) {
        return new Assurance(level, sides, power, degrees);
    }

    /** z_α. */
    double zAlpha() {
        return sides == Sides.TWO ? level.quantile(df) : ConfidenceLevel.oneSided(df, level.value());
    }

    /** z_β. */
    double zBeta() {
        return ConfidenceLevel.oneSided(df, power);
    }
}
