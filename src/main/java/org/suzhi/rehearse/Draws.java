package org.suzhi.rehearse;

import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;
import org.suzhi.survey.ProportionInterval;

/**
 * In how many of the draws something happened. The share of them is known as well as so many draws can tell: its Monte
 * Carlo limits are Wilson's at 95 %.
 *
 * @param hits draws in which it happened
 * @param of   draws that count
 */
public record Draws(long hits, long of) {

    /** At most all of them. */
    public Draws {
        if (!(hits >= 0 && hits <= of)) {
            throw new IllegalArgumentException("%d of %d draws, expected at most all".formatted(hits, of));
        }
    }

    /** The share; NaN of no draws. */
    public double share() {
        return of == 0 ? Double.NaN : (double) hits / of;
    }

    /** The Monte Carlo limits of the share. */
    public Interval limits() {
        double p = share();
        return ProportionInterval.WILSON.of(
                p, Math.sqrt(p * (1 - p) / of), of, Double.POSITIVE_INFINITY, ConfidenceLevel.P95);
    }
}
