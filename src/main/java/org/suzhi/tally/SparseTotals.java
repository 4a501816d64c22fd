package org.suzhi.tally;

import java.util.List;

/**
 * Variances and covariances of the totals of a stratified sample of one stage, from the units that have a part in a
 * total: Σ_h (1 − f_h) n_h / (n_h − 1) (Σ_i z_ia z_ib − Σ_i z_ia Σ_i z_ib / n_h). For many units and many domains, as
 * when every record is a unit, a table of all of them would not fit into memory.
 *
 * <p>Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, equation 3.7.8.
 */
final class SparseTotals implements Uncertainty {

    private final Units units;
    private final double inflation;
    /** The entries of total d are begin[d] to begin[d + 1], in the order of their units. */
    private final int[] begin;

    private final int[] unit;
    private final double[] z;

    /**
     * @param cells the units of each total
     * @param value z of each cell
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    SparseTotals(
            Units units,
            List<String> strata,
            UnitSums cells,
            double[] value,
            int totals,
            LonelyPsu lonely,
            String source) {
        List<String> alone = Multistage.lonelyStrata(units, strata);
        if (lonely == LonelyPsu.FAIL && !alone.isEmpty()) {
            throw Sampling.lonely(source, alone);
        }
        this.units = units;
        this.inflation = Multistage.inflation(lonely, alone.size(), strata.size());
        this.begin = new int[totals + 1];
        for (int d : cells.domain) {
            begin[d + 1]++;
        }
        for (int d = 0; d < totals; d++) {
            begin[d + 1] += begin[d];
        }
        this.unit = new int[value.length];
        this.z = new double[value.length];
        int[] next = begin.clone();
        for (int u = 0; u < cells.units(); u++) {
            for (int c = cells.start[u]; c < cells.start[u + 1]; c++) {
                int at = next[cells.domain[c]]++;
                unit[at] = u;
                z[at] = value[c];
            }
        }
    }

    @Override
    public double covariance(int a, int b) {
        double all = 0;
        int i = begin[a];
        int j = begin[b];
        while (i < begin[a + 1] && j < begin[b + 1]) {
            int h = Math.max(units.group()[unit[i]], units.group()[unit[j]]);
            double sumA = 0;
            double sumB = 0;
            double products = 0;
            for (; i < begin[a + 1] && units.group()[unit[i]] <= h; i++) {
                if (units.group()[unit[i]] == h) {
                    sumA += z[i];
                }
                for (; j < begin[b + 1] && unit[j] < unit[i]; j++) {
                    sumB += units.group()[unit[j]] == h ? z[j] : 0;
                }
                if (j < begin[b + 1] && unit[j] == unit[i]) {
                    products += z[i] * z[j];
                }
            }
            for (; j < begin[b + 1] && units.group()[unit[j]] <= h; j++) {
                sumB += units.group()[unit[j]] == h ? z[j] : 0;
            }
            int n = units.sampled()[h];
            if (n > 1) {
                all += (1 - units.fraction(h)) * n / (n - 1.0) * (products - sumA * sumB / n);
            }
        }
        return inflation * all;
    }
}
