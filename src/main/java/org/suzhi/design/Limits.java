package org.suzhi.design;

/**
 * How few and how many people may be drawn in a stratum. Nobody is drawn twice, so that a stratum with fewer people than
 * either number is taken whole there.
 *
 * @param least the fewest, 0 or more
 * @param most  the most, no fewer than the fewest
 */
public record Limits(long least, long most) {

    /** From nobody to everybody. */
    public static final Limits NONE = new Limits(0, Long.MAX_VALUE);

    /** Everybody. */
    public static final Limits TAKE_ALL = new Limits(Long.MAX_VALUE, Long.MAX_VALUE);

    /** In their order. */
    public Limits {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "limits of a stratum: %d to %d people, expected 0 or more and in this order"
                            .formatted(least, most));
        }
    }

    /** A least number only; 2 is what a variance within the stratum needs. */
    public static Limits atLeast(long least) {
        return new Limits(least, Long.MAX_VALUE);
    }
}
