package org.suzhi.gap;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.suzhi.survey.Seed;

/**
 * How large the largest of many standardised differences is in random directions. Estimates with covariance matrix
 * Σ = L L′ err by L z with z standard normal in d dimensions, and z = r u has a direction u and a length r that do not
 * depend on each other; the largest standardised difference is r g(u). What this class draws is g(u).
 *
 * <p>Source: Deák, Journal of Statistical Computation and Simulation 35 (1990) 101–114, and Genz and Bretz, Computation
 * of Multivariate Normal and t Probabilities, 2009, section 4.2: the spherical-radial transformation.
 */
final class Directions {

    private static final double WORK = 1.5e8;
    private static final int FEWEST = 10_000;
    private static final int MOST = 50_000;

    private final int rank;
    private final double[] largest;

    private Directions(int rank, double[] largest) {
        this.rank = rank;
        this.largest = largest;
    }

    /**
     * Draws directions and the largest |a − b| / se of each.
     *
     * @return null where the covariance matrix is none, so that nothing can be drawn from it
     */
    static Directions draw(Joint joint, List<Pair> pairs, Seed seed) {
        double[][] root = root(joint);
        if (root == null) {
            return null;
        }
        int rank = root[0].length;
        double work = (double) joint.size() * rank + pairs.size();
        int draws = (int) Math.max(FEWEST, Math.min(MOST, WORK / work));
        Bounds bounds = new Bounds(joint, pairs);
        UniformRandomProvider random = seed.random();
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[] largest = new double[draws];
        double[] z = new double[rank];
        double[] errors = new double[joint.size()];
        for (int k = 0; k < draws; k++) {
            double length = 0;
            for (int i = 0; i < rank; i++) {
                z[i] = gaussian.sample();
                length += z[i] * z[i];
            }
            multiply(root, z, 1 / Math.sqrt(length), errors);
            largest[k] = bounds.largest(errors);
        }
        Arrays.sort(largest);
        return new Directions(rank, largest);
    }

    /** Dimensions of the errors. */
    int rank() {
        return rank;
    }

    /** g(u) of the directions, in increasing order. */
    double[] largest() {
        return largest.clone();
    }

    private static double[][] root(Joint joint) {
        int size = joint.size();
        double[][] matrix = new double[size][size];
        double scale = 0;
        for (int i = 0; i < size; i++) {
            scale = Math.max(scale, joint.covariance(i, i));
            for (int j = 0; j < size; j++) {
                matrix[i][j] = joint.covariance(i, j);
            }
        }
        if (!(scale > 0)) {
            return null;
        }
        try {
            return new RectangularCholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-12 * scale)
                    .getRootMatrix()
                    .getData();
        } catch (NonPositiveDefiniteMatrixException noCovariance) {
            return null;
        }
    }

    private static void multiply(double[][] root, double[] z, double factor, double[] errors) {
        for (int i = 0; i < errors.length; i++) {
            double[] row = root[i];
            double sum = 0;
            for (int j = 0; j < z.length; j++) {
                sum += row[j] * z[j];
            }
            errors[i] = factor * sum;
        }
    }

    /** The largest of the standardised differences; most of the pairs are ruled out by their estimate's extremes. */
    private static final class Bounds {

        private final int[] from;
        private final int[] to;
        private final double[] inverse;
        private final int[] start;
        private final double[] most;

        Bounds(Joint joint, List<Pair> pairs) {
            List<Pair> sorted = pairs.stream()
                    .sorted((p, q) -> p.a() != q.a() ? Integer.compare(p.a(), q.a()) : Integer.compare(p.b(), q.b()))
                    .toList();
            from = sorted.stream().mapToInt(Pair::a).distinct().toArray();
            to = sorted.stream().mapToInt(Pair::b).toArray();
            inverse = sorted.stream()
                    .mapToDouble(pair -> 1 / joint.se(pair.a(), pair.b()))
                    .toArray();
            start = new int[from.length + 1];
            most = new double[from.length];
            int at = 0;
            for (int i = 0; i < from.length; i++) {
                start[i] = at;
                while (at < to.length && sorted.get(at).a() == from[i]) {
                    most[i] = Math.max(most[i], inverse[at++]);
                }
            }
            start[from.length] = at;
        }

        double largest(double[] errors) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double error : errors) {
                low = Math.min(low, error);
                high = Math.max(high, error);
            }
            double largest = 0;
            for (int i = 0; i < from.length; i++) {
                double error = errors[from[i]];
                double reach = Math.max(error - low, high - error);
                if (reach * most[i] <= largest) {
                    continue;
                }
                for (int k = start[i]; k < start[i + 1]; k++) {
                    largest = Math.max(largest, Math.abs(error - errors[to[k]]) * inverse[k]);
                }
            }
            return largest;
        }
    }
}
