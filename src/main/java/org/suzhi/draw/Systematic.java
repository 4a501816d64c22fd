package org.suzhi.draw;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Systematic sampling with equal probabilities in the order of the list: one unit in N/n, also where that is no whole
 * number, from a random start. It is {@link OrderedSystematic}, and refused where the probabilities differ. Pairs that
 * never meet have π_kl = 0.
 *
 * <p>Source: Särndal, Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 3.4, fractional interval.
 */
public record Systematic() implements SelectionMethod {

    @Override
    public String code() {
        return "systematic";
    }

    @Override
    public double[] probabilities(double[] size, int n) {
        return InclusionProbabilities.equal(size.length, n);
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits.of(pi).requireEqual(code());
        return new OrderedSystematic().draw(pi, random);
    }

    @Override
    public Optional<double[][]> joint(double[] pi) {
        OpenUnits.of(pi).requireEqual(code());
        return new OrderedSystematic().joint(pi);
    }
}
