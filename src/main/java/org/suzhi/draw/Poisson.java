package org.suzhi.draw;

import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Poisson sampling: each unit is drawn or not, whatever happens to the others. The size is left to chance;
 * π_kl = π_k π_l.
 *
 * <p>Source: Hájek, Annals of Mathematical Statistics 35 (1964) 1491–1523; Tillé, Sampling Algorithms, 2006, chapter 5.
 */
public record Poisson() implements SelectionMethod {

    @Override
    public String code() {
        return "poisson";
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        boolean[] taken = new boolean[open.count()];
        double[] p = open.pi();
        for (int k = 0; k < taken.length; k++) {
            taken[k] = random.nextDouble() < p[k];
        }
        return open.sample(taken);
    }

    @Override
    public Optional<double[][]> joint(double[] pi) {
        OpenUnits open = OpenUnits.of(pi);
        double[] p = open.pi();
        double[][] joint = new double[p.length][p.length];
        for (int k = 0; k < p.length; k++) {
            for (int l = 0; l < p.length; l++) {
                joint[k][l] = p[k] * p[l];
            }
        }
        return Optional.of(open.joint(joint));
    }
}
