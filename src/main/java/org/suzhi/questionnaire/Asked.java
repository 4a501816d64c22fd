package org.suzhi.questionnaire;

/**
 * What a person must have been asked before a criterion means anything.
 *
 * @param items      how many items that count; 0 when it does not matter
 * @param benchmarks the benchmarks from 1 to this one must each have an item; 0 when it does not matter
 */
public record Asked(int items, int benchmarks) {

    /** Any items will do. */
    public static final Asked ANYTHING = new Asked(0, 0);
}
