package org.suzhi.survey;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

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

    /** The normal distribution says little about the tails of beta variables with small parameters. */
    private static final double FEW = 4;

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
        // θ is nearly normal with mean ln(a / b) and variance 1/a + 1/b where a and b are not small
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(probability);
        return logOdds(
                a, b, probability, Math.log(a / b) + Math.max(-FEW, Math.min(FEW, z * Math.sqrt(1 / a + 1 / b))));
    }

    /** The same for somebody who knows about where it is. */
    static double logOdds(double a, double b, double probability, double start) {
        double far = (Math.log(probability) + Math.log(a) + Beta.logBeta(a, b)) / a;
        return far < FARTHEST ? far : new BetaQuantile(a, b).solve(probability, start);
    }

    private double solve(double probability, double start) {
        double goal = Math.log(probability);
        double theta = start;
        double last = Math.log(a / b);
        for (int i = 0; i < MOST_STEPS; i++) {
            double below = below(theta);
            if (below == 0) {
                theta = (theta + last) / 2;
                continue;
            }
            double step = (goal - Math.log(below)) * below / density(theta);
            last = theta;
            theta += step;
            // the next step would be about the square of this one
            if (Math.abs(step) <= 1e-9 * Math.max(1, Math.abs(theta))) {
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
