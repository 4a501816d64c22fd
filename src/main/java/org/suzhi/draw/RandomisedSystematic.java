package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * Systematic sampling with unequal probabilities from the list in random order. The size is that of Σπ, or one of the
 * two whole numbers next to it. No joint probabilities: they are means over all orders of the list; Hartley and Rao's
 * approximation is meant for this method.
 *
 * <p>Source: Hartley and Rao, Annals of Mathematical Statistics 33 (1962) 350–374; Goodman and Kish, Journal of the
 * American Statistical Association 45 (1950) 350–372.
 */
public record RandomisedSystematic() implements SelectionMethod {

    @Override
    public String code() {
        return "pps-systematic-random";
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        int[] order = PermutationSampler.natural(open.count());
        PermutationSampler.shuffle(random, order);
        return open.sample(OrderedSystematic.hit(open, order, random.nextDouble()));
    }
}
