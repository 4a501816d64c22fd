package org.suzhi.draw;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The local pivotal method (LPM2): a random unit and its nearest neighbour settle between them who is in or out, until
 * nobody is open. Samples are well spread over the coordinates, as neighbours are seldom drawn together. Distance is
 * Euclidean in the coordinates as given, so bring them to a common scale first; of several nearest neighbours one is
 * taken at random. The size is that of Σπ, or one of the two whole numbers next to it. No joint probabilities: many are
 * 0 or next to it, and there is no formula; use the local mean variance of Grafström and Schelin (2014).
 *
 * <p>Source: Grafström, Lundström and Schelin, Spatially balanced sampling through the pivotal method, Biometrics 68
 * (2012) 514–520, section 3.
 */
public final class LocalPivotal implements SelectionMethod {

    static final String CODE = "local-pivotal";

    private final double[][] coordinates;

    private LocalPivotal(double[][] coordinates) {
        this.coordinates = coordinates;
    }

    /**
     * The method for units at these places.
     *
     * @param coordinates a coordinate at [unit][dimension], finite
     * @throws IllegalArgumentException when a value is not finite or units have different numbers of coordinates
     */
    public static LocalPivotal on(double[][] coordinates) {
        return new LocalPivotal(checked(coordinates, "coordinate"));
    }

    /** A copy of a table with one row for each unit. */
    static double[][] checked(double[][] table, String what) {
        double[][] copy = new double[table.length][];
        if (table.length > 0 && table[0].length == 0) {
            throw new IllegalArgumentException("unit 0 has no %s, expected at least one".formatted(what));
        }
        for (int k = 0; k < table.length; k++) {
            copy[k] = table[k].clone();
            if (copy[k].length != copy[0].length) {
                throw new IllegalArgumentException("unit %d has %d %ss, expected %d as unit 0 has"
                        .formatted(k, copy[k].length, what, copy[0].length));
            }
            for (int v = 0; v < copy[k].length; v++) {
                if (!(Math.abs(copy[k][v]) < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "%s %d of unit %d is %s, expected a finite number".formatted(what, v, k, copy[k][v]));
                }
            }
        }
        return copy;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int[] draw(double[] pi, UniformRandomProvider random) {
        if (pi.length != coordinates.length) {
            throw new IllegalArgumentException("method '%s': %d inclusion probabilities, expected %d as there are units"
                    .formatted(CODE, pi.length, coordinates.length));
        }
        OpenUnits open = OpenUnits.of(pi);
        double[] p = open.pi();
        double[][] places = new double[p.length][];
        for (int k = 0; k < p.length; k++) {
            places[k] = coordinates[open.unit(k)];
        }
        Neighbours neighbours = new Neighbours(places);
        while (neighbours.count() > 1) {
            int a = neighbours.any(random);
            int b = neighbours.nearest(a, random);
            Duel.between(a, b, p, random);
            if (!Duel.isOpen(p[a])) {
                neighbours.remove(a);
            }
            if (!Duel.isOpen(p[b])) {
                neighbours.remove(b);
            }
        }
        if (neighbours.count() == 1) {
            int last = neighbours.any(random);
            p[last] = open.settles(p[last], random) ? 1 : 0;
        }
        boolean[] taken = new boolean[p.length];
        for (int k = 0; k < p.length; k++) {
            taken[k] = p[k] == 1;
        }
        return open.sample(taken);
    }
}
