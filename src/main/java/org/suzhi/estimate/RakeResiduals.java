package org.suzhi.estimate;

import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.Sampling;
import org.suzhi.tally.Tally;
import org.suzhi.tally.Uncertainty;

/**
 * The variance after raking as R's {@code rake} has it: linearised values are centred within the levels of one margin
 * after the other, ten times over, by unweighted means. It is an approximation of the residuals of the weighted
 * regression that {@link Estimator} takes, and differs from it by a per cent or two.
 *
 * <p>Source: R survey 4.5, {@code svyrecvar}, class {@code raking}.
 */
final class RakeResiduals {

    private static final int SWEEPS = 10;

    private RakeResiduals() {}

    /**
     * Variances of means.
     *
     * @param sampling the sample with raked weights
     * @param values   outcome of each record; NaN where it does not count
     * @param domains  for each domain which records belong to it
     * @param codes    for each margin the level of each record, -1 for none
     */
    static Uncertainty ofMeans(
            Sampling sampling, double[] values, Tally tally, boolean[][] domains, int[][] codes, LonelyPsu lonely) {
        double[][] weighted = new double[domains.length][values.length];
        for (int d = 0; d < domains.length; d++) {
            double mean = tally.total(d) / tally.weight(d);
            double[] x = weighted[d];
            for (int row = 0; row < x.length; row++) {
                boolean counts = domains[d][row] && !Double.isNaN(values[row]);
                x[row] = counts ? sampling.weight(row) * (values[row] - mean) / tally.weight(d) : 0;
            }
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                for (int[] code : codes) {
                    centre(x, sampling, code);
                }
            }
        }
        return sampling.ofTotals(weighted, lonely);
    }

    private static void centre(double[] x, Sampling sampling, int[] code) {
        int levels = 0;
        for (int level : code) {
            levels = Math.max(levels, level + 1);
        }
        double[] sum = new double[levels];
        int[] count = new int[levels];
        for (int row = 0; row < x.length; row++) {
            if (code[row] >= 0 && sampling.weight(row) > 0) {
                sum[code[row]] += x[row] / sampling.weight(row);
                count[code[row]]++;
            }
        }
        for (int row = 0; row < x.length; row++) {
            if (code[row] >= 0 && sampling.weight(row) > 0) {
                x[row] -= sampling.weight(row) * sum[code[row]] / count[code[row]];
            }
        }
    }
}
