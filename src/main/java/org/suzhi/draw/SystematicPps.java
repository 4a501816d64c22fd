package org.suzhi.draw;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Systematic sampling with probability proportional to size, without replacement: units are laid end to end along a
 * line, each as long as its inclusion probability, and every point u, u + 1, u + 2 … hits one. A unit that would be hit
 * more than once is taken with certainty, and the others share what is left.
 *
 * <p>Source: Madow, Annals of Mathematical Statistics 20 (1949) 333–354; Särndal, Swensson and Wretman, Model Assisted
 * Survey Sampling, 1992, section 3.6.2.
 */
final class SystematicPps {

    private SystematicPps() {}

    /** Inclusion probabilities of n units proportional to size: they add up to n and none exceeds 1. */
    static double[] probabilities(double[] sizes, int n) {
        if (n > sizes.length) {
            throw new IllegalArgumentException("%d units to draw of %d".formatted(n, sizes.length));
        }
        double[] probability = new double[sizes.length];
        boolean[] certain = new boolean[sizes.length];
        boolean again = true;
        while (again) {
            again = false;
            double left = 0;
            int taken = 0;
            for (int i = 0; i < sizes.length; i++) {
                left += certain[i] ? 0 : sizes[i];
                taken += certain[i] ? 1 : 0;
            }
            for (int i = 0; i < sizes.length; i++) {
                if (!certain[i]) {
                    probability[i] = (n - taken) * sizes[i] / left;
                    if (probability[i] >= 1) {
                        certain[i] = true;
                        again = true;
                    }
                }
            }
            for (int i = 0; i < sizes.length; i++) {
                probability[i] = certain[i] ? 1 : probability[i];
            }
        }
        return probability;
    }

    /** The units that are hit, in order; as many as the probabilities add up to. */
    static int[] draw(double[] probabilities, UniformRandomProvider random) {
        double start = random.nextDouble();
        int n = (int) Math.round(Arrays.stream(probabilities).sum());
        int[] drawn = new int[n];
        int hit = 0;
        double end = 0;
        for (int i = 0; i < probabilities.length && hit < n; i++) {
            if (probabilities[i] >= 1) {
                drawn[hit++] = i;
                continue;
            }
            double before = end;
            end += probabilities[i];
            // the points are start, start + 1, …: one of them lies in [before, end) when the counts below differ
            if (Math.ceil(end - start) > Math.ceil(before - start)) {
                drawn[hit++] = i;
            }
        }
        // rounding may leave the last point just beyond the end of the line: it belongs to the last unit not taken
        for (int i = probabilities.length - 1; hit < n; i--) {
            int unit = i;
            if (Arrays.stream(drawn, 0, hit).noneMatch(d -> d == unit)) {
                drawn[hit++] = unit;
            }
        }
        Arrays.sort(drawn);
        return drawn;
    }
}
