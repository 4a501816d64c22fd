package org.suzhi.design;

/**
 * What is assumed about the field: what turns respondents of a simple random sample into people to draw.
 *
 * @param deff       design effect of clustering and weighting, above 0; 1 for none
 * @param correction of the finite population
 * @param response   share of the drawn people who will answer, above 0 and at most 1
 */
public record Field(double deff, FiniteCorrection correction, double response) {

    /** A simple random sample from an endless population in which everybody answers. */
    public static final Field IDEAL = new Field(1, new FiniteCorrection.None(), 1);

    /** All in their ranges. */
    public Field {
        Precision.check("design effect", deff, deff > 0 && deff < Double.POSITIVE_INFINITY, "above 0");
        Precision.check("response rate", response, response > 0 && response <= 1, "above 0 and at most 1");
    }

    /** Respondents of a simple random sample from an endless population who tell as much as so many drawn people. */
    public double effective(double people) {
        return correction.endless(people * response) / deff;
    }
}
