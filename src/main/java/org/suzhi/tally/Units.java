package org.suzhi.tally;

/**
 * The sampling units of one stage. Units are numbered through; each belongs to a group within which it was drawn: a
 * stratum at the first stage, the unit above at a later one.
 *
 * @param group      group of each unit
 * @param sampled    number of units drawn in each group
 * @param population number of units of each group in the population; infinite when drawn with replacement
 */
record Units(int[] group, int[] sampled, double[] population) {

    int count() {
        return group.length;
    }

    int groups() {
        return sampled.length;
    }

    /** Sampling fraction of a group: n / N. */
    double fraction(int g) {
        return sampled[g] / population[g];
    }

    /** True when lower stages add to the variance: some units were drawn from finitely many. */
    boolean isFinite() {
        for (double size : population) {
            if (!Double.isInfinite(size)) {
                return true;
            }
        }
        return false;
    }
}
