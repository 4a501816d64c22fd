package org.suzhi.tally;

import java.util.ArrayList;
import java.util.List;

/**
 * Variances and covariances of the totals of a stratified multistage sample. Units drawn from a group g (a stratum, or
 * the unit above) add F_g (1 − f_g) n_g / (n_g − 1) Σ_i (z_ia − z̄_ga)(z_ib − z̄_gb), where z_i is the weighted total of
 * unit i, f_g = n_g / N_g, and F_g is the product of the sampling fractions of the stages above, 1 at the first stage.
 *
 * <p>Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 4.3; R survey 4.5,
 * {@code multistage}.
 */
final class Multistage implements Uncertainty {

    private final LonelyPsu lonely;
    private final int totals;
    /** Of each stage, unit by unit: z centred and scaled, so that products add up. */
    private final double[][] scaled;
    /** What the strata with one PSU add under {@link LonelyPsu#AVERAGE}: the first stage is multiplied by it. */
    private final double inflation;
    /** Variances, which everybody asks for, from one pass. */
    private final double[] variances;

    /**
     * @param z      for each stage the totals of its units, unit by unit; changed by this
     * @param totals totals per unit
     */
    Multistage(List<Units> stages, List<String> strata, double[][] z, int totals, LonelyPsu lonely, String source) {
        this.lonely = lonely;
        this.totals = totals;
        this.scaled = z;
        List<String> alone = lonelyStrata(stages.get(0), strata);
        if (lonely == LonelyPsu.FAIL && !alone.isEmpty()) {
            throw Sampling.lonely(source, alone);
        }
        this.inflation = inflation(lonely, alone.size(), strata.size());
        double[] chain = null;
        for (int s = 0; s < z.length; s++) {
            chain = centre(stages.get(s), chain, z[s]);
        }
        this.variances = variances();
    }

    private Multistage(double[][] scaled, int totals) {
        this.lonely = LonelyPsu.CERTAINTY;
        this.totals = totals;
        this.scaled = scaled;
        this.inflation = 1;
        this.variances = variances();
    }

    /**
     * What the stages below the first add.
     *
     * @param z    for each stage the totals of its units, unit by unit; changed by this but for the first stage
     * @param pi   inclusion probability of each PSU
     */
    static Multistage below(List<Units> stages, double[][] z, int totals, double[] pi) {
        Multistage below = new Multistage(new double[][] {}, totals);
        double[] chain = pi;
        double[][] scaled = new double[z.length - 1][];
        for (int s = 1; s < z.length; s++) {
            chain = below.centre(stages.get(s), chain, z[s]);
            scaled[s - 1] = z[s];
        }
        return new Multistage(scaled, totals);
    }

    private double[] variances() {
        double[] sum = new double[totals];
        for (int s = 0; s < scaled.length; s++) {
            double[] ofStage = squares(scaled[s]);
            for (int d = 0; d < totals; d++) {
                sum[d] += s == 0 ? inflation * ofStage[d] : ofStage[d];
            }
        }
        return sum;
    }

    private double[] squares(double[] z) {
        double[] squares = new double[totals];
        for (int at = 0; at < z.length; at += totals) {
            for (int d = 0; d < totals; d++) {
                squares[d] += z[at + d] * z[at + d];
            }
        }
        return squares;
    }

    @Override
    public double variance(int domain) {
        return variances[domain];
    }

    @Override
    public double covariance(int a, int b) {
        double all = 0;
        for (int s = 0; s < scaled.length; s++) {
            double[] z = scaled[s];
            double sum = 0;
            for (int at = 0; at < z.length; at += totals) {
                sum += z[at + a] * z[at + b];
            }
            all += s == 0 ? inflation * sum : sum;
        }
        return all;
    }

    /** By what the others' sum is multiplied so that lonely strata add the mean of what the others add. */
    static double inflation(LonelyPsu lonely, int alone, int strata) {
        return lonely == LonelyPsu.AVERAGE && alone < strata ? (double) strata / (strata - alone) : 1;
    }

    /** Names of the strata that hold a single PSU which was not taken with certainty. */
    static List<String> lonelyStrata(Units psus, List<String> strata) {
        List<String> lonely = new ArrayList<>();
        for (int h = 0; h < psus.groups(); h++) {
            if (psus.sampled()[h] == 1 && psus.population()[h] > 1) {
                lonely.add(strata.get(h));
            }
        }
        return lonely;
    }

    /** Centres and scales the totals of a stage, and gives the product of sampling fractions down to each unit. */
    private double[] centre(Units units, double[] above, double[] z) {
        double[] mean = new double[units.groups() * totals];
        double[] grand = new double[totals];
        for (int u = 0; u < units.count(); u++) {
            int g = units.group()[u];
            int n = units.sampled()[g];
            for (int d = 0; d < totals; d++) {
                mean[g * totals + d] += z[u * totals + d] / n;
                grand[d] += z[u * totals + d] / units.count();
            }
        }
        for (int u = 0; u < units.count(); u++) {
            int g = units.group()[u];
            int n = units.sampled()[g];
            double factor = (1 - units.fraction(g)) * (above == null ? 1 : above[g]);
            double scale = Math.sqrt(factor * (n > 1 ? n / (n - 1.0) : 1));
            for (int d = 0; d < totals; d++) {
                int at = u * totals + d;
                double centre = n == 1 && lonely == LonelyPsu.ADJUST ? grand[d] : mean[g * totals + d];
                z[at] = scale * (z[at] - centre);
            }
        }
        double[] chain = new double[units.count()];
        for (int u = 0; u < chain.length; u++) {
            int g = units.group()[u];
            chain[u] = (above == null ? 1 : above[g]) * units.fraction(g);
        }
        return chain;
    }
}
