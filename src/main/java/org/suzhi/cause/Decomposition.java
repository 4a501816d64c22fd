package org.suzhi.cause;

import java.util.List;

/** A way to take the gap between two groups apart: means of a less means of b. */
public sealed interface Decomposition permits Kitagawa, OaxacaBlinder, Fairlie, Adjusted {

    /** What files and the command line call it. */
    String code();

    /** Whether the outcome must be 0 or 1. */
    boolean isBinary();

    /** Whether each profile is to be found on both sides, not only each level. */
    default boolean needsCommonProfiles() {
        return false;
    }

    /** The gap and its components, always in the same order. */
    List<Component> of(Comparison at);
}
