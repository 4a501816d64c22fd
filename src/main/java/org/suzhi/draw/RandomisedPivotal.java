package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The pivotal method from the list in random order: a fast method of high entropy. The size is that of Σπ, or one of the
 * two whole numbers next to it. No joint probabilities: they are means over all orders of the list.
 *
 * <p>Source: Deville and Tillé, Biometrika 85 (1998) 89–101, section 6; Tillé, Sampling Algorithms, 2006, chapter 6.
 */
public record RandomisedPivotal() implements SelectionMethod {

    @Override
    public String code() {
        return "pivotal-random";
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        int[] order = PermutationSampler.natural(open.count());
        PermutationSampler.shuffle(random, order);
        return open.sample(OrderedPivotal.inTurn(open, order, random));
    }
}
