package org.suzhi.gap;

/**
 * A place and its rank, 1 for the highest proportion; ranks that the survey allows for form a set.
 *
 * @param name    the place
 * @param ratio   its proportion
 * @param se      its standard error
 * @param rank    rank of the estimate: places with a higher one, and one more
 * @param lower   best rank of the confidence set
 * @param upper   worst rank of the confidence set
 * @param letters the sets of places that cannot be told apart to which it belongs, a letter each, separated by blanks
 */
public record Place(String name, double ratio, double se, int rank, int lower, int upper, String letters) {}
