package org.suzhi.tally;

/** Covariances Σ_h Σ_{i<j} c_ij (z_ia − z_ja)(z_ib − z_jb) of the totals of PSUs drawn with unequal probabilities. */
final class PairwiseVariance implements Uncertainty {

    /** z of each statistic and PSU. */
    private final double[][] z;
    /** PSUs of each stratum, and the coefficients of their pairs. */
    private final int[][] members;

    private final double[][][] coefficients;

    PairwiseVariance(Sampling sampling, double[][] weighted, double[] probabilities, PpsVariance method) {
        double[] pi = new double[sampling.psus()];
        this.z = new double[weighted.length][pi.length];
        for (int row = 0; row < sampling.rows(); row++) {
            int psu = sampling.psu(row);
            pi[psu] = probabilities[row];
            for (int k = 0; k < z.length; k++) {
                z[k][psu] += weighted[k][row];
            }
        }
        Units first = sampling.stages().get(0);
        int[] filled = new int[first.groups()];
        this.members = new int[first.groups()][];
        for (int h = 0; h < members.length; h++) {
            members[h] = new int[first.sampled()[h]];
        }
        for (int i = 0; i < pi.length; i++) {
            int h = first.group()[i];
            members[h][filled[h]++] = i;
        }
        this.coefficients = new double[members.length][][];
        for (int h = 0; h < members.length; h++) {
            double[] ofStratum = new double[members[h].length];
            for (int i = 0; i < ofStratum.length; i++) {
                ofStratum[i] = pi[members[h][i]];
            }
            coefficients[h] = method.pairs(members[h], ofStratum, sampling.source());
        }
    }

    @Override
    public double covariance(int a, int b) {
        double sum = 0;
        for (int h = 0; h < members.length; h++) {
            int[] psus = members[h];
            for (int i = 0; i < psus.length; i++) {
                for (int j = i + 1; j < psus.length; j++) {
                    double da = z[a][psus[i]] - z[a][psus[j]];
                    double db = z[b][psus[i]] - z[b][psus[j]];
                    sum += coefficients[h][i][j] * da * db;
                }
            }
        }
        return sum;
    }
}
