package org.suzhi.weight;

/**
 * Post-stratification: within each cell, weights are multiplied so that they add up to the cell's known total.
 *
 * <p>Source: Holt and Smith, Journal of the Royal Statistical Society A 142 (1979) 33–46; Särndal, Swensson and Wretman,
 * Model Assisted Survey Sampling, 1992, section 7.6.
 */
public final class PostStratification {

    private PostStratification() {}

    /**
     * The factor of every cell.
     *
     * @param weights weight of each record
     * @param cells   cell of each record; -1 for a record that does not count
     * @param totals  known total of each cell, above 0
     */
    public static double[] factors(double[] weights, int[] cells, double[] totals) {
        double[] sums = new double[totals.length];
        for (int row = 0; row < weights.length; row++) {
            if (cells[row] >= 0) {
                sums[cells[row]] += weights[row];
            }
        }
        double[] factors = new double[totals.length];
        for (int cell = 0; cell < totals.length; cell++) {
            factors[cell] = totals[cell] / sums[cell];
        }
        return factors;
    }
}
