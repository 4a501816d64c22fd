package org.suzhi.gap;

/** The two sides of a gap a − b. */
enum Side {
    A,
    B
}
