package org.suzhi.tally;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Variances from replicates: Σ_r c_r (θ_r − θ̄)(θ_r − θ̄)'. A replicate in which a domain is empty says nothing of that
 * domain: it is left out there, and the coefficients of the others are raised in proportion, so that their sum stays.
 */
public final class ReplicateEstimates implements Uncertainty {

    /** Replicates that are added up together. */
    private static final int TOGETHER = 16;

    /** Statistic of each replicate and domain; NaN where the domain is empty. */
    private final double[][] deviations;

    private final double[] coefficients;

    private ReplicateEstimates(double[][] theta, double[] full, double[] coefficients, boolean mse) {
        this.coefficients = coefficients;
        this.deviations = theta;
        for (int d = 0; d < full.length; d++) {
            double centre = mse ? full[d] : mean(theta, d);
            for (double[] replicate : theta) {
                replicate[d] -= centre;
            }
        }
    }

    /**
     * Replicates of the totals Y_d, means Y_d / W_d, or ratios Y_d / X_d of a tally.
     *
     * @param denominator tally of x; null for means and totals
     * @param total       true for totals
     */
    public static ReplicateEstimates of(Tally tally, Tally denominator, boolean total, Variance.Replicated method) {
        return of(tally, denominator, total, method, 1);
    }

    /** The same on several threads; the result does not depend on them. */
    public static ReplicateEstimates of(
            Tally tally, Tally denominator, boolean total, Variance.Replicated method, int threads) {
        Replicates replicates = method.of(tally.stages().get(0), tally.strata(), tally.source());
        int domains = tally.domains().size();
        double[][] theta = sums(tally.sums(0), replicates, Sums.Y, domains, threads);
        if (!total) {
            double[][] below = denominator == null
                    ? sums(tally.sums(0), replicates, Sums.W, domains, threads)
                    : sums(denominator.sums(0), replicates, Sums.Y, domains, threads);
            for (int r = 0; r < theta.length; r++) {
                divide(theta[r], below[r]);
            }
        }
        double[] full = new double[domains];
        for (int d = 0; d < domains; d++) {
            double scale = total ? 1 : denominator == null ? tally.weight(d) : denominator.total(d);
            full[d] = tally.total(d) / scale;
        }
        return of(theta, full, replicates, method.mse(), method instanceof Variance.Bootstrap);
    }

    /**
     * Variances of statistics that were computed for every replicate by somebody else.
     *
     * @param theta     statistic of each replicate and domain; NaN where the domain is empty
     * @param full      the estimate of each domain
     * @param mse       whether deviations are taken from the estimate
     * @param bootstrap whether deviations from the mean of R replicates count with divisor R − 1
     */
    public static ReplicateEstimates of(
            double[][] theta, double[] full, Replicates replicates, boolean mse, boolean bootstrap) {
        double[] coefficients = new double[theta.length];
        double correction = bootstrap && !mse ? theta.length / (theta.length - 1.0) : 1;
        for (int r = 0; r < coefficients.length; r++) {
            coefficients[r] = correction * replicates.coefficient(r);
        }
        return new ReplicateEstimates(theta, full, coefficients, mse);
    }

    /**
     * Replicates whose weights are calibrated again, each for itself.
     *
     * @param calibrate weights before calibration to weights after it
     * @param tally     weights to their tally
     * @param full      the tally with the full sample's calibrated weights
     * @param total     true for totals, false for means
     */
    public static ReplicateEstimates recalibrated(
            Sampling sampling,
            Variance.Replicated method,
            UnaryOperator<double[]> calibrate,
            Function<double[], Tally> tally,
            Tally full,
            boolean total) {
        Replicates replicates = method.of(sampling.stages().get(0), sampling.strata(), sampling.source());
        double[][] theta = new double[replicates.count()][];
        for (int r = 0; r < theta.length; r++) {
            double[] weights = sampling.weights();
            for (int row = 0; row < weights.length; row++) {
                weights[row] *= replicates.factor(r, sampling.psu(row));
            }
            theta[r] = statistics(tally.apply(calibrate.apply(weights)), total);
        }
        boolean bootstrap = method instanceof Variance.Bootstrap;
        return of(theta, statistics(full, total), replicates, method.mse(), bootstrap);
    }

    /** The totals or means of the domains of a tally; NaN where a domain is empty. */
    public static double[] statistics(Tally tally, boolean total) {
        double[] statistics = new double[tally.domains().size()];
        for (int d = 0; d < statistics.length; d++) {
            statistics[d] = tally.total(d) / (total ? 1 : tally.weight(d));
        }
        return statistics;
    }

    @Override
    public double covariance(int a, int b) {
        double sum = 0;
        double all = 0;
        double used = 0;
        for (int r = 0; r < deviations.length; r++) {
            double product = coefficients[r] * deviations[r][a] * deviations[r][b];
            all += coefficients[r];
            if (!Double.isNaN(product)) {
                sum += product;
                used += coefficients[r];
            }
        }
        return used > 0 ? sum * all / used : Double.NaN;
    }

    /** A sum of each replicate and domain. Some replicates at a time, so that a cell is fetched once for all of them. */
    private static double[][] sums(UnitSums units, Replicates replicates, int which, int domains, int threads) {
        double[] value = new double[units.domain.length];
        for (int c = 0; c < value.length; c++) {
            value[c] = units.value(c, which);
        }
        double[][] all = new double[replicates.count()][domains];
        int parts = Math.max(1, threads);
        IntStream.range(0, parts).parallel().forEach(part -> {
            double[] factors = new double[units.units() * TOGETHER];
            double[] sums = new double[domains * TOGETHER];
            for (int first = part * TOGETHER; first < all.length; first += parts * TOGETHER) {
                addUp(units, value, replicates, first, factors, sums, all);
            }
        });
        return all;
    }

    /** Adds up the replicates from one on. */
    private static void addUp(
            UnitSums units,
            double[] value,
            Replicates replicates,
            int first,
            double[] factors,
            double[] sums,
            double[][] all) {
        int count = Math.min(TOGETHER, all.length - first);
        for (int r = 0; r < count; r++) {
            double[] factor = replicates.factors(first + r);
            for (int i = 0; i < factor.length; i++) {
                factors[i * TOGETHER + r] = factor[i];
            }
        }
        Arrays.fill(sums, 0);
        for (int i = 0; i < units.units(); i++) {
            for (int c = units.start[i]; c < units.start[i + 1]; c++) {
                add(sums, units.domain[c] * TOGETHER, factors, i * TOGETHER, value[c]);
            }
        }
        for (int r = 0; r < count; r++) {
            for (int d = 0; d < all[first + r].length; d++) {
                all[first + r][d] = sums[d * TOGETHER + r];
            }
        }
    }

    private static void add(double[] sums, int at, double[] factors, int from, double value) {
        for (int r = 0; r < TOGETHER; r++) {
            sums[at + r] += factors[from + r] * value;
        }
    }

    private static void divide(double[] above, double[] below) {
        for (int d = 0; d < above.length; d++) {
            above[d] = below[d] > 0 ? above[d] / below[d] : Double.NaN;
        }
    }

    private static double mean(double[][] theta, int d) {
        double sum = 0;
        int used = 0;
        for (double[] replicate : theta) {
            if (!Double.isNaN(replicate[d])) {
                sum += replicate[d];
                used++;
            }
        }
        return sum / used;
    }
}
