package org.suzhi.cause;

import org.suzhi.estimate.Link;

/**
 * Mean predictions for people who have some of their variables from a and the others from b, matched at random:
 * v(S) = Σ_P Σ_Q s_aP s_bQ μ(η_P + η_Q) over the patterns P of S and Q of the others.
 */
final class Exchange {

    private final Comparison at;
    private final Background background;
    private final Traced[] beta;
    private final double[] b;

    Exchange(Comparison at, Traced[] beta) {
        this.at = at;
        this.background = at.profiles().background();
        this.beta = beta;
        this.b = Comparison.values(beta);
    }

    /**
     * The patterns of a side in some of its variables, their shares, and their part of η.
     *
     * @param pattern the pattern of each profile
     * @param share   share of each pattern in the side
     * @param eta     x'β of each pattern over its own variables; the intercept belongs to b's
     * @param row     a profile of each pattern
     */
    private record Half(int[] pattern, double[] share, double[] eta, int[] row, boolean[] own) {}

    private Half half(Side side, int subset) {
        int[] pattern = at.profiles().patterns(subset);
        int count = 0;
        for (int p : pattern) {
            count = Math.max(count, p + 1);
        }
        Half half = new Half(pattern, new double[count], new double[count], new int[count], own(side, subset));
        double all = 0;
        for (int j = 0; j < pattern.length; j++) {
            half.share[pattern[j]] += at.weightOf(side, j);
            half.row[pattern[j]] = j;
            all += at.weightOf(side, j);
        }
        for (int p = 0; p < count; p++) {
            half.share[p] /= all;
            double[] x = at.profiles().x(half.row[p]);
            for (int k = 0; k < b.length; k++) {
                half.eta[p] += half.own[k] ? x[k] * b[k] : 0;
            }
        }
        return half;
    }

    /** Which coefficients belong to the variables of a half. */
    private boolean[] own(Side side, int subset) {
        boolean[] own = new boolean[b.length];
        for (int k = 0; k < own.length; k++) {
            int m = background.terms().get(k).predictor();
            own[k] = m < 0 ? side == Side.B : (subset >> m & 1) == 1;
        }
        return own;
    }

    /** v(S). */
    Traced predicted(int subset) {
        int others = (1 << background.size()) - 1 - subset;
        Half a = half(Side.A, subset);
        Half b = half(Side.B, others);
        double[] direct = at.slopes();
        double[] meanA = new double[a.share.length];
        double[] meanB = new double[b.share.length];
        double[] slopeA = new double[a.share.length];
        double[] slopeB = new double[b.share.length];
        double value = 0;
        for (int p = 0; p < a.share.length; p++) {
            for (int q = 0; q < b.share.length; q++) {
                double eta = a.eta[p] + b.eta[q];
                double mu = Link.LOGIT.mean(eta);
                meanA[p] += b.share[q] * mu;
                if (direct != null) {
                    double v = a.share[p] * b.share[q] * Link.LOGIT.variance(eta);
                    meanB[q] += a.share[p] * mu;
                    slopeA[p] += v;
                    slopeB[q] += v;
                }
            }
            value += a.share[p] * meanA[p];
        }
        if (direct == null) {
            return new Traced(value, null);
        }
        double[] partials = new double[beta.length];
        addSlopes(partials, a, slopeA);
        addSlopes(partials, b, slopeB);
        addWeights(direct, Side.A, a, meanA, value);
        addWeights(direct, Side.B, b, meanB, value);
        return Traced.of(value, partials, beta, direct);
    }

    private void addSlopes(double[] partials, Half half, double[] slope) {
        for (int p = 0; p < slope.length; p++) {
            double[] x = at.profiles().x(half.row[p]);
            for (int k = 0; k < partials.length; k++) {
                partials[k] += half.own[k] ? slope[p] * x[k] : 0;
            }
        }
    }

    private void addWeights(double[] direct, Side side, Half half, double[] mean, double value) {
        double all = at.weight(side).value();
        for (int j = 0; j < half.pattern.length; j++) {
            direct[at.from(side) + j] = (mean[half.pattern[j]] - value) / all;
        }
    }
}
