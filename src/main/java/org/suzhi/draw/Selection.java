package org.suzhi.draw;

import java.util.List;

/**
 * The units that were selected in all strata and how many people are drawn in each: a sample before people have names.
 * Units stand stratum by stratum in the order of the allocation, within a stratum in the order of their places.
 */
public final class Selection {

    private final Multistage design;
    private final int[] strata;
    private final int[] parts;
    private final int[] rows;
    private final int[] people;
    private final double[][] probabilities;

    Selection(Multistage design, List<Multistage.Unit> units, int[] people) {
        this.design = design;
        int count = units.size();
        strata = new int[count];
        parts = new int[count];
        rows = new int[count];
        probabilities = new double[count][];
        int part = -1;
        for (int u = 0; u < count; u++) {
            Multistage.Unit unit = units.get(u);
            boolean begins = u == 0
                    || unit.stratum() != strata[u - 1]
                    || unit.part() != units.get(u - 1).part();
            part += begins ? 1 : 0;
            strata[u] = unit.stratum();
            parts[u] = part;
            rows[u] = unit.row();
            probabilities[u] = unit.probabilities();
        }
        this.people = people.clone();
    }

    /** What it was selected by. */
    public Multistage design() {
        return design;
    }

    /** Number of units. */
    public int units() {
        return rows.length;
    }

    /** Number of parts that the first stage selected: primary sampling units. */
    public int psus() {
        return units() == 0 ? 0 : parts[units() - 1] + 1;
    }

    /** A unit's row in the frame. */
    public int row(int unit) {
        return rows[unit];
    }

    /** A unit's stratum: its place in the allocation. */
    public int stratum(int unit) {
        return strata[unit];
    }

    /** A unit's primary sampling unit, numbered from 0 over all strata. */
    public int psu(int unit) {
        return parts[unit];
    }

    /** People to draw in a unit, by simple random sampling from its list. */
    public int people(int unit) {
        return people[unit];
    }

    /** The probability with which a stage selected a unit, or the part it lies in, from the part of the stage before. */
    public double probability(int unit, int stage) {
        return probabilities[unit][stage];
    }

    /** The inclusion probability of a unit: the product over the stages. */
    public double probability(int unit) {
        double product = 1;
        for (double probability : probabilities[unit]) {
            product *= probability;
        }
        return product;
    }
}
