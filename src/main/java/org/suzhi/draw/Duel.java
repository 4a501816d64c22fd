package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Two units settle between them who is out or in: a and b with a + b below 1 become a + b and 0, otherwise 1 and
 * a + b − 1, each keeping its probability in the mean.
 *
 * <p>Source: Deville and Tillé, Unequal probability sampling without replacement through a splitting method, Biometrika
 * 85 (1998) 89–101, section 6.
 */
final class Duel {

    /** A remainder this small is rounding. */
    private static final double ROUNDING = 1e-12;

    private Duel() {}

    static void between(int a, int b, double[] pi, UniformRandomProvider random) {
        double sum = pi[a] + pi[b];
        boolean first;
        double winner;
        if (sum < 1) {
            first = random.nextDouble() * sum < pi[a];
            winner = sum > 1 - ROUNDING ? 1 : sum;
        } else {
            first = random.nextDouble() * (2 - sum) < 1 - pi[b];
            winner = 1;
        }
        double loser = sum - 1 > ROUNDING ? sum - 1 : 0;
        pi[a] = first ? winner : loser;
        pi[b] = first ? loser : winner;
    }

    static boolean isOpen(double probability) {
        return probability > 0 && probability < 1;
    }
}
