package org.suzhi.survey;

/**
 * A stratum of a frame: a part of the population that is sampled on its own.
 *
 * @param name       its label
 * @param units      number of primary sampling units in it
 * @param population number of people in it
 */
public record Stratum(String name, int units, long population) {

    /** A stratum holds units and people. */
    public Stratum {
        if (units < 1 || population < 1) {
            throw new IllegalArgumentException("stratum '%s': %d units and %d people, expected at least 1 of each"
                    .formatted(name, units, population));
        }
    }
}
