package org.suzhi.survey;

/**
 * Confidence intervals for a proportion p with design-based standard error s and df degrees of freedom. Notation:
 * t = quantile of Student's t with df degrees of freedom at 1 − α/2. A proportion of 0 or 1 has no estimated standard
 * error, so these intervals are not defined there and come back as {@link Interval#NONE}.
 */
public enum ProportionInterval {
    /**
     * Wald interval p ± t s; may leave [0, 1]. Applies to proportions near one half with many degrees of freedom.
     *
     * <p>Source: Cochran, Sampling Techniques, 3rd ed. 1977, section 3.6.
     */
    MEAN {
        @Override
        Interval around(double p, double s, double t) {
            return new Interval(p - t * s, p + t * s);
        }
    },

    /**
     * Wald interval on the log-odds scale: logit⁻¹(logit p ± t s / (p (1 − p))). Stays within (0, 1).
     *
     * <p>Source: Korn and Graubard, Analysis of Health Surveys, 1999, section 3.2; R survey's {@code svyciprop} with
     * method {@code xlogit}, and {@code logit}, which reaches the same limits by fitting a model.
     */
    LOGIT {
        @Override
        Interval around(double p, double s, double t) {
            double centre = Math.log(p / (1 - p));
            double half = t * s / (p * (1 - p));
            return new Interval(inverse(centre - half), inverse(centre + half));
        }

        private double inverse(double x) {
            return 1 / (1 + Math.exp(-x));
        }
    };

    /** The interval; {@link Interval#NONE} where p is 0 or 1, or df is not positive. */
    public Interval of(double p, double s, double df, ConfidenceLevel level) {
        double t = level.quantile(df);
        if (!(p > 0 && p < 1 && s > 0) || Double.isNaN(t)) {
            return Interval.NONE;
        }
        return around(p, s, t);
    }

    abstract Interval around(double p, double s, double t);
}
