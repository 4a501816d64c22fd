package org.suzhi.design;

/**
 * How uncertain an estimate may be at most.
 *
 * @param variable the variable
 * @param domain   the domain whose mean (or total) is estimated, or {@link #WHOLE}
 * @param cv       greatest coefficient of variation, a fraction above 0
 */
public record CvLimit(String variable, String domain, double cv) {

    /** The domain of all strata. */
    public static final String WHOLE = "*";

    /** Above 0; only a census has 0. */
    public CvLimit {
        Precision.check(
                "limit on the coefficient of variation of '%s' in '%s'".formatted(variable, domain),
                cv,
                cv > 0 && cv < Double.POSITIVE_INFINITY,
                "above 0");
    }

    /** A limit for the whole. */
    public static CvLimit whole(String variable, double cv) {
        return new CvLimit(variable, WHOLE, cv);
    }

    /** The same estimate with another limit. */
    public CvLimit times(double factor) {
        return new CvLimit(variable, domain, cv * factor);
    }
}
