package org.suzhi.tally;

import java.util.ArrayList;
import java.util.List;

/**
 * Variances and covariances of totals whose PSUs were drawn with unequal probabilities without replacement: what the
 * first stage adds by {@link PpsVariance}, and what later stages add, Σ_i π_i times the variance within PSU i.
 *
 * <p>Source: Raj, Journal of the American Statistical Association 61 (1966) 391–396, for the stages below.
 */
final class PpsTotals implements Uncertainty {

    private final PpsSample sample;
    private final int[][] members;
    private final double[] z;
    private final int totals;
    private final Multistage below;

    /**
     * @param z for each stage the totals of its units, unit by unit; changed by this
     * @throws org.suzhi.survey.DataException when the variance does not exist, or when a stratum holds one PSU that was
     *                                        not certain and the rule is {@link LonelyPsu#FAIL}
     */
    PpsTotals(
            List<Units> stages,
            List<String> strata,
            double[][] z,
            int totals,
            LonelyPsu lonely,
            PpsSample sample,
            String source) {
        this.sample = sample;
        this.members = sample.members(stages.get(0));
        this.z = z[0];
        this.totals = totals;
        List<String> alone = new ArrayList<>();
        for (int h = 0; h < members.length; h++) {
            if (members[h].length == 1) {
                alone.add(strata.get(h));
            }
            sample.method().check(members[h], source);
        }
        if (!alone.isEmpty() && lonely == LonelyPsu.FAIL) {
            throw Sampling.lonely(source, alone);
        }
        if (!alone.isEmpty() && lonely != LonelyPsu.REMOVE && lonely != LonelyPsu.CERTAINTY) {
            throw new IllegalArgumentException(
                    "lonely PSUs drawn with unequal probabilities: the rule %s, expected fail, remove or certainty"
                            .formatted(lonely.code()));
        }
        this.below = stages.size() == 1 ? null : Multistage.below(stages, z, totals, sample.probabilities());
    }

    @Override
    public double covariance(int a, int b) {
        double sum = below == null ? 0 : below.covariance(a, b);
        for (int h = 0; h < members.length; h++) {
            int[] psus = members[h];
            if (psus.length > 1) {
                double[] pi = new double[psus.length];
                double[] ofA = new double[psus.length];
                double[] ofB = new double[psus.length];
                for (int i = 0; i < psus.length; i++) {
                    pi[i] = sample.probability(psus[i]);
                    ofA[i] = z[psus[i] * totals + a];
                    ofB[i] = z[psus[i] * totals + b];
                }
                sum += sample.method().covariance(h, psus, pi, ofA, ofB);
            }
        }
        return sum;
    }
}
