package org.suzhi.draw;

import java.util.Arrays;
import java.util.function.Supplier;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Many samples of one method: how often each unit and each pair came. */
final class Trials {

    private final int draws;
    private final double[] first;
    private final double[][] pairs;

    Trials(int units, int draws, Supplier<int[]> method) {
        this.draws = draws;
        this.first = new double[units];
        this.pairs = new double[units][units];
        for (int i = 0; i < draws; i++) {
            int[] drawn = method.get();
            for (int k : drawn) {
                first[k]++;
                for (int l : drawn) {
                    pairs[k][l]++;
                }
            }
        }
    }

    /**
     * p-value of Σ (share − π)² draws / (π (1 − π)) over units that are neither certain nor impossible, which must be hit
     * always and never. The counts of a sample of fixed size hang together, so that where they do closely, as in
     * systematic sampling, the sum varies more than chi-square: see {@link #worst}.
     */
    double chiSquare(double[] pi) {
        double sum = 0;
        int units = 0;
        for (int k = 0; k < pi.length; k++) {
            double share = first[k] / draws;
            if (pi[k] > 0 && pi[k] < 1) {
                sum += (share - pi[k]) * (share - pi[k]) * draws / (pi[k] * (1 - pi[k]));
                units++;
            } else if (share != pi[k]) {
                return 0;
            }
        }
        return ChiSquaredDistribution.of(Math.max(units, 1)).survivalProbability(sum);
    }

    /** The largest distance of a pair's share from its probability in standard errors; pairs that never meet included. */
    double worst(double[][] joint) {
        double worst = 0;
        for (int k = 0; k < joint.length; k++) {
            for (int l = 0; l <= k; l++) {
                double gap = Math.abs(pairs[k][l] / draws - joint[k][l]);
                double error = Math.sqrt(joint[k][l] * (1 - Math.min(1, joint[k][l])) / draws);
                worst = Math.max(worst, gap == 0 ? 0 : gap / Math.max(error, 1e-9));
            }
        }
        return worst;
    }

    double meetings(int k, int l) {
        return pairs[k][l] / draws;
    }

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
