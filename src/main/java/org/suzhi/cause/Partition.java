package org.suzhi.cause;

import java.util.Arrays;
import smile.clustering.HierarchicalClustering;
import smile.clustering.linkage.WardLinkage;

/**
 * Points parted into k clusters numbered from 0, so that as little as possible of their squared distances lies within
 * clusters, by Ward's hierarchical method: nothing is left to chance, and the same points always part alike.
 *
 * <p>Source: Ward, Journal of the American Statistical Association 58 (1963) 236–244; silhouettes: Rousseeuw, Journal of
 * Computational and Applied Mathematics 20 (1987) 53–65; the adjusted index: Hubert and Arabie, Journal of
 * Classification 2 (1985) 193–218, equation (5); the Jaccard index of a cluster: Hennig, Computational Statistics and
 * Data Analysis 52 (2007) 258–271.
 */
final class Partition {

    private final int[] cluster;
    private final int k;

    private Partition(int[] cluster, int k) {
        this.cluster = cluster;
        this.k = k;
    }

    /** A partition that is known. */
    static Partition of(int... clusters) {
        return new Partition(clusters.clone(), Arrays.stream(clusters).max().orElse(-1) + 1);
    }

    /** The tree of Ward's method, which parts the points into any number of clusters. */
    static HierarchicalClustering tree(double[][] points) {
        return HierarchicalClustering.fit(WardLinkage.of(points));
    }

    /** The partition of a tree into k clusters. */
    static Partition of(HierarchicalClustering tree, int k) {
        return new Partition(tree.partition(k), k);
    }

    /** Features with mean 0 and standard deviation 1, so that all count alike: z = (x − mean) / sd. */
    static double[][] standardised(double[][] x) {
        double[][] z = new double[x.length][x[0].length];
        for (int f = 0; f < x[0].length; f++) {
            double mean = 0;
            for (double[] row : x) {
                mean += row[f] / x.length;
            }
            double squares = 0;
            for (double[] row : x) {
                squares += (row[f] - mean) * (row[f] - mean);
            }
            double sd = Math.sqrt(squares / (x.length - 1));
            for (int i = 0; i < x.length; i++) {
                z[i][f] = sd > 0 ? (x[i][f] - mean) / sd : 0;
            }
        }
        return z;
    }

    int size() {
        return cluster.length;
    }

    /** Number of clusters. */
    int clusters() {
        return k;
    }

    /** The cluster of a point. */
    int of(int point) {
        return cluster[point];
    }

    /** The same clusters under other numbers. */
    Partition renumbered(int[] number) {
        return new Partition(Arrays.stream(cluster).map(c -> number[c]).toArray(), k);
    }

    /**
     * For each point s = (b − a) / max(a, b), with a its mean distance to the others of its cluster and b that to the
     * nearest other cluster; 0 for a point alone.
     */
    double[] silhouettes(double[][] points) {
        int[] sizes = new int[k];
        for (int c : cluster) {
            sizes[c]++;
        }
        double[] s = new double[cluster.length];
        for (int i = 0; i < s.length; i++) {
            double[] sums = new double[k];
            for (int j = 0; j < s.length; j++) {
                sums[cluster[j]] += distance(points[i], points[j]);
            }
            if (sizes[cluster[i]] == 1) {
                continue;
            }
            double a = sums[cluster[i]] / (sizes[cluster[i]] - 1);
            double b = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                b = c == cluster[i] ? b : Math.min(b, sums[c] / sizes[c]);
            }
            s[i] = Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0;
        }
        return s;
    }

    private static double distance(double[] a, double[] b) {
        double squares = 0;
        for (int f = 0; f < a.length; f++) {
            squares += (a[f] - b[f]) * (a[f] - b[f]);
        }
        return Math.sqrt(squares);
    }

    /** Points that two clusters share: n_cd. */
    int[][] shared(Partition other) {
        int[][] n = new int[k][other.k];
        for (int i = 0; i < cluster.length; i++) {
            n[cluster[i]][other.cluster[i]]++;
        }
        return n;
    }

    /**
     * The adjusted Rand index: (Σ C(n_cd, 2) − e) / ((Σ C(n_c, 2) + Σ C(n_d, 2)) / 2 − e), with e = Σ C(n_c, 2) Σ C(n_d,
     * 2) / C(n, 2). It is 1 for the same partition and 0 on the average for chance.
     */
    double adjustedRand(Partition other) {
        int[][] n = shared(other);
        double both = 0;
        double mine = 0;
        double theirs = 0;
        for (int c = 0; c < k; c++) {
            for (int pairs : n[c]) {
                both += pairs(pairs);
            }
            mine += pairs(Arrays.stream(n[c]).sum());
        }
        for (int d = 0; d < other.k; d++) {
            int sum = 0;
            for (int[] row : n) {
                sum += row[d];
            }
            theirs += pairs(sum);
        }
        double expected = mine * theirs / pairs(cluster.length);
        double most = (mine + theirs) / 2;
        // both trivial: everything in one cluster, or everything alone
        return most - expected == 0 ? 1 : (both - expected) / (most - expected);
    }

    private static double pairs(int n) {
        return n * (n - 1.0) / 2;
    }

    /** For each cluster the one of another partition that is most like it: the largest |C ∩ D| / |C ∪ D|. */
    int[] nearest(Partition other) {
        int[][] n = shared(other);
        int[] nearest = new int[k];
        for (int c = 0; c < k; c++) {
            for (int d = 1; d < other.k; d++) {
                nearest[c] = jaccard(n, c, d) > jaccard(n, c, nearest[c]) ? d : nearest[c];
            }
        }
        return nearest;
    }

    /** |C ∩ D| / |C ∪ D| from the points that clusters share. */
    static double jaccard(int[][] shared, int c, int d) {
        int union = Arrays.stream(shared[c]).sum() - shared[c][d];
        for (int[] row : shared) {
            union += row[d];
        }
        return union == 0 ? 0 : (double) shared[c][d] / union;
    }
}
