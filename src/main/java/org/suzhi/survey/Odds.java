package org.suzhi.survey;

/** Between a share and its log-odds. */
final class Odds {

    private Odds() {}

    /** ln(p / (1 − p)). */
    static double log(double p) {
        return Math.log(p) - Math.log1p(-p);
    }

    /** The share with these log-odds: 1 / (1 + e^−θ). */
    static double share(double theta) {
        return 1 / (1 + Math.exp(-theta));
    }
}
