package org.suzhi.tally;

import java.util.Optional;

/**
 * Taylor-linearised variances of domain statistics in a stratified multistage sample.
 *
 * <p>The statistic of domain d is a total Y_d, a mean Y_d / W_d, or a ratio Y_d / X_d. Its linearised total in unit i is
 * z_id = Y_id, (Y_id − p_d W_id) / W_d, or (Y_id − r_d X_id) / X_d; with calibrated weights less the unit's fitted value
 * ({@link Regression}). The variance of these totals is that of {@link Multistage} sampling.
 *
 * <p>Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, sections 5.5 and 5.8; Wolter,
 * Introduction to Variance Estimation, 2nd ed. 2007, chapter 6.
 */
public final class Linearization implements Uncertainty {

    /** Units by domains up to which all of them are kept. */
    private static final long LARGEST_TABLE = 1L << 24;

    private final Tally tally;
    /** The tally of the denominator; null for means and totals. */
    private final Tally denominator;

    private final boolean total;
    private final int domains;
    private final Uncertainty variance;

    private Linearization(Tally tally, Tally denominator, boolean total, LonelyPsu lonely, Optional<PpsSample> pps) {
        this.tally = tally;
        this.denominator = denominator;
        this.total = total;
        this.domains = tally.domains().size();
        this.variance = pps.isEmpty() && isSparse(lonely) ? sparse(lonely) : dense(lonely, pps);
    }

    /** True where most units have no part in most domains, and a table of all of them would be large. */
    private boolean isSparse(LonelyPsu lonely) {
        return tally.stages().size() == 1
                && denominator == null
                && tally.regression() == null
                && lonely != LonelyPsu.ADJUST
                && (long) tally.psus() * domains > LARGEST_TABLE;
    }

    private Uncertainty sparse(LonelyPsu lonely) {
        UnitSums sums = tally.sums(0);
        double[] z = new double[sums.domain.length];
        for (int c = 0; c < z.length; c++) {
            z[c] = linearised(sums, c);
        }
        return new SparseTotals(tally.stages().get(0), tally.strata(), sums, z, domains, lonely, tally.source());
    }

    private Uncertainty dense(LonelyPsu lonely, Optional<PpsSample> pps) {
        double[][] z = new double[tally.stages().size()][];
        for (int s = 0; s < z.length; s++) {
            z[s] = linearised(s);
        }
        return pps.isEmpty()
                ? new Multistage(tally.stages(), tally.strata(), z, domains, lonely, tally.source())
                : new PpsTotals(tally.stages(), tally.strata(), z, domains, lonely, pps.get(), tally.source());
    }

    /**
     * Variances of means Y/W.
     *
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public static Linearization ofMeans(Tally tally, LonelyPsu lonely) {
        return ofMeans(tally, lonely, Optional.empty());
    }

    /** The same where PSUs were drawn with unequal probabilities. */
    public static Linearization ofMeans(Tally tally, LonelyPsu lonely, Optional<PpsSample> pps) {
        return new Linearization(tally, null, false, lonely, pps);
    }

    /**
     * Variances of totals Y.
     *
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public static Linearization ofTotals(Tally tally, LonelyPsu lonely) {
        return ofTotals(tally, lonely, Optional.empty());
    }

    /** The same where PSUs were drawn with unequal probabilities. */
    public static Linearization ofTotals(Tally tally, LonelyPsu lonely, Optional<PpsSample> pps) {
        return new Linearization(tally, null, true, lonely, pps);
    }

    /**
     * Variances of ratios Y/X.
     *
     * @param numerator   tally of y
     * @param denominator tally of x, over the same records and domains
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public static Linearization ofRatios(Tally numerator, Tally denominator, LonelyPsu lonely) {
        return ofRatios(numerator, denominator, lonely, Optional.empty());
    }

    /** The same where PSUs were drawn with unequal probabilities. */
    public static Linearization ofRatios(
            Tally numerator, Tally denominator, LonelyPsu lonely, Optional<PpsSample> pps) {
        return new Linearization(numerator, denominator, false, lonely, pps);
    }

    @Override
    public double covariance(int a, int b) {
        return variance.covariance(a, b);
    }

    @Override
    public double variance(int domain) {
        return variance.variance(domain);
    }

    private double[] linearised(int stage) {
        int units = tally.stages().get(stage).count();
        double[] z = new double[units * domains];
        add(z, tally.sums(stage), false);
        if (denominator != null) {
            add(z, denominator.sums(stage), true);
        }
        if (tally.regression() != null) {
            for (int d = 0; d < domains; d++) {
                if (!(scale(d) > 0)) {
                    continue;
                }
                double[] slopes = slopes(d);
                for (int u = 0; u < units; u++) {
                    z[u * domains + d] -= tally.regression().fitted(stage, u, slopes);
                }
            }
        }
        return z;
    }

    private void add(double[] z, UnitSums sums, boolean below) {
        for (int u = 0; u < sums.units(); u++) {
            for (int c = sums.start[u]; c < sums.start[u + 1]; c++) {
                int d = sums.domain[c];
                z[u * domains + d] += below ? -value(d) * sums.value(c, Sums.Y) / scale(d) : linearised(sums, c);
            }
        }
    }

    /** What a cell adds to the linearised total of its unit and domain. */
    private double linearised(UnitSums sums, int cell) {
        int d = sums.domain[cell];
        double y = sums.value(cell, Sums.Y);
        return total || denominator != null ? y / scale(d) : (y - value(d) * sums.value(cell, Sums.W)) / scale(d);
    }

    private double[] slopes(int d) {
        double scale = 1 / scale(d);
        if (total) {
            return tally.regression().slopes(d, 0, 1);
        }
        if (denominator == null) {
            return tally.regression().slopes(d, -value(d) * scale, scale);
        }
        double[] slopes = tally.regression().slopes(d, 0, scale);
        double[] below = denominator.regression().slopes(d, 0, value(d) * scale);
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] -= below[j];
        }
        return slopes;
    }

    /** The statistic of a domain. */
    private double value(int d) {
        return tally.total(d) / scale(d);
    }

    /** What totals are divided by: 1, W_d or X_d. */
    private double scale(int d) {
        return total ? 1 : denominator == null ? tally.weight(d) : denominator.total(d);
    }
}
