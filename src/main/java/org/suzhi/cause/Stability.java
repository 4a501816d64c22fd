package org.suzhi.cause;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.suzhi.estimate.Covariance;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * How types hold when the estimates are drawn anew within their sampling error: x* = x + L g, with L L' the joint
 * covariance of the estimates and g standard normal, standardised and parted again into as many types. Covariates stay
 * as they are.
 *
 * <p>Source: Hennig, Cluster-wise assessment of cluster stability, Computational Statistics and Data Analysis 52 (2007)
 * 258–271, with draws from the sampling distribution in place of the bootstrap.
 */
final class Stability {

    private static final double TINY = 1e-12;

    private final double[] shares;
    private final double[] jaccards;
    private final double rand;

    private Stability(double[] shares, double[] jaccards, double rand) {
        this.shares = shares;
        this.jaccards = jaccards;
        this.rand = rand;
    }

    /**
     * Draws and parts again.
     *
     * @throws DataException when the covariance is not known or none that estimates can have
     */
    static Stability of(RegionFeatures features, Partition types, int draws, Seed seed, int threads) {
        double[][] root = root(features);
        double[][] x = features.values();
        Partition[] drawn = new Partition[draws];
        int parts = Math.max(1, threads);
        IntStream.range(0, parts).parallel().forEach(part -> {
            for (int d = part; d < draws; d += parts) {
                UniformRandomProvider random = seed.derive("types/" + d).random();
                double[][] z = Partition.standardised(draw(x, root, features.estimated(), random));
                drawn[d] = Partition.of(Partition.tree(z), types.clusters());
            }
        });
        double[] shares = new double[types.size()];
        double[] jaccards = new double[types.clusters()];
        double rand = 0;
        for (Partition one : drawn) {
            int[] nearest = types.nearest(one);
            int[][] shared = types.shared(one);
            for (int c = 0; c < jaccards.length; c++) {
                jaccards[c] += Partition.jaccard(shared, c, nearest[c]);
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] += one.of(i) == nearest[types.of(i)] ? 1.0 : 0;
            }
            rand += types.adjustedRand(one);
        }
        return new Stability(divided(shares, draws), divided(jaccards, draws), rand / draws);
    }

    private static double[] divided(double[] sums, int draws) {
        return Arrays.stream(sums).map(sum -> sum / draws).toArray();
    }

    private static double[][] draw(double[][] x, double[][] root, int estimated, UniformRandomProvider random) {
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        double[] g = new double[root.length == 0 ? 0 : root[0].length];
        for (int j = 0; j < g.length; j++) {
            g[j] = normal.sample();
        }
        double[][] drawn = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            drawn[i] = x[i].clone();
            for (int f = 0; f < estimated; f++) {
                double[] row = root[i * estimated + f];
                for (int j = 0; j < g.length; j++) {
                    drawn[i][f] += row[j] * g[j];
                }
            }
        }
        return drawn;
    }

    /** L of the covariance V = L L' of all estimates; V may be singular, as regions add up to the whole. */
    private static double[][] root(RegionFeatures features) {
        int estimated = features.estimated();
        int size = features.regions().size() * estimated;
        Covariance covariance = features.estimates().covariance();
        double[][] v = new double[size][size];
        double most = 0;
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                v[a][b] = covariance.of(
                        features.row(a / estimated, a % estimated), features.row(b / estimated, b % estimated));
                v[b][a] = v[a][b];
                if (!Double.isFinite(v[a][b])) {
                    throw refused(new Text("no covariance of some estimates", "部分估计值没有协方差"));
                }
            }
            most = Math.max(most, v[a][a]);
        }
        if (!(most > 0)) {
            return new double[size][0];
        }
        try {
            return new RectangularCholeskyDecomposition(new Array2DRowRealMatrix(v, false), TINY * most)
                    .getRootMatrix()
                    .getData();
        } catch (NonPositiveDefiniteMatrixException noCovariance) {
            throw refused(new Text("covariances that no estimates can have", "不可能成立的协方差"));
        }
    }

    private static DataException refused(Text found) {
        return new DataException(
                "covariance",
                found,
                new Text("the covariances of all estimates", "全部估计值的协方差"),
                new Text("take the file that was written with the estimates", "请使用与估计值同时生成的文件"));
    }

    /** Share of the draws in which a region is in the cluster most like its type. */
    double share(int region) {
        return shares[region];
    }

    /** The mean over draws of a type's Jaccard index with the cluster most like it. */
    double jaccard(int type) {
        return jaccards[type];
    }

    /** The mean adjusted Rand index of the types and the draws. */
    double rand() {
        return rand;
    }
}
