package org.suzhi.gap;

/**
 * Two estimates that are compared, by their places in a {@link Joint}.
 *
 * @param a the one
 * @param b the other, which is subtracted
 */
record Pair(int a, int b) {}
