package org.suzhi.survey;

/**
 * Where the likelihood of a proportion has fallen by a given amount: the roots x of KL(p‖x) = c, with
 * KL(p‖x) = p ln(p/x) + (1 − p) ln((1 − p)/(1 − x)).
 *
 * <p>On the log-odds scale θ the divergence is convex and at least (1 − p) θ − H, with H the entropy of p; so
 * (c + H) / (1 − p) lies to the right of the upper root, and Newton's steps from there cannot overshoot.
 */
final class LikelihoodLimit {

    private static final int MOST_STEPS = 200;

    private final double p;
    private final double q;
    private final double negentropy;

    private LikelihoodLimit(double p, double q) {
        this.p = p;
        this.q = q;
        this.negentropy = p < q ? p * Math.log(p) + q * Math.log1p(-p) : p * Math.log1p(-q) + q * Math.log(q);
    }

    /** Both roots, for 0 ≤ p ≤ 1 and c > 0; an end of the scale where there is none. */
    static Interval of(double p, double c) {
        double lower = p == 0 ? 0 : p == 1 ? Math.exp(-c) : Odds.share(-new LikelihoodLimit(1 - p, p).upper(c));
        double upper = p == 1 ? 1 : p == 0 ? -Math.expm1(-c) : Odds.share(new LikelihoodLimit(p, 1 - p).upper(c));
        return new Interval(lower, upper);
    }

    private double upper(double c) {
        double theta = (c - negentropy) / q;
        for (int i = 0; i < MOST_STEPS; i++) {
            double slope = excess(theta);
            double step = (divergence(theta) - c) / slope;
            theta -= step;
            if (!(Math.abs(step) > 1e-15 * Math.max(1, Math.abs(theta)))) {
                break;
            }
        }
        return theta;
    }

    /** x − p. */
    private double excess(double theta) {
        return theta < 0 ? Odds.share(theta) - p : q - Odds.share(-theta);
    }

    /** KL(p‖x); near p, where its terms cancel, from the excess. */
    private double divergence(double theta) {
        double d = excess(theta);
        if (Math.abs(d) < 0.5 * Math.min(p, q)) {
            return -p * Math.log1p(d / p) - q * Math.log1p(-d / q);
        }
        double rest = theta < 0 ? Math.log1p(Math.exp(theta)) - p * theta : Math.log1p(Math.exp(-theta)) + q * theta;
        return negentropy + rest;
    }
}
