package org.suzhi.gap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
    private static final int PARTS = 10;

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
        int draws = (int) Math.max(FEWEST, Math.min(MOST, WORK / work)) / PARTS;
        int[] ends = Arrays.stream(root).mapToInt(Directions::end).toArray();
        Bounds bounds = new Bounds(joint, pairs);
        // each part has a seed of its own, so that it does not matter who draws it
        double[] largest = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> part(root, ends, bounds, draws, seed.derive("directions " + part)))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        Arrays.sort(largest);
        return new Directions(rank, largest);
    }

    private static double[] part(double[][] root, int[] ends, Bounds bounds, int draws, Seed seed) {
        UniformRandomProvider random = seed.random();
        ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
        double[] largest = new double[draws];
        double[] z = new double[root[0].length];
        double[] errors = new double[root.length];
        for (int k = 0; k < draws; k++) {
            double length = 0;
            for (int i = 0; i < z.length; i++) {
                z[i] = gaussian.sample();
                length += z[i] * z[i];
            }
            multiply(root, ends, z, 1 / Math.sqrt(length), errors);
            largest[k] = bounds.largest(errors);
        }
        return largest;
    }

    /** Where the zeros at the end of a row begin: a root is a triangle whose rows have changed places. */
    private static int end(double... row) {
        int end = row.length;
        while (end > 0 && row[end - 1] == 0) {
            end--;
        }
        return end;
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

    private static void multiply(double[][] root, int[] ends, double[] z, double factor, double[] errors) {
        for (int i = 0; i < errors.length; i++) {
            double[] row = root[i];
            double sum = 0;
            for (int j = 0; j < ends[i]; j++) {
                sum += row[j] * z[j];
            }
            errors[i] = factor * sum;
        }
    }

    /**
     * The largest of the standardised differences. An estimate's partners stand in the order of their errors, the smallest first,
     * so that the rest of them is ruled out together; the estimate that can reach farthest comes first, so that most are.
     */
    private static final class Bounds {

        private final int[] from;
        private final int[] to;
        private final double[] inverse;
        private final int[] start;

        Bounds(Joint joint, List<Pair> pairs) {
            List<Pair> sorted = pairs.stream()
                    .sorted(Comparator.comparingInt(Pair::a)
                            .thenComparingDouble(pair -> joint.se(pair.a(), pair.b()))
                            .thenComparingInt(Pair::b))
                    .toList();
            from = sorted.stream().mapToInt(Pair::a).distinct().toArray();
            to = sorted.stream().mapToInt(Pair::b).toArray();
            inverse = sorted.stream()
                    .mapToDouble(pair -> 1 / joint.se(pair.a(), pair.b()))
                    .toArray();
            start = new int[from.length + 1];
            int at = 0;
            for (int i = 0; i < from.length; i++) {
                start[i] = at;
                while (at < to.length && sorted.get(at).a() == from[i]) {
                    at++;
                }
            }
            start[from.length] = at;
        }

        double largest(double[] errors) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double error : errors) {
                low = error < low ? error : low;
                high = error > high ? error : high;
            }
            int farthest = 0;
            double most = -1;
            for (int i = 0; i < from.length; i++) {
                double bound = reach(errors[from[i]], low, high) * inverse[start[i]];
                if (bound > most) {
                    most = bound;
                    farthest = i;
                }
            }
            double largest = largest(farthest, errors, low, high, 0);
            for (int i = 0; i < from.length; i++) {
                largest = largest(i, errors, low, high, largest);
            }
            return largest;
        }

        private double largest(int i, double[] errors, double low, double high, double before) {
            double error = errors[from[i]];
            double reach = reach(error, low, high);
            double largest = before;
            for (int k = start[i]; k < start[i + 1] && reach * inverse[k] > largest; k++) {
                double apart = Math.abs(error - errors[to[k]]) * inverse[k];
                largest = apart > largest ? apart : largest;
            }
            return largest;
        }

        private static double reach(double error, double low, double high) {
            return Math.max(error - low, high - error);
        }
    }
}
