package org.suzhi.questionnaire;

/**
 * What a criterion requires of one dimension, whatever the others come to.
 *
 * @param dimension id of the dimension
 * @param least     the least that passes, in the unit
 * @param unit      what is compared
 */
public record Requirement(String dimension, double least, Unit unit) {

    /** What a requirement is stated in. */
    public enum Unit {
        /** The share right of the items that were asked, 0 to 1. */
        SHARE,
        /** The points of the dimension. */
        POINTS
    }
}
