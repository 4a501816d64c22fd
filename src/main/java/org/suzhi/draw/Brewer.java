package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Brewer's method, one unit after the other: with R = n − Σ π over those already drawn and r units still to draw, the
 * next is k with probability in proportion to π_k (R − π_k) / (R − r π_k). The size is Σπ, which must be whole. No joint
 * probabilities: they have no closed form, only a recursion over all samples; Brewer's variance needs none.
 *
 * <p>Source: Brewer, A simple procedure for πpswor, Australian Journal of Statistics 17 (1975) 166–172; Tillé, Sampling
 * Algorithms, 2006, chapter 6.
 */
public record Brewer() implements SelectionMethod {

    @Override
    public String code() {
        return "brewer";
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        OpenUnits open = OpenUnits.of(pi);
        int n = open.size(code());
        double[] p = open.pi();
        boolean[] taken = new boolean[p.length];
        double[] cumulated = new double[p.length];
        double rest = n;
        for (int left = n; left > 0; left--) {
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                sum += taken[k] ? 0 : weight(p[k], rest, left);
                cumulated[k] = sum;
            }
            int next = chosen(cumulated, random.nextDouble() * sum);
            taken[next] = true;
            rest -= p[next];
        }
        return open.sample(taken);
    }

    /** The last unit is drawn in proportion to π: numerator and denominator are the same there. */
    private static double weight(double pi, double rest, int left) {
        return left == 1 ? pi : pi * Math.max(rest - pi, 0) / Math.max(rest - left * pi, 1e-15);
    }

    /** The first unit whose cumulated weight exceeds the point; one already taken adds nothing and is passed over. */
    private static int chosen(double[] cumulated, double point) {
        double within = Math.min(point, Math.nextDown(cumulated[cumulated.length - 1]));
        int low = 0;
        int high = cumulated.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulated[middle] > within) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
