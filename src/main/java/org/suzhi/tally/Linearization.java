package org.suzhi.tally;

import java.util.List;

/**
 * Taylor-linearised variances of domain statistics, with replacement of the first stage.
 *
 * <p>The statistic of domain d is θ_d = (Y_d or Y_d / W_d). Its linearised total in PSU i of stratum h is
 * z_hid = (Y_hid − p_d W_hid) / W_d for a ratio and Y_hid for a total. With post-strata j, each record's value u is
 * replaced by its residual from the weighted mean of its post-stratum, over all records:
 * z_hid − Σ_j W_hij B_jd with B_jd = Σ_{k ∈ j} w u / Σ_{k ∈ j} w. Then
 * V(θ_a, θ_b) = Σ_h n_h / (n_h − 1) Σ_i (z_hia − z̄_ha)(z_hib − z̄_hb).
 *
 * <p>Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, sections 5.5, 5.8 and 7.6; Wolter,
 * Introduction to Variance Estimation, 2nd ed. 2007, section 6.
 */
public final class Linearization {

    private final Tally tally;
    private final boolean total;
    private final LonelyPsu lonely;
    private final int domains;
    /** z of PSU i and domain d at i · domains + d, centred within its stratum and scaled by the stratum's factor. */
    private final double[] scaled;
    /** What the strata with one PSU add under {@link LonelyPsu#AVERAGE}: all variances are multiplied by it. */
    private final double inflation;

    private Linearization(Tally tally, boolean total, LonelyPsu lonely) {
        this.tally = tally;
        this.total = total;
        this.lonely = lonely;
        this.domains = tally.domains().size();
        int[] psusOf = tally.psusOfStrata();
        this.scaled = linearised();
        int alone = 0;
        for (int n : psusOf) {
            alone += n == 1 ? 1 : 0;
        }
        this.inflation = lonely == LonelyPsu.AVERAGE && alone > 0 && alone < psusOf.length
                ? (double) psusOf.length / (psusOf.length - alone)
                : 1;
        centre(psusOf);
    }

    /**
     * Variances of ratios Y/W.
     *
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public static Linearization ofRatios(Tally tally, LonelyPsu lonely, String source) {
        return of(tally, false, lonely, source);
    }

    /**
     * Variances of totals Y.
     *
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    public static Linearization ofTotals(Tally tally, LonelyPsu lonely, String source) {
        return of(tally, true, lonely, source);
    }

    private static Linearization of(Tally tally, boolean total, LonelyPsu lonely, String source) {
        List<String> alone = tally.lonelyStrata();
        if (lonely == LonelyPsu.FAIL && !alone.isEmpty()) {
            throw Rows.lonely(source, alone);
        }
        return new Linearization(tally, total, lonely);
    }

    /** Covariance of the statistics of two domains. */
    public double covariance(int a, int b) {
        double sum = 0;
        for (int at = 0; at < scaled.length; at += domains) {
            sum += scaled[at + a] * scaled[at + b];
        }
        return inflation * sum;
    }

    /** Variance of the statistic of a domain. */
    public double variance(int d) {
        return covariance(d, d);
    }

    private double[] linearised() {
        double[] z = new double[tally.psus() * domains];
        for (int i = 0; i < tally.psus(); i++) {
            int end = i + 1 == tally.psus() ? tally.first(tally.psus()) : tally.first(i + 1);
            for (int c = tally.first(i); c < end; c++) {
                int d = tally.domainOf(c);
                z[i * domains + d] = score(d, tally.sum(c, Tally.W), tally.sum(c, Tally.Y));
            }
        }
        CellSums cells = tally.cells();
        if (cells != null) {
            double[] slope = new double[cells.cells];
            for (int d = 0; d < domains; d++) {
                for (int j = 0; j < cells.cells; j++) {
                    int at = d * cells.cells + j;
                    slope[j] = score(d, cells.domainWeight[at], cells.domainTotal[at]) / cells.weight[j];
                }
                for (int i = 0; i < tally.psus(); i++) {
                    for (int j = 0; j < cells.cells; j++) {
                        z[i * domains + d] -= cells.psu[i * cells.cells + j] * slope[j];
                    }
                }
            }
        }
        return z;
    }

    /** The linearised value of sums of weights and weighted outcomes of a domain. */
    private double score(int d, double weight, double sum) {
        if (total) {
            return sum;
        }
        double all = tally.weight(d);
        return all > 0 ? (sum - tally.total(d) / all * weight) / all : 0;
    }

    private void centre(int[] psusOf) {
        double[] mean = new double[psusOf.length * domains];
        double[] grand = new double[domains];
        for (int i = 0; i < tally.psus(); i++) {
            int h = tally.stratumOf(i);
            for (int d = 0; d < domains; d++) {
                mean[h * domains + d] += scaled[i * domains + d] / psusOf[h];
                grand[d] += scaled[i * domains + d] / tally.psus();
            }
        }
        for (int i = 0; i < tally.psus(); i++) {
            int h = tally.stratumOf(i);
            int n = psusOf[h];
            double scale = n > 1 ? Math.sqrt(n / (n - 1.0)) : 1;
            for (int d = 0; d < domains; d++) {
                int at = i * domains + d;
                double centre = n == 1 && lonely == LonelyPsu.ADJUST ? grand[d] : mean[h * domains + d];
                scaled[at] = scale * (scaled[at] - centre);
            }
        }
    }
}
