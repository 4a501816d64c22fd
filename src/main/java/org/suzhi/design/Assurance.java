package org.suzhi.design;

import org.suzhi.survey.ConfidenceLevel;

/**
 * How sure a test is: z_α against a wrong claim and z_β against a claim missed.
 *
 * @param level confidence that nothing is claimed where there is nothing, a fraction: 1 − α
 * @param sides whether α stands on one side or is split between two
 * @param power probability of the claim where it is right, a fraction from 0.5 to below 1: 1 − β
 */
public record Assurance(ConfidenceLevel level, Sides sides, double power) {

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
    }

    /** For a claim on one side. */
    public static Assurance oneSided(ConfidenceLevel level, double power) {
        return new Assurance(level, Sides.ONE, power);
    }

    /** For a claim on either side. */
    public static Assurance twoSided(ConfidenceLevel level, double power) {
        return new Assurance(level, Sides.TWO, power);
    }

    /** z_α. */
    double zAlpha() {
        return sides == Sides.TWO
                ? level.quantile(Double.POSITIVE_INFINITY)
                : ConfidenceLevel.oneSided(Double.POSITIVE_INFINITY, level.value());
    }

    /** z_β. */
    double zBeta() {
        return ConfidenceLevel.oneSided(Double.POSITIVE_INFINITY, power);
    }
}
