package org.suzhi.draw;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Systematic sampling with unequal probabilities in the order of the list. The units lie end to end on a line, each as
 * long as its probability, and the points u, u + 1, u + 2 … hit one each, u uniform on [0, 1). The size is that of Σπ,
 * or one of the two whole numbers next to it. Many pairs never meet (π_kl = 0), so that no variance estimator is
 * unbiased.
 *
 * <p>Source: Madow, Annals of Mathematical Statistics 20 (1949) 333–354; Tillé, Sampling Algorithms, 2006, section 7.1.
 */
public record OrderedSystematic() implements SelectionMethod {

    /** Two ends this close are one: between them there is no pair, only rounding. */
    private static final double ROUNDING = 1e-12;

    @Override
    public String code() {
        return "pps-systematic";
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        int[] order = new int[open.count()];
        Arrays.setAll(order, k -> k);
        return open.sample(hit(open, order, random.nextDouble()));
    }

    /** The units that are hit when they lie in this order and the first point is u. */
    static boolean[] hit(OpenUnits open, int[] order, double u) {
        double[] pi = open.pi();
        boolean[] hit = new boolean[pi.length];
        int left = open.isWhole() ? (int) Math.rint(Arrays.stream(pi).sum()) : pi.length;
        double ahead = u;
        for (int i = 0; i < order.length && left > 0; i++) {
            int k = order[i];
            if (ahead < pi[k]) {
                hit[k] = true;
                left--;
                ahead += 1;
            }
            ahead -= pi[k];
        }
        // rounding may leave the last point just beyond the end of the line: it belongs to the last unit not taken
        for (int i = order.length - 1; open.isWhole() && left > 0; i--) {
            if (!hit[order[i]]) {
                hit[order[i]] = true;
                left--;
            }
        }
        return hit;
    }

    /**
     * π_kl is the length of the starts u that hit both. Who is hit changes only where u passes the fractional part of an
     * end, so that one sample for each piece between them, weighted by its length, has all pairs. Time grows with N n².
     */
    @Override
    public Optional<double[][]> joint(double[] pi) {
        OpenUnits open = OpenUnits.of(pi);
        int[] order = new int[open.count()];
        Arrays.setAll(order, k -> k);
        double[] p = open.pi();
        double[] bounds = new double[p.length + 2];
        double end = 0;
        for (int k = 0; k < p.length; k++) {
            end += p[k];
            bounds[k] = end - Math.floor(end);
        }
        bounds[p.length + 1] = 1;
        Arrays.sort(bounds);
        double[][] joint = new double[p.length][p.length];
        for (int i = 1; i < bounds.length; i++) {
            double length = bounds[i] - bounds[i - 1];
            if (length > ROUNDING) {
                boolean[] hit = hit(open, order, bounds[i - 1] + length / 2);
                int[] both = IntStream.range(0, hit.length).filter(k -> hit[k]).toArray();
                for (int k : both) {
                    for (int l : both) {
                        joint[k][l] += length;
                    }
                }
            }
        }
        return Optional.of(open.joint(joint));
    }
}
