package org.suzhi.draw;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Simple random sampling without replacement: every set of n units is as likely as any other. The probabilities must be
 * equal and add up to a whole number; π_kl = n (n − 1) / (N (N − 1)).
 *
 * <p>Source: Cochran, Sampling Techniques, 3rd edition, 1977, section 2.1.
 */
public record SimpleRandom() implements SelectionMethod {

    @Override
    public String code() {
        return "simple-random";
    }

    @Override
    public double[] probabilities(double[] size, int n) {
        return InclusionProbabilities.equal(size.length, n);
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        open.requireEqual(code());
        int n = open.size(code());
        boolean[] taken = new boolean[open.count()];
        if (n > 0) {
            for (int k : new PermutationSampler(random, taken.length, n).sample()) {
                taken[k] = true;
            }
        }
        return open.sample(taken);
    }

    @Override
    public Optional<double[][]> joint(double[] pi) {
        OpenUnits open = OpenUnits.of(pi);
        open.requireEqual(code());
        double n = open.size(code());
        int units = open.count();
        double[][] joint = new double[units][units];
        for (double[] row : joint) {
            Arrays.fill(row, n / units * (n - 1) / (units - 1));
        }
        return Optional.of(open.joint(joint));
    }
}
