package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/**
 * The cube method: samples whose Horvitz–Thompson totals of some auxiliary variables are those of the population, or as
 * close as whole units allow, Σ_s x_k / π_k ≈ Σ_U x_k. The size is always balanced too: it is Σπ, or one of the two whole
 * numbers next to it.
 *
 * <pre>{@code
 * int[] drawn = Cube.balancing(new double[][] {{households, schools}, …}).draw(pi, random);
 * }</pre>
 *
 * <p>Flight: as many units as there are constraints and one more are changed together along a direction that keeps all
 * constraints, until one is in or out and the next in random order takes its place. Landing: when no direction is left,
 * the last variable is given up, then the one before it, the size never: variables go in order of importance. Together
 * all but as many units as there are variables are placed in perfect balance. No joint probabilities: there is no
 * formula; Deville and Tillé (2005) approximate the variance by residuals on the variables.
 *
 * <p>Source: Deville and Tillé, Efficient balanced sampling: the cube method, Biometrika 91 (2004) 893–912; fast flight:
 * Chauvet and Tillé, A fast algorithm for balanced sampling, Computational Statistics 21 (2006) 53–62; landing by
 * suppression of variables: Chauvet and Tillé (2006); Tillé, Sampling Algorithms, 2006, chapter 8.
 */
public final class Cube implements SelectionMethod {

    static final String CODE = "cube";

    private final double[][] variables;

    private Cube(double[][] variables) {
        this.variables = variables;
    }

    /**
     * The method for these auxiliary variables.
     *
     * @param variables x at [unit][variable], finite, the most important variable first
     * @throws IllegalArgumentException when a value is not finite or units have different numbers of variables
     */
    public static Cube balancing(double[][] variables) {
        return new Cube(LocalPivotal.checked(variables, "balancing variable"));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        if (pi.length != variables.length) {
            throw new IllegalArgumentException("method '%s': %d inclusion probabilities, expected %d as there are units"
                    .formatted(CODE, pi.length, variables.length));
        }
        OpenUnits open = OpenUnits.of(pi);
        double[] p = open.pi();
        double[][] columns = columns(open, p);
        int[] queue = PermutationSampler.natural(p.length);
        PermutationSampler.shuffle(random, queue);
        int left = p.length;
        for (int constraints = 1 + variables(open); constraints >= 1; constraints--) {
            left = new Flight(columns, p, constraints, random).over(queue, left);
        }
        for (int i = 0; i < left; i++) {
            p[queue[i]] = open.settles(p[queue[i]], random) ? 1 : 0;
        }
        boolean[] taken = new boolean[p.length];
        for (int k = 0; k < p.length; k++) {
            taken[k] = p[k] == 1;
        }
        return open.sample(taken);
    }

    private int variables(OpenUnits open) {
        return open.count() == 0 ? 0 : variables[0].length;
    }

    /** What a unit adds to each constraint when it is in: 1 to the size, x/π to each total, the largest x/π being 1. */
    private double[][] columns(OpenUnits open, double[] p) {
        int width = variables(open);
        double[] largest = new double[width];
        for (int k = 0; k < p.length; k++) {
            for (int v = 0; v < width; v++) {
                largest[v] = Math.max(largest[v], Math.abs(variables[open.unit(k)][v] / p[k]));
            }
        }
        double[][] columns = new double[p.length][width + 1];
        for (int k = 0; k < p.length; k++) {
            columns[k][0] = 1;
            for (int v = 0; v < width; v++) {
                columns[k][v + 1] = largest[v] == 0 ? 0 : variables[open.unit(k)][v] / p[k] / largest[v];
            }
        }
        return columns;
    }
}
