package org.suzhi.irt;

import java.util.List;

/**
 * The expected ability a posteriori (Bock and Mislevy 1982, Applied Psychological Measurement 6:431–444, equation 7):
 * Σ θ_q L(θ_q) A(θ_q) / Σ L(θ_q) A(θ_q) over 61 nodes θ_q from −6 to 6, with A the density of N(0, 1) and L the
 * likelihood. The likelihoods of all answers to a few items at a time are made beforehand, so that a person costs one
 * multiplication for each node and five items.
 */
final class ExpectedAbility implements Ability {

    private static final int NODES = 61;
    private static final double WIDEST = 6;
    /** Items whose answers are looked up together. */
    private static final int TOGETHER = 5;

    private static final int PATTERNS = 243;
    /** Below this, products lose digits: the likelihood is scaled up, which its ratio does not notice. */
    private static final double SMALL = 1e-150;

    private final int items;
    private final double[] nodes = new double[NODES];
    private final double[] prior = new double[NODES];
    /** By five items: the likelihood of each pattern of their answers at each node. */
    private final double[][] likelihoods;

    ExpectedAbility(List<ItemCurve> curves) {
        items = curves.size();
        for (int q = 0; q < NODES; q++) {
            nodes[q] = WIDEST * (2. * q / (NODES - 1) - 1);
            prior[q] = Math.exp(-nodes[q] * nodes[q] / 2);
        }
        likelihoods = new double[(items + TOGETHER - 1) / TOGETHER][];
        for (int block = 0; block < likelihoods.length; block++) {
            int first = block * TOGETHER;
            likelihoods[block] = patterns(curves.subList(first, Math.min(items, first + TOGETHER)));
        }
    }

    private double[] patterns(List<ItemCurve> curves) {
        double[] products = new double[PATTERNS * NODES];
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            for (int q = 0; q < NODES; q++) {
                double product = 1;
                int rest = pattern;
                for (ItemCurve curve : curves) {
                    int answer = rest % 3;
                    rest /= 3;
                    product *= answer == NOT_ASKED ? 1 : answer == 1 ? curve.right(nodes[q]) : curve.wrong(nodes[q]);
                }
                products[pattern * NODES + q] = product;
            }
        }
        return products;
    }

    @Override
    public double of(byte[] answers) {
        if (Ability.nothing(answers)) {
            return Double.NaN;
        }
        double[] posterior = prior.clone();
        for (int block = 0; block < likelihoods.length; block++) {
            int from = pattern(answers, block * TOGETHER) * NODES;
            double[] factor = likelihoods[block];
            double largest = 0;
            for (int q = 0; q < NODES; q++) {
                posterior[q] *= factor[from + q];
                largest = Math.max(largest, posterior[q]);
            }
            if (largest < SMALL) {
                for (int q = 0; q < NODES; q++) {
                    posterior[q] /= largest;
                }
            }
        }
        double sum = 0;
        double weighted = 0;
        for (int q = 0; q < NODES; q++) {
            sum += posterior[q];
            weighted += nodes[q] * posterior[q];
        }
        return weighted / sum;
    }

    private int pattern(byte[] answers, int first) {
        int pattern = 0;
        for (int i = Math.min(items, first + TOGETHER) - 1; i >= first; i--) {
            pattern = 3 * pattern + answers[i];
        }
        return pattern;
    }
}
