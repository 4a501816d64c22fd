package org.suzhi.cause;

/** The two sides of a gap a − b. */
enum Side {
    A,
    B
}
