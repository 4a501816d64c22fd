package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The pivotal method in the order of the list: the first two units settle between them who is in or out, the one that
 * is still open meets the third, and so on. Neighbours are seldom drawn together, so that a sorted list is spread over
 * as by {@link OrderedSystematic}, but more samples are possible. The size is that of Σπ, or one of the two whole numbers
 * next to it. No joint probabilities here: Chauvet (2012) gives them, and many are 0.
 *
 * <p>Source: Deville and Tillé, Biometrika 85 (1998) 89–101, section 6; Chauvet, On a characterization of ordered
 * pivotal sampling, Bernoulli 18 (2012) 1320–1340.
 */
public record OrderedPivotal() implements SelectionMethod {

    @Override
    public String code() {
        return "pivotal";
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        return open.sample(inTurn(open, PermutationSampler.natural(open.count()), random));
    }

    /** Who is in when units meet in this order. */
    static boolean[] inTurn(OpenUnits open, int[] order, UniformRandomProvider random) {
        double[] pi = open.pi();
        int holder = -1;
        for (int k : order) {
            if (holder < 0) {
                holder = k;
            } else {
                Duel.between(holder, k, pi, random);
                holder = Duel.isOpen(pi[holder]) ? holder : Duel.isOpen(pi[k]) ? k : -1;
            }
        }
        if (holder >= 0) {
            pi[holder] = open.settles(pi[holder], random) ? 1 : 0;
        }
        boolean[] taken = new boolean[pi.length];
        for (int k = 0; k < pi.length; k++) {
            taken[k] = pi[k] == 1;
        }
        return taken;
    }
}
