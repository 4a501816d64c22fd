package org.suzhi.design;

import org.suzhi.survey.ConfidenceLevel;

/**
 * How many people to draw to reach a goal, such as a margin of error, with every step on the way.
 *
 * <p>n₀ = z² p (1 − p) / e² (Cochran, Sampling Techniques, 3rd ed. 1977, equation 4.1); times the design effect (Kish,
 * Survey Sampling, 1965, section 8.2); finite population correction n / (1 + (n − 1) / N) (Cochran, equation 4.2);
 * divided by the response rate.
 *
 * @param simple      n₀: respondents under simple random sampling from an infinite population
 * @param clustered   respondents with the design effect
 * @param finite      respondents in a population of finite size
 * @param people      people to draw
 */
public record SampleSize(double simple, double clustered, double finite, long people) {

    /** The size for a goal of precision. */
    public static SampleSize of(Precision precision, long population) {
        double z = ConfidenceLevel.oneSided(
                Double.POSITIVE_INFINITY, 1 - (1 - precision.level().value()) / 2);
        double p = precision.expected();
        double simple = z * z * p * (1 - p) / (precision.margin() * precision.margin());
        double clustered = simple * precision.deff();
        double finite = clustered / (1 + (clustered - 1) / population);
        return new SampleSize(
                simple, clustered, finite, (long) Math.ceil(Math.max(1, finite) / precision.response() - 1e-9));
    }

    /** The size for any goal; of a comparison, that of its first group. */
    public static SampleSize of(Goal goal, Field field) {
        double simple = goal.respondents();
        double clustered = simple * field.deff();
        double finite = field.correction().respondents(clustered);
        return new SampleSize(
                simple, clustered, finite, (long) Math.ceil(Math.max(1, finite) / field.response() - 1e-9));
    }
}
