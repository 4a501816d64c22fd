package org.suzhi.design;

import org.suzhi.survey.ConfidenceLevel;

/**
 * What the survey must achieve, and what is assumed about the field.
 *
 * @param margin   half the width of the interval around the proportion, a fraction such as 0.03
 * @param level    confidence of that interval
 * @param expected the proportion that is expected, a fraction
 * @param deff     design effect of clustering and weighting; 1 for none
 * @param response share of the drawn people who will answer
 */
public record Precision(double margin, ConfidenceLevel level, double expected, double deff, double response) {

    /** All in their ranges. */
    public Precision {
        check("margin", margin, margin > 0 && margin < 1, "between 0 and 1");
        check("expected proportion", expected, expected > 0 && expected < 1, "between 0 and 1");
        check("design effect", deff, deff > 0, "above 0");
        check("response rate", response, response > 0 && response <= 1, "above 0 and at most 1");
    }

    /** The margin that a number of drawn people leads to. */
    public double marginOf(double people) {
        double z = ConfidenceLevel.oneSided(Double.POSITIVE_INFINITY, 1 - (1 - level.value()) / 2);
        return z * Math.sqrt(expected * (1 - expected) * deff / (people * response));
    }

    /** Refuses an argument out of its range; a condition that NaN fails. */
    static void check(String what, double value, boolean right, String range) {
        if (!right) {
            throw new IllegalArgumentException("%s: %s, expected %s".formatted(what, value, range));
        }
    }
}
