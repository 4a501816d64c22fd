package org.suzhi.tally;

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

    private final Tally tally;
    /** The tally of the denominator; null for means and totals. */
    private final Tally denominator;

    private final boolean total;
    private final int domains;
    private final Multistage variance;

    private Linearization(Tally tally, Tally denominator, boolean total, LonelyPsu lonely) {
        this.tally = tally;
        this.denominator = denominator;
        this.total = total;
        this.domains = tally.domains().size();
        double[][] z = new double[tally.stages().size()][];
        for (int s = 0; s < z.length; s++) {
            z[s] = linearised(s);
        }
        this.variance = new Multistage(tally.stages(), tally.strata(), z, domains, lonely, tally.source());
    }

    /**
     * Variances of means Y/W.
     *
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public static Linearization ofMeans(Tally tally, LonelyPsu lonely) {
        return new Linearization(tally, null, false, lonely);
    }

    /**
     * Variances of totals Y.
     *
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public static Linearization ofTotals(Tally tally, LonelyPsu lonely) {
        return new Linearization(tally, null, true, lonely);
    }

    /**
     * Variances of ratios Y/X.
     *
     * @param numerator   tally of y
     * @param denominator tally of x, over the same records and domains
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public static Linearization ofRatios(Tally numerator, Tally denominator, LonelyPsu lonely) {
        return new Linearization(numerator, denominator, false, lonely);
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
                double y = sums.value(c, Sums.Y);
                if (below) {
                    z[u * domains + d] -= value(d) * y / scale(d);
                } else if (total || denominator != null) {
                    z[u * domains + d] += y / scale(d);
                } else {
                    z[u * domains + d] += (y - value(d) * sums.value(c, Sums.W)) / scale(d);
                }
            }
        }
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
