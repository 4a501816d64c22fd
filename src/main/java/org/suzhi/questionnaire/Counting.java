package org.suzhi.questionnaire;

import java.util.List;

/**
 * Which answers count by a criterion, and as what.
 *
 * @param dimensions the dimensions whose items count; empty for all
 * @param parts      how the parts of two-part items count
 * @param reverse    items of which the other answer is the right one
 * @param asked      what must have been asked
 */
public record Counting(List<String> dimensions, Parts parts, List<String> reverse, Asked asked) {

    /** Every item as it stands. */
    public static final Counting PLAIN = new Counting(List.of(), Parts.ONE, List.of(), Asked.ANYTHING);

    /** How the parts of a two-part item count. */
    public enum Parts {
        /** As one item, which is as right as the least right of its parts. */
        ONE,
        /** Each as an item of its own. */
        EACH
    }

    /** The lists are copied. */
    public Counting {
        dimensions = List.copyOf(dimensions);
        reverse = List.copyOf(reverse);
    }
}
