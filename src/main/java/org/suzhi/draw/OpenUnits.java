package org.suzhi.draw;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** The units about which chance decides, those with a probability between 0 and 1; the others are certain or never in. */
final class OpenUnits {

    /** How far the probabilities may add up from a whole number to count as one. */
    private static final double WHOLE = 1e-9;

    /** From here on a probability is 1: odds π / (1 − π) would have no digits left. */
    private static final double CERTAIN = 1 - 1e-12;

    private final boolean[] certain;
    private final int[] units;
    private final double[] pi;
    private final double total;

    private OpenUnits(boolean[] certain, int[] units, double[] pi) {
        this.certain = certain;
        this.units = units;
        this.pi = pi;
        this.total = Arrays.stream(pi).sum();
    }

    static OpenUnits of(double[] pi) {
        boolean[] certain = new boolean[pi.length];
        int[] units = new int[pi.length];
        double[] open = new double[pi.length];
        int count = 0;
        for (int k = 0; k < pi.length; k++) {
            if (!(pi[k] >= 0 && pi[k] <= 1)) {
                throw new IllegalArgumentException(
                        "inclusion probability of unit %d is %s, expected from 0 to 1".formatted(k, pi[k]));
            }
            if (pi[k] >= CERTAIN) {
                certain[k] = true;
            } else if (pi[k] > 0) {
                units[count] = k;
                open[count++] = pi[k];
            }
        }
        return new OpenUnits(certain, Arrays.copyOf(units, count), Arrays.copyOf(open, count));
    }

    int count() {
        return pi.length;
    }

    /** The number of an open unit among all units. */
    int unit(int open) {
        return units[open];
    }

    double[] pi() {
        return pi.clone();
    }

    boolean isWhole() {
        return Math.abs(total - Math.rint(total)) <= WHOLE;
    }

    /** Open units to draw, for a method whose size is fixed. */
    int size(String method) {
        if (!isWhole()) {
            throw new IllegalArgumentException(
                    "method '%s': the inclusion probabilities add up to %s, expected a whole number within %s"
                            .formatted(method, total + certainties(), WHOLE));
        }
        return (int) Math.rint(total);
    }

    private int certainties() {
        int count = 0;
        for (boolean each : certain) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** Refuses probabilities that differ among the open units. */
    void requireEqual(String method) {
        for (int k = 1; k < pi.length; k++) {
            if (Math.abs(pi[k] - pi[0]) > WHOLE * pi[0]) {
                throw new IllegalArgumentException(
                        "method '%s': inclusion probability of unit %d is %s, expected %s as for unit %d"
                                .formatted(method, units[k], pi[k], pi[0], units[0]));
            }
        }
    }

    /** Whether the last unit that is open is in: what the others leave to it is 0 or 1 where the total is whole. */
    boolean settles(double probability, UniformRandomProvider random) {
        return isWhole() ? probability >= 0.5 : random.nextDouble() < probability;
    }

    /** The sample of the certain units and the open ones that are taken. */
    int[] sample(boolean[] taken) {
        boolean[] in = certain.clone();
        for (int k = 0; k < taken.length; k++) {
            in[units[k]] = taken[k];
        }
        int size = 0;
        for (boolean each : in) {
            size += each ? 1 : 0;
        }
        int[] drawn = new int[size];
        for (int k = 0, next = 0; k < in.length; k++) {
            if (in[k]) {
                drawn[next++] = k;
            }
        }
        return drawn;
    }

    /** Joint probabilities of all units from those of the open ones: a certain unit leaves the other its own. */
    double[][] joint(double[][] ofOpen) {
        double[] all = new double[certain.length];
        for (int k = 0; k < all.length; k++) {
            all[k] = certain[k] ? 1 : 0;
        }
        for (int k = 0; k < units.length; k++) {
            all[units[k]] = pi[k];
        }
        double[][] joint = new double[all.length][all.length];
        for (int k = 0; k < all.length; k++) {
            for (int l = 0; l < all.length; l++) {
                joint[k][l] = certain[k] ? all[l] : certain[l] ? all[k] : 0;
            }
        }
        for (int k = 0; k < units.length; k++) {
            for (int l = 0; l < units.length; l++) {
                joint[units[k]][units[l]] = k == l ? pi[k] : ofOpen[k][l];
            }
        }
        return joint;
    }
}
