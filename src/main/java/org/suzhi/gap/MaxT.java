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
 * freedom, so P(largest ≤ c) is the mean of F(c² / (d g(u)²)) over directions.
 *
 * <p>Source: Hothorn, Bretz and Westfall, Biometrical Journal 50 (2008) 346–363, section 3.1; directions as in {@link
 * Directions}. Where the covariance matrix is none, Bonferroni's inequality, which needs no correlations.
 *
 * @param value  the critical value
 * @param method {@code max-t} or {@code bonferroni}
 * @param error  standard error of the probability that was reached, from the directions that were drawn
 * @param pairs  differences that it serves
 */
record MaxT(double value, String method, double error, int pairs) {

    /** Nothing to compare. */
    static final MaxT NONE = new MaxT(Double.NaN, "none", Double.NaN, 0);

    private static final int STEPS = 400;

    /** For intervals with two limits. */
    static MaxT twoSided(Joint joint, List<Pair> pairs, ConfidenceLevel level, Seed seed) {
        return of(joint, pairs, true, level.value(), level.quantile(joint.df()), seed);
    }

    /** For one limit each: the largest of (a − b) / se. */
    static MaxT oneSided(Joint joint, List<Pair> pairs, double confidence, Seed seed) {
        return of(joint, pairs, false, confidence, ConfidenceLevel.oneSided(joint.df(), confidence), seed);
    }

    private static MaxT of(
            Joint joint, List<Pair> asked, boolean twoSided, double confidence, double single, Seed seed) {
        List<Pair> pairs = new ArrayList<>();
        for (Pair pair : asked) {
            if (joint.se(pair.a(), pair.b()) > 0) {
                pairs.add(pair);
            }
        }
        if (pairs.isEmpty() || !(joint.df() > 0)) {
            return NONE;
        }
        if (pairs.size() == 1) {
            return new MaxT(single, "max-t", 0, 1);
        }
        double tail = (1 - confidence) / pairs.size() / (twoSided ? 2 : 1);
        double bonferroni = -ConfidenceLevel.oneSided(joint.df(), tail);
        int[] used = pairs.stream()
                .flatMapToInt(pair -> IntStream.of(pair.a(), pair.b()))
                .sorted()
                .distinct()
                .toArray();
        List<Pair> renumbered = pairs.stream()
                .map(pair -> new Pair(Arrays.binarySearch(used, pair.a()), Arrays.binarySearch(used, pair.b())))
                .toList();
        Directions directions = Directions.draw(joint.only(used), renumbered, twoSided, seed);
        if (directions == null) {
            return new MaxT(bonferroni, "bonferroni", 0, pairs.size());
        }
        double[] g = directions.largest();
        double[] steps = means(g);
        ContinuousDistribution radius = radius(directions.rank(), joint.df());
        double scale = Double.isInfinite(joint.df()) ? 1 : directions.rank();
        double value = new BrentSolver(1e-12)
                .solve(200, c -> reached(steps, c, scale, radius) - confidence, 0.5 * single, 1.5 * bonferroni);
        double error = error(g, value, scale, radius);
        return new MaxT(rounded(Math.min(value, bonferroni)), "max-t", rounded(error), pairs.size());
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
