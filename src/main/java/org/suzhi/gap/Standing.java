package org.suzhi.gap;

/**
 * How sure it is that a region is among the first of several: what a rank target is judged by.
 *
 * @param regions    how many regions are ranked
 * @param first      k: the region is to be among the first k of them
 * @param confidence that its rank is at most k
 */
public record Standing(int regions, int first, double confidence) {

    /** At least one place, no more places than regions, and a confidence between 0 and 1. */
    public Standing {
        if (first < 1 || first > regions) {
            throw new IllegalArgumentException("first %d of %d, expected 1 to %d".formatted(first, regions, regions));
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence %s, expected 0 to 1".formatted(confidence));
        }
    }
}
