package org.suzhi.estimate;

import java.util.List;
import org.suzhi.tally.ReplicateEstimates;
import org.suzhi.tally.ReplicateSums;
import org.suzhi.tally.Replicates;
import org.suzhi.tally.Tally;
import org.suzhi.tally.Uncertainty;

/**
 * Replicate weights that came with the data: V = scale Σ_r rscale_r (θ_r − θ̄)², around the mean of the replicates or,
 * with mse, around the estimate.
 *
 * <p>Source: R survey 4.5, {@code svrepdesign(type = "other")}.
 *
 * @param columns the columns of the replicate weights
 * @param scale   the factor of all replicates; 1/R for a bootstrap with mse, 1/(R − 1) without
 * @param rscales the factor of each replicate; empty for 1
 * @param mse     whether deviations are taken from the estimate
 */
public record GivenReplicates(List<String> columns, double scale, List<Double> rscales, boolean mse) {

    /** As many factors as replicates, or none. */
    public GivenReplicates {
        columns = List.copyOf(columns);
        rscales = List.copyOf(rscales);
        if (columns.size() < 2 || !rscales.isEmpty() && rscales.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%d columns of replicate weights and %d factors, expected at least 2 columns and a factor for each or none"
                            .formatted(columns.size(), rscales.size()));
        }
    }

    /** Variances of means or totals. */
    Uncertainty of(ReplicateSums sums, Tally full, boolean total) {
        double[][] theta = sums.statistics(full.domains(), total);
        return of(theta, ReplicateEstimates.statistics(full, total));
    }

    /**
     * Variances of statistics that were computed for every replicate by somebody else.
     *
     * @param theta statistic of each replicate and domain
     * @param full  the estimate of each domain
     */
    public Uncertainty of(double[][] theta, double[] full) {
        double[] coefficients = new double[theta.length];
        for (int r = 0; r < theta.length; r++) {
            coefficients[r] = scale * (rscales.isEmpty() ? 1 : rscales.get(r));
        }
        return ReplicateEstimates.of(theta, full, Replicates.given(coefficients), mse, false);
    }
}
