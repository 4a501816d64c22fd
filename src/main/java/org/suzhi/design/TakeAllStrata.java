package org.suzhi.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.suzhi.survey.Seed;

/**
 * Strata of a skewed size of which the top one is taken whole, with the fewest units for a coefficient of variation:
 *
 * <p>n = N_L + (Σ N_h S_h)² / ((cv X)² + Σ N_h S_h²), sums over the other strata, Neyman's allocation among them, X the
 * total of the size, S² with N_h − 1 below. At least two units are taken in a stratum, and no more than it holds.
 *
 * <p>Source: Lavallée and Hidiroglou, On the stratification of skewed populations, Survey Methodology 14, 1988, for the
 * problem; Kozak, Optimal stratification using random search method in agricultural surveys, Statistics in Transition
 * 6, 2004, for the search: a bound drawn at random moves by a random number of distinct sizes, and stays there when n
 * falls. Here from several starts, each ended by moves of one until none helps. The search may miss the optimum.
 *
 * @param classes the bounds
 * @param groups  the strata from the smallest sizes; the last is the one taken whole
 * @param seed    what the search was started with
 */
public record TakeAllStrata(SizeClasses classes, List<Group> groups, Seed seed) {

    private static final int STARTS = 20;
    private static final int PATIENCE = 300;

    /** The list is copied. */
    public TakeAllStrata {
        groups = List.copyOf(groups);
    }

    /**
     * A stratum.
     *
     * @param units N_h
     * @param mean  mean size
     * @param sd    S_h; 0 for a single unit
     * @param take  n_h, not rounded
     */
    public record Group(int units, double mean, double sd, double take) {}

    /** n: units to take, not rounded. */
    public double take() {
        return groups.stream().mapToDouble(Group::take).sum();
    }

    /**
     * Searches.
     *
     * @param sizes  of the units of the frame, in any order, with a positive total
     * @param strata how many with the one taken whole, at least 2
     * @param cv     coefficient of variation of the estimated total of the size, a fraction above 0
     * @param seed   of the search
     * @throws IllegalArgumentException when no bounds are found whose strata hold two units, and their samples, each
     */
    public static TakeAllStrata search(double[] sizes, int strata, double cv, Seed seed) {
        Precision.check("strata", strata, strata >= 2, "at least 2");
        Precision.check("coefficient of variation", cv, cv > 0 && cv < Double.POSITIVE_INFINITY, "above 0");
        Problem problem = new Problem(SizeClasses.sorted(sizes), cv);
        UniformRandomProvider random = seed.random();
        int[] best = null;
        double fewest = Double.POSITIVE_INFINITY;
        for (int start = 0; start < STARTS; start++) {
            int[] cuts = problem.start(strata, start == 0 ? null : random);
            if (cuts == null) {
                continue;
            }
            double n = problem.improve(cuts, random);
            if (n < fewest) {
                fewest = n;
                best = cuts;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException(
                    "strata: %d of %d different sizes, expected fewer or a larger coefficient of variation, so that each holds two units and enough for its sample"
                            .formatted(strata, problem.distinct));
        }
        return problem.outcome(best, seed);
    }

    /** Distinct sizes in their order, with running sums so that any stratum is known at once. */
    private static final class Problem {

        private final double cv;
        private final int distinct;
        private final double[] value;
        private final double centre;
        private final int[] units;
        private final double[] sum;
        private final double[] squares;

        Problem(double[] sorted, double cv) {
            this.cv = cv;
            value = Arrays.stream(sorted).distinct().toArray();
            distinct = value.length;
            units = new int[distinct + 1];
            sum = new double[distinct + 1];
            squares = new double[distinct + 1];
            // sums of squares about the mean lose fewer digits
            centre = Arrays.stream(sorted).average().orElseThrow();
            Precision.check("total size", centre * sorted.length, centre > 0, "above 0");
            int at = 0;
            for (int i = 0; i < distinct; i++) {
                int from = at;
                while (at < sorted.length && sorted[at] == value[i]) {
                    at++;
                }
                double off = value[i] - centre;
                units[i + 1] = at;
                sum[i + 1] = sum[i] + (at - from) * off;
                squares[i + 1] = squares[i] + (at - from) * off * off;
            }
        }

        /** Cuts at equal numbers of distinct sizes, or at random ones; null when they make no strata. */
        int[] start(int strata, UniformRandomProvider random) {
            int[] cuts = new int[strata - 1];
            for (int tries = 0; tries < 100; tries++) {
                for (int h = 0; h < cuts.length; h++) {
                    cuts[h] =
                            random == null ? (int) ((long) distinct * (h + 1) / strata) : random.nextInt(distinct + 1);
                }
                Arrays.sort(cuts);
                if (objective(cuts) < Double.POSITIVE_INFINITY) {
                    return cuts;
                }
                if (random == null) {
                    return null;
                }
            }
            return null;
        }

        double improve(int[] cuts, UniformRandomProvider random) {
            double n = objective(cuts);
            int reach = Math.max(3, distinct / 10);
            for (int failures = 0; failures < PATIENCE; failures++) {
                int h = random.nextInt(cuts.length);
                int step = 1 + random.nextInt(reach);
                double next = moved(cuts, h, random.nextBoolean() ? step : -step, n);
                failures = next < n ? 0 : failures;
                n = next;
            }
            boolean again = true;
            while (again) {
                double before = n;
                for (int h = 0; h < cuts.length; h++) {
                    n = moved(cuts, h, 1, n);
                    n = moved(cuts, h, -1, n);
                }
                again = n < before;
            }
            return n;
        }

        /** Moves a cut when that helps. */
        private double moved(int[] cuts, int h, int step, double n) {
            cuts[h] += step;
            double next = objective(cuts);
            if (next < n) {
                return next;
            }
            cuts[h] -= step;
            return n;
        }

        /** n; infinite for cuts that make no strata or ask for more units than there are. */
        private double objective(int[] cuts) {
            int from = 0;
            double spreads = 0;
            double variances = 0;
            for (int cut : cuts) {
                if (cut <= from || cut >= distinct || units[cut] - units[from] < 2) {
                    return Double.POSITIVE_INFINITY;
                }
                double variance = variance(from, cut);
                spreads += (units[cut] - units[from]) * Math.sqrt(variance);
                variances += (units[cut] - units[from]) * variance;
                from = cut;
            }
            double factor = factor(spreads, variances);
            double n = units[distinct] - units[from];
            from = 0;
            for (int cut : cuts) {
                int all = units[cut] - units[from];
                double take = Math.max(2, factor * all * Math.sqrt(variance(from, cut)));
                if (take > all) {
                    return Double.POSITIVE_INFINITY;
                }
                n += take;
                from = cut;
            }
            return n;
        }

        /** n_h for N_h S_h = 1. */
        private double factor(double spreads, double variances) {
            double error = cv * centre * units[distinct];
            return spreads / (error * error + variances);
        }

        private double variance(int from, int to) {
            double n = units[to] - units[from];
            double total = sum[to] - sum[from];
            return n < 2 ? 0 : Math.max(0, (squares[to] - squares[from] - total * total / n) / (n - 1));
        }

        TakeAllStrata outcome(int[] cuts, Seed seed) {
            double spreads = 0;
            double variances = 0;
            int from = 0;
            for (int cut : cuts) {
                double variance = variance(from, cut);
                spreads += (units[cut] - units[from]) * Math.sqrt(variance);
                variances += (units[cut] - units[from]) * variance;
                from = cut;
            }
            double factor = factor(spreads, variances);
            List<Double> bounds = new ArrayList<>();
            List<Group> groups = new ArrayList<>();
            from = 0;
            for (int h = 0; h <= cuts.length; h++) {
                boolean top = h == cuts.length;
                int to = top ? distinct : cuts[h];
                int all = units[to] - units[from];
                double sd = Math.sqrt(variance(from, to));
                groups.add(new Group(
                        all, centre + (sum[to] - sum[from]) / all, sd, top ? all : Math.max(2, factor * all * sd)));
                if (!top) {
                    bounds.add(value[to]);
                }
                from = to;
            }
            return new TakeAllStrata(new SizeClasses(bounds), groups, seed);
        }
    }
}
