package org.suzhi.draw;

/**
 * One stage of selecting units: parts of a place, or of what the stage before has selected.
 *
 * @param level    the column of the frame whose values are the parts, such as {@code county}; {@code unit} for the
 *                 frame's own units. Values are read within the stage above: county 1 in two provinces is two counties
 * @param take     parts to select in each part of the stage before, all of them where there are fewer; the first stage
 *                 has 0, as the allocation says how many for each stratum
 * @param selector how they are selected
 */
public record SelectionStage(String level, int take, Selector selector) {

    /** A level has a name. */
    public SelectionStage {
        if (level.isBlank() || take < 0) {
            throw new IllegalArgumentException(
                    "stage '%s' takes %d parts, expected a column and at least 0".formatted(level, take));
        }
    }
}
