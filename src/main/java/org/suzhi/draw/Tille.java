package org.suzhi.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Tillé's elimination: from all N units one is struck out, then another, until n are left. With π(k|m) the probabilities
 * of a sample of m in proportion to π, the step from m + 1 to m strikes out k with probability
 * r(k|m) = 1 − π(k|m) / π(k|m + 1), and π_kl = Π_m (1 − r(k|m) − r(l|m)) over m = n … N − 1. The size is Σπ, which must be
 * whole.
 *
 * <p>Source: Tillé, An elimination procedure of unequal probability sampling without replacement, Biometrika 83 (1996)
 * 238–241; Sampling Algorithms, 2006, chapter 6.
 */
public record Tille() implements SelectionMethod {

    @Override
    public String code() {
        return "tille";
    }

    /**
     * Units that were not certain at m + 1 all have the same r, so that a step takes one random number and, apart from
     * those that just lost their certainty, no loop.
     */
    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        int n = open.size(code());
        Steps steps = new Steps(open.pi());
        boolean[] taken = new boolean[open.count()];
        Arrays.fill(taken, true);
        int[] pool = new int[taken.length];
        int inPool = 0;
        for (int m = taken.length - 1; m >= n; m--) {
            int before = steps.certain;
            steps.down(m);
            double point = random.nextDouble();
            int out = -1;
            for (int i = before - 1; i >= steps.certain; i--) {
                int k = steps.order[i];
                point -= 1 - steps.probability(k);
                if (point < 0 && out < 0) {
                    out = k;
                } else {
                    pool[inPool++] = k;
                }
            }
            if (out < 0) {
                int lost = before - steps.certain;
                int old = inPool - lost;
                // rounding alone can bring a point past the newcomers while there is nobody else
                int i = old > 0 ? random.nextInt(old) : random.nextInt(inPool);
                out = pool[i];
                pool[i] = pool[--inPool];
            }
            taken[out] = false;
        }
        return open.sample(taken);
    }

    /** Time grows with N² (N − n): a second for a thousand units. */
    @Override
    public Optional<double[][]> joint(double[] pi) {
        OpenUnits open = OpenUnits.of(pi);
        int n = open.size(code());
        int units = open.count();
        Steps steps = new Steps(open.pi());
        double[][] joint = new double[units][units];
        Arrays.stream(joint).forEach(row -> Arrays.fill(row, 1));
        double[] before = new double[units];
        Arrays.fill(before, 1);
        double[] r = new double[units];
        for (int m = units - 1; m >= n; m--) {
            steps.down(m);
            for (int i = 0; i < units; i++) {
                int k = steps.order[i];
                double now = i < steps.certain ? 1 : steps.probability(k);
                r[k] = 1 - now / before[k];
                before[k] = now;
            }
            for (int k = 0; k < units; k++) {
                double[] row = joint[k];
                double stays = 1 - r[k];
                for (int l = 0; l < k; l++) {
                    row[l] *= stays - r[l];
                }
            }
        }
        for (int k = 0; k < units; k++) {
            for (int l = 0; l < k; l++) {
                joint[k][l] = Math.max(joint[k][l], 0);
                joint[l][k] = joint[k][l];
            }
        }
        return Optional.of(open.joint(joint));
    }

    /** π(k|m) for one m after the other, downwards from N, where all are certain. */
    private static final class Steps {

        /** Units from the largest probability to the smallest: the certain ones come first. */
        final int[] order;

        private final double[] pi;

        /** Σ π over the units from this place in the order on. */
        private final double[] rest;

        int certain;
        private double factor;

        Steps(double[] pi) {
            this.pi = pi;
            this.order = IntStream.range(0, pi.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(k -> -pi[k]))
                    .mapToInt(k -> k)
                    .toArray();
            this.rest = new double[pi.length + 1];
            for (int i = pi.length - 1; i >= 0; i--) {
                rest[i] = rest[i + 1] + pi[order[i]];
            }
            this.certain = pi.length;
        }

        /** To a sample of m: a unit stays certain while (m − certain larger ones) π_k reaches Σ π of those from k on. */
        void down(int m) {
            while (certain > 0 && (m - (certain - 1)) * pi[order[certain - 1]] < rest[certain - 1]) {
                certain--;
            }
            factor = (m - certain) / rest[certain];
        }

        /** π(k|m) of a unit that is not certain. */
        double probability(int k) {
            return Math.min(factor * pi[k], 1);
        }
    }
}
