package org.suzhi.score;

import java.util.stream.IntStream;

/** Rows cut into pieces that stay in a processor's cache while column after column is worked on, on all processors. */
final class Tiles {

    private static final int ROWS = 1 << 11;

    private Tiles() {}

    /** Work on a piece. */
    @FunctionalInterface
    interface Work {
        /** Works on some rows from the first one on; pieces share no row. */
        void on(int first, int rows);
    }

    static void each(int rows, Work work) {
        IntStream.range(0, (rows + ROWS - 1) / ROWS)
                .parallel()
                .forEach(tile -> work.on(tile * ROWS, Math.min(ROWS, rows - tile * ROWS)));
    }
}
