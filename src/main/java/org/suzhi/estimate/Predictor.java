package org.suzhi.estimate;

import java.util.Optional;

/** What a model explains the outcome with. */
public sealed interface Predictor {

    /** The column that is looked at. */
    String column();

    /**
     * A factor: one column of zeros and ones for each level but the reference.
     *
     * @param reference the level the others are compared with; without it the first in the order of their text
     */
    record Levels(String column, Optional<String> reference) implements Predictor {}

    /** A number, as it is. */
    record Number(String column) implements Predictor {}
}
