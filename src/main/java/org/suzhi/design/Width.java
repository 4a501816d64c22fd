package org.suzhi.design;

import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;
import org.suzhi.survey.ProportionInterval;

/**
 * What of an interval must be within the margin of error: intervals other than Wald's reach farther to one side than to
 * the other, and their width varies with the count that chance brings.
 *
 * <p>Notation: n respondents of a simple random sample, p the expected proportion, s = √(p (1 − p)/n). Normal quantiles,
 * except in the intervals that take n at its word (beta, nchs, jeffreys), which have n − 1 degrees of freedom so that
 * they are those of n Bernoulli trials.
 */
public enum Width {
    /** Half of the width, at the count n p (which need not be whole). */
    HALF {
        @Override
        double of(ProportionInterval interval, double p, double n, ConfidenceLevel level) {
            return at(interval, p, n, level).width() / 2;
        }
    },

    /** From p to the limit farther away, at the count n p. Never smaller than {@link #HALF}. */
    FARTHER {
        @Override
        double of(ProportionInterval interval, double p, double n, ConfidenceLevel level) {
            Interval limits = at(interval, p, n, level);
            return Math.max(p - limits.lower(), limits.upper() - p);
        }
    },

    /**
     * Half of the width on the average over the counts x ~ binomial(n, p), for whole n. Needs an interval that is given
     * at x = 0 and x = n too.
     */
    AVERAGE {
        @Override
        double of(ProportionInterval interval, double p, double n, ConfidenceLevel level) {
            double sum = 0;
            double mass = 0;
            int mode = (int) Math.floor((n + 1) * p);
            double here = 1;
            for (int x = mode; x <= n && here > NEGLIGIBLE; x++) {
                sum += here * at(interval, x / n, n, level).width();
                mass += here;
                here *= (n - x) / (x + 1) * p / (1 - p);
            }
            here = mode / (n - mode + 1) * (1 - p) / p;
            for (int x = mode - 1; x >= 0 && here > NEGLIGIBLE; x--) {
                sum += here * at(interval, x / n, n, level).width();
                mass += here;
                here *= x / (n - x + 1) * (1 - p) / p;
            }
            return sum / mass / 2;
        }
    };

    /** Counts this much rarer than the commonest one change no digit. */
    private static final double NEGLIGIBLE = 1e-17;

    /** Of an interval with n respondents; NaN where the interval cannot be given. */
    abstract double of(ProportionInterval interval, double p, double n, ConfidenceLevel level);

    private static Interval at(ProportionInterval interval, double p, double n, ConfidenceLevel level) {
        boolean counts = interval == ProportionInterval.BETA
                || interval == ProportionInterval.NCHS
                || interval == ProportionInterval.JEFFREYS;
        return interval.of(p, Math.sqrt(p * (1 - p) / n), n, counts ? n - 1 : Double.POSITIVE_INFINITY, level);
    }
}
