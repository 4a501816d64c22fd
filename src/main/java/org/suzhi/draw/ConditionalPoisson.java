package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * A Poisson sample with working probabilities p, given that it has n units.
 *
 * <p>Source: Hájek, Annals of Mathematical Statistics 35 (1964) 1491–1523; Chen, Dempster and Liu, Weighted finite
 * population sampling to maximize entropy, Biometrika 81 (1994) 457–469; Tillé, Sampling Algorithms, 2006, section 5.6.
 */
final class ConditionalPoisson {

    private static final int ROUNDS = 1_000;

    /** From here on a round that brings little shows that only rounding is left. */
    private static final double CLOSE = 1e-11;

    private ConditionalPoisson() {}

    /** Poisson samples until one has n units: about √(2π Σ p (1 − p)) of them when Σp = n. */
    static boolean[] draw(double[] p, int n, UniformRandomProvider random) {
        boolean[] taken = new boolean[p.length];
        int size;
        do {
            size = 0;
            for (int k = 0; k < p.length; k++) {
                taken[k] = random.nextDouble() < p[k];
                size += taken[k] ? 1 : 0;
            }
        } while (size != n);
        return taken;
    }

    /**
     * The p, with Σp = n, that give the inclusion probabilities π: the log odds are raised by what those of π and of the
     * inclusion probabilities so far differ, until nothing changes. The correlations of such a sample have eigenvalues
     * from 0 to 2, mostly close to 1, so that a full step usually all but hits; where it overshoots steps get shorter.
     *
     * @param pi above 0 and below 1, adding up to n
     */
    static double[] working(double[] pi, int n) {
        double[] p = pi.clone();
        double[] odds = new double[pi.length];
        for (int k = 0; k < pi.length; k++) {
            odds[k] = logit(pi[k]);
        }
        double[] best = p;
        double smallest = Double.POSITIVE_INFINITY;
        double step = 1;
        int idle = 0;
        for (int round = 0; round < ROUNDS && idle < (smallest > CLOSE ? 20 : 1); round++) {
            double[] now = new Spectrum(p, n).inclusion();
            double error = 0;
            for (int k = 0; k < pi.length; k++) {
                error = Math.max(error, Math.abs(now[k] - pi[k]));
            }
            idle = error < (smallest > CLOSE ? smallest : smallest / 2) ? 0 : idle + 1;
            if (!(error < 0.7 * smallest)) {
                step = Math.max(step * 0.7, 0.3);
            }
            if (error < smallest) {
                smallest = error;
                best = p;
            }
            for (int k = 0; k < pi.length; k++) {
                odds[k] += step * (logit(pi[k]) - logit(Math.min(Math.max(now[k], 1e-300), 1 - 1e-15)));
            }
            p = probabilities(odds, n);
        }
        if (!(smallest < 1e-9)) {
            throw new IllegalArgumentException(
                    "no conditional Poisson sample keeps these inclusion probabilities: they are missed by %s, expected less than 1e-9"
                            .formatted(smallest));
        }
        return best;
    }

    /** Probabilities with these log odds, all shifted by the same so that they add up to n; the shift is kept. */
    private static double[] probabilities(double[] odds, int n) {
        double[] p = new double[odds.length];
        for (int round = 0; round < 100; round++) {
            double sum = 0;
            double slope = 0;
            for (int k = 0; k < p.length; k++) {
                p[k] = 1 / (1 + Math.exp(-odds[k]));
                sum += p[k];
                slope += p[k] * (1 - p[k]);
            }
            double shift = Math.max(-1, Math.min(1, (n - sum) / slope));
            if (Math.abs(shift) < 1e-12) {
                break;
            }
            for (int k = 0; k < p.length; k++) {
                odds[k] += shift;
            }
        }
        return p;
    }

    private static double logit(double p) {
        return Math.log(p) - Math.log1p(-p);
    }
}
