package org.suzhi.questionnaire;

/**
 * The 26 benchmarks of the standard of citizens' science literacy (Ministry of Science and Technology and Central
 * Publicity Department, 2016), which hold 132 points.
 */
public final class Benchmarks {

    /** How many there are. */
    public static final int COUNT = 26;

    /** The points of all of them. */
    public static final int ALL_POINTS = 132;

    private static final int[] POINTS = {5, 4, 3, 6, 5, 4, 4, 3, 4, 6, 8, 6, 3, 6, 7, 4, 10, 7, 3, 3, 5, 5, 6, 5, 3, 7};

    private Benchmarks() {}

    /** The points of a benchmark, from 1 to 26. */
    public static int points(int benchmark) {
        return POINTS[benchmark - 1];
    }
}
