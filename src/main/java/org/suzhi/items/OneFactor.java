package org.suzhi.items;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * One common factor behind covariances c_jk: the loadings λ that minimise Σ_j&lt;k (c_jk − λ_j λ_k)², found by solving
 * g_j = Σ_k≠j (c_jk − λ_j λ_k) λ_k = 0 for one loading after the other until none changes.
 *
 * <p>Source: Harman and Jones, Psychometrika 31 (1966) 351–368 (minres), with one factor.
 */
final class OneFactor {

    private static final int MOST_ROUNDS = 5_000;
    private static final double TOLERANCE = 1e-13;

    private final double[][] c;
    private final double[] loadings;
    private final boolean found;

    OneFactor(double[][] covariances) {
        this.c = covariances;
        this.loadings = start();
        this.found = solve();
    }

    /** The centroid: how each item covaries with the sum. */
    private double[] start() {
        double[] sums = new double[c.length];
        double all = 0;
        for (int j = 0; j < c.length; j++) {
            for (double value : c[j]) {
                sums[j] += value;
            }
            all += sums[j];
        }
        for (int j = 0; j < c.length; j++) {
            sums[j] /= Math.sqrt(all);
        }
        return sums;
    }

    private boolean solve() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double change = 0;
            double size = 0;
            for (int j = 0; j < c.length; j++) {
                double above = 0;
                double below = 0;
                for (int k = 0; k < c.length; k++) {
                    above += k == j ? 0 : c[j][k] * loadings[k];
                    below += k == j ? 0 : loadings[k] * loadings[k];
                }
                double loading = above / below;
                change = Math.max(change, Math.abs(loading - loadings[j]));
                size = Math.max(size, Math.abs(loading));
                loadings[j] = loading;
            }
            if (Double.isNaN(size + change)) {
                return false;
            }
            if (change <= TOLERANCE * size) {
                return true;
            }
        }
        return false;
    }

    /** True when loadings were found. */
    boolean isFound() {
        return found;
    }

    double loading(int item) {
        return loadings[item];
    }

    /** What the factor leaves of an item's variance. */
    double unique(int item) {
        return c[item][item] - loadings[item] * loadings[item];
    }

    /**
     * For a function of the loadings with gradient q the vector v of its derivatives by the g_j, with the sign by which
     * v'dg is its change: v = −H⁻¹ q, where H holds the derivatives of g by λ. NaN where H is singular.
     */
    double[] sensitivity(double[] q) {
        RealMatrix h = new Array2DRowRealMatrix(q.length, q.length);
        double squares = 0;
        for (double loading : loadings) {
            squares += loading * loading;
        }
        for (int j = 0; j < q.length; j++) {
            for (int k = 0; k < q.length; k++) {
                h.setEntry(
                        j, k, j == k ? loadings[j] * loadings[j] - squares : c[j][k] - 2 * loadings[j] * loadings[k]);
            }
        }
        try {
            return new LUDecomposition(h)
                    .getSolver()
                    .solve(new ArrayRealVector(q))
                    .mapMultiply(-1)
                    .toArray();
        } catch (SingularMatrixException singular) {
            return new ArrayRealVector(q.length, Double.NaN).toArray();
        }
    }
}
