package org.suzhi.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Seed;

/**
 * The value that the largest of many Student statistics exceeds with a given probability only, so that intervals of
 * that many standard errors hold all differences at once. The statistics are a multivariate t whose correlations follow
 * from the joint covariance; given a direction u, (largest / g(u))² / d has an F distribution with d and df degrees of
 * freedom, so P(largest ≤ c) is the mean of F(c² / (d g(u)²)) over directions. Differences with degrees of freedom of
 * their own have a value of their own, the one that all would have with as many.
 *
 * <p>Source: Hothorn, Bretz and Westfall, Biometrical Journal 50 (2008) 346–363, section 3.1; for degrees of freedom that
 * differ Hasler and Hothorn, Biometrical Journal 50 (2008) 793–800; directions as in {@link Directions}. Where the covariance
 * matrix is none, Bonferroni's inequality, which needs no correlations.
 */
final class MaxT {

    /** Nothing to compare. */
    static final MaxT NONE = new MaxT("none", Double.NaN, 0, new double[] {0}, new double[] {Double.NaN});

    private static final int STEPS = 400;

    /** From one knot to the next; in between the value is as good as straight in 1/df. */
    private static final double KNOT = 1.25;

    /** Beyond this all degrees of freedom are alike. */
    private static final double MANY = 1e4;

    private final String method;
    private final double error;
    private final int pairs;
    /** 1/df of the knots, increasing, and the values there. */
    private final double[] inverse;

    private final double[] values;

    private MaxT(String method, double error, int pairs, double[] inverse, double[] values) {
        this.method = method;
        this.error = error;
        this.pairs = pairs;
        this.inverse = inverse;
        this.values = values;
    }

    /** The value with the degrees of freedom of the whole. */
    double value() {
        return values[0];
    }

    /** {@code max-t}, {@code bonferroni} or {@code none}. */
    String method() {
        return method;
    }

    /** Standard error of the probability that was reached, from the directions that were drawn. */
    double error() {
        return error;
    }

    /** Differences that it serves. */
    int pairs() {
        return pairs;
    }

    /** The value of a difference with so many degrees of freedom. */
    double at(double df) {
        double x = 1 / df;
        if (Double.isNaN(x)) {
            return Double.NaN;
        }
        int last = inverse.length - 1;
        if (x <= inverse[0] || last == 0) {
            return values[0];
        }
        int k = 1;
        while (k < last && inverse[k] < x) {
            k++;
        }
        double share = (x - inverse[k - 1]) / (inverse[k] - inverse[k - 1]);
        return values[k - 1] + share * (values[k] - values[k - 1]);
    }

    /** For intervals with two limits. */
    static MaxT twoSided(Joint joint, List<Pair> asked, ConfidenceLevel level, Seed seed) {
        List<Pair> pairs = new ArrayList<>();
        double fewest = joint.df();
        for (Pair pair : asked) {
            double df = joint.df(pair.a(), pair.b());
            if (joint.se(pair.a(), pair.b()) > 0 && df > 0) {
                pairs.add(pair);
                fewest = Math.min(fewest, df);
            }
        }
        if (pairs.isEmpty() || !(joint.df() > 0)) {
            return NONE;
        }
        double[] knots = knots(fewest, joint.df());
        double[] inverse = Arrays.stream(knots).map(df -> 1 / df).toArray();
        if (pairs.size() == 1) {
            double[] single = Arrays.stream(knots).map(level::quantile).toArray();
            return new MaxT("max-t", 0, 1, inverse, single);
        }
        double tail = (1 - level.value()) / pairs.size() / 2;
        double[] bonferroni = Arrays.stream(knots)
                .map(df -> -ConfidenceLevel.oneSided(df, tail))
                .toArray();
        int[] used = pairs.stream()
                .flatMapToInt(pair -> IntStream.of(pair.a(), pair.b()))
                .sorted()
                .distinct()
                .toArray();
        List<Pair> renumbered = pairs.stream()
                .map(pair -> new Pair(Arrays.binarySearch(used, pair.a()), Arrays.binarySearch(used, pair.b())))
                .toList();
        Directions directions = Directions.draw(joint.only(used), renumbered, seed);
        if (directions == null) {
            return new MaxT("bonferroni", 0, pairs.size(), inverse, bonferroni);
        }
        double[] g = directions.largest();
        double[] steps = means(g);
        double[] values = new double[knots.length];
        for (int k = 0; k < knots.length; k++) {
            ContinuousDistribution radius = radius(directions.rank(), knots[k]);
            double scale = scale(directions.rank(), knots[k]);
            double value = new BrentSolver(1e-12)
                    .solve(
                            200,
                            c -> reached(steps, c, scale, radius) - level.value(),
                            0.5 * level.quantile(knots[k]),
                            1.5 * bonferroni[k]);
            values[k] = rounded(Math.min(value, bonferroni[k]));
        }
        double error = error(g, values[0], scale(directions.rank(), knots[0]), radius(directions.rank(), knots[0]));
        return new MaxT("max-t", rounded(error), pairs.size(), inverse, values);
    }

    /** Degrees of freedom from those of the whole down to the fewest. */
    private static double[] knots(double fewest, double whole) {
        List<Double> knots = new ArrayList<>(List.of(whole));
        double next = Math.min(whole, MANY) / KNOT;
        while (next > fewest) {
            knots.add(next);
            next /= KNOT;
        }
        if (fewest < whole) {
            knots.add(fewest);
        }
        return knots.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double scale(int rank, double df) {
        return Double.isInfinite(df) ? 1 : rank;
    }

    /** To six decimals, more than it is worth, so that no machine's last bits are seen. */
    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }

    /** Distribution of r² / d when the scale is estimated on df degrees of freedom, of r² when it is known. */
    private static ContinuousDistribution radius(int rank, double df) {
        return Double.isInfinite(df) ? ChiSquaredDistribution.of(rank) : FDistribution.of(rank, df);
    }

    private static double reached(double[] g, double c, double scale, ContinuousDistribution radius) {
        double sum = 0;
        for (double length : g) {
            sum += below(length, c, scale, radius);
        }
        return sum / g.length;
    }

    private static double below(double length, double c, double scale, ContinuousDistribution radius) {
        return length > 0 ? radius.cumulativeProbability(c * c / (scale * length * length)) : 1;
    }

    private static double error(double[] g, double c, double scale, ContinuousDistribution radius) {
        double[] some = means(g);
        double mean = reached(some, c, scale, radius);
        double squares = 0;
        for (double length : some) {
            double distance = below(length, c, scale, radius) - mean;
            squares += distance * distance;
        }
        return Math.sqrt(squares / some.length / g.length);
    }

    /** Neighbours in order are so alike that their mean stands for them. */
    private static double[] means(double... sorted) {
        double[] means = new double[Math.min(STEPS, sorted.length)];
        for (int s = 0; s < means.length; s++) {
            int from = (int) ((long) s * sorted.length / means.length);
            int to = (int) ((long) (s + 1) * sorted.length / means.length);
            for (int k = from; k < to; k++) {
                means[s] += sorted[k] / (to - from);
            }
        }
        return means;
    }
}
