package org.suzhi.survey;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Quantiles of a beta distribution on the log-odds scale θ = ln(x / (1 − x)), where both tails keep their relative
 * precision: for those of Student's t with the smallest probabilities, and for limits next to 0 and 1. (The inverse of
 * commons-statistics stops at an absolute error of 1e-9.)
 *
 * <p>The density of θ, e^(aθ) / ((1 + e^θ)^(a+b) B(a, b)), is log-concave, hence so is its distribution function F: after
 * at most one step across the root, Newton's steps on ln F(θ) = ln P come from the left and cannot overshoot. Source:
 * Bagnoli and Bergstrom, Log-concave probability and its applications, Economic Theory 26, 2005, theorem 1.
 */
final class BetaQuantile {

    /** Odds below e^−600 are near the end of what a double holds; there F(θ) is its first term e^(aθ) / (a B(a, b)). */
    private static final double FARTHEST = -600;

    private static final int MOST_STEPS = 500;

    private final double a;
    private final double b;
    private final BetaDistribution x;
    private final BetaDistribution mirrored;

    private BetaQuantile(double a, double b) {
        this.a = a;
        this.b = b;
        this.x = BetaDistribution.of(a, b);
        this.mirrored = BetaDistribution.of(b, a);
    }

    /** The value below which a beta variable falls with a probability. */
    static double lower(double a, double b, double probability) {
        return Odds.share(logOdds(a, b, probability));
    }

    /** The value above which it falls with a probability. */
    static double upper(double a, double b, double probability) {
        return Odds.share(-logOdds(b, a, probability));
    }

    /** The log-odds of the value below which it falls with a probability. */
    static double logOdds(double a, double b, double probability) {
        double far = (Math.log(probability) + Math.log(a) + Beta.logBeta(a, b)) / a;
        return far < FARTHEST ? far : new BetaQuantile(a, b).solve(probability);
    }

    private double solve(double probability) {
        double goal = Math.log(probability);
        double theta = Math.log(a / b);
        double last = theta;
        for (int i = 0; i < MOST_STEPS; i++) {
            double below = below(theta);
            if (below == 0) {
                theta = (theta + last) / 2;
                continue;
            }
            double step = (goal - Math.log(below)) * below / density(theta);
            last = theta;
            theta += step;
            if (Math.abs(step) <= 1e-15 * Math.max(1, Math.abs(theta))) {
                break;
            }
        }
        return theta;
    }

    private double below(double theta) {
        return theta < 0
                ? x.cumulativeProbability(Odds.share(theta))
                : mirrored.survivalProbability(Odds.share(-theta));
    }

    /** Of θ: that of x times x (1 − x). */
    private double density(double theta) {
        double share = Odds.share(theta);
        double rest = Odds.share(-theta);
        double log = theta < 0 ? x.logDensity(share) : mirrored.logDensity(rest);
        return Math.exp(log + Math.log(share) + Math.log(rest));
    }
}
