package org.suzhi.tally;

/**
 * What calibration residuals need: for each PSU and post-stratum Σ w over all records, and for each post-stratum and
 * domain Σ w and Σ w y over the records of the domain with an outcome.
 */
final class CellSums {

    final int cells;
    /** Σ w of PSU i and post-stratum j at i · cells + j. */
    final double[] psu;
    /** Σ w of post-stratum j. */
    final double[] weight;
    /** Σ w of post-stratum j and domain d at d · cells + j. */
    final double[] domainWeight;
    /** Σ w y of post-stratum j and domain d at d · cells + j. */
    final double[] domainTotal;

    private CellSums(int cells, int psus, int domains) {
        this.cells = cells;
        this.psu = new double[psus * cells];
        this.weight = new double[cells];
        this.domainWeight = new double[domains * cells];
        this.domainTotal = new double[domains * cells];
    }

    static CellSums of(Rows rows, Domains domains, double[] outcome, int[] cellOf) {
        int cells = 0;
        for (int cell : cellOf) {
            cells = Math.max(cells, cell + 1);
        }
        CellSums sums = new CellSums(cells, rows.psus(), domains.size());
        int[] mine = new int[domains.widest()];
        for (int row = 0; row < cellOf.length; row++) {
            int j = cellOf[row];
            double w = rows.weight[row];
            if (j < 0 || w == 0) {
                continue;
            }
            sums.psu[rows.psu[row] * cells + j] += w;
            sums.weight[j] += w;
            if (Double.isNaN(outcome[row])) {
                continue;
            }
            sums.add(0, j, w, outcome[row]);
            int count = domains.of(row, mine);
            for (int d = 0; d < count; d++) {
                sums.add(mine[d], j, w, outcome[row]);
            }
        }
        return sums;
    }

    private void add(int domain, int cell, double w, double y) {
        domainWeight[domain * cells + cell] += w;
        domainTotal[domain * cells + cell] += w * y;
    }
}
