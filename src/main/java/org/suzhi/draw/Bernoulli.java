package org.suzhi.draw;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Bernoulli sampling: Poisson sampling where every unit has the same probability, and refused where they differ. The
 * size is left to chance.
 *
 * <p>Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 3.2.
 */
public record Bernoulli() implements SelectionMethod {

    @Override
    public String code() {
        return "bernoulli";
    }

    @Override
    public double[] probabilities(double[] size, int n) {
        return InclusionProbabilities.equal(size.length, n);
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits.of(pi).requireEqual(code());
        return new Poisson().draw(pi, random);
    }

    @Override
    public Optional<double[][]> joint(double[] pi) {
        OpenUnits.of(pi).requireEqual(code());
        return new Poisson().joint(pi);
    }
}
