package org.suzhi.collect;

/** The number of successes in independent trials of different chances (Poisson's binomial distribution), exactly. */
final class Trials {

    private final double[] exactly;
    private int trials;

    /** For at most so many trials. */
    Trials(int most) {
        exactly = new double[most + 1];
        exactly[0] = 1;
    }

    /** One more trial. */
    void add(double chance) {
        trials++;
        for (int k = trials; k > 0; k--) {
            exactly[k] = exactly[k] * (1 - chance) + exactly[k - 1] * chance;
        }
        exactly[0] *= 1 - chance;
    }

    /** The chance of at least so many successes; the smallest terms are added first. */
    double atLeast(int successes) {
        double tail = 0;
        for (int k = trials; k >= successes; k--) {
            tail += exactly[k];
        }
        return Math.min(1, tail);
    }
}
