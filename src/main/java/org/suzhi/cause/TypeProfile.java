package org.suzhi.cause;

import java.util.List;

/**
 * What the regions of a type have in common.
 *
 * @param type    its number, from 1: the type with the highest estimates first
 * @param regions how many regions it has
 * @param means   the mean of each feature over its regions, each region counted once
 * @param jaccard its stability: the mean Jaccard index with the cluster most like it over draws within sampling error
 */
public record TypeProfile(int type, int regions, List<Double> means, double jaccard) {

    /** Below this a type is not to be relied on (Hennig 2007). */
    public static final double LEAST = 0.75;

    /** The list is copied. */
    public TypeProfile {
        means = List.copyOf(means);
    }

    /** Whether the type comes back when estimates are drawn anew. */
    public boolean isStable() {
        return jaccard >= LEAST;
    }
}
