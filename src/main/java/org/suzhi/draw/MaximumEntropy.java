package org.suzhi.draw;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Maximum entropy, or conditional Poisson, sampling: of all designs of fixed size with these probabilities the one that
 * is the most random. A Poisson sample with working probabilities p is drawn again until it has n units, p being such
 * that the inclusion probabilities are π. The size is Σπ, which must be whole.
 *
 * <p>Finding p takes about N √N steps, as does a draw; the joint probabilities N² √N.
 *
 * <p>Source: Hájek, Sampling from a Finite Population, 1981; Chen, Dempster and Liu, Biometrika 81 (1994) 457–469; Tillé,
 * Sampling Algorithms, 2006, section 5.6.
 */
public record MaximumEntropy() implements SelectionMethod {

    @Override
    public String code() {
        return "maximum-entropy";
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        int n = open.size(code());
        if (n == 0 || n == open.count()) {
            return open.sample(all(open, n));
        }
        return open.sample(ConditionalPoisson.draw(ConditionalPoisson.working(open.pi(), n), n, random));
    }

    /** All or none, where the probabilities of the open units are within rounding of 1 or 0. */
    static boolean[] all(OpenUnits open, int n) {
        boolean[] taken = new boolean[open.count()];
        Arrays.fill(taken, n > 0);
        return taken;
    }

    @Override
    public Optional<double[][]> joint(double[] pi) {
        OpenUnits open = OpenUnits.of(pi);
        int n = open.size(code());
        double[] p = open.pi();
        if (n > 0 && n < p.length) {
            p = ConditionalPoisson.working(p, n);
        }
        double[] alike = new double[p.length];
        Arrays.fill(alike, 1);
        return Optional.of(open.joint(new Spectrum(p, n).joint(alike)));
    }
}
