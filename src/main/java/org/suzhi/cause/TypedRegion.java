package org.suzhi.cause;

/**
 * A region and its type.
 *
 * @param region     its name
 * @param type       the type's number, from 1; 0 for a region that lacks something and has none
 * @param silhouette how much nearer it is to its own type than to the next, −1 to 1
 * @param stability  the share of draws within sampling error in which it stays with its type
 */
public record TypedRegion(String region, int type, double silhouette, double stability) {

    /** In fewer draws than this a region cannot be assigned. */
    public static final double LEAST = 0.75;

    /** Whether the sampling error leaves the type in no doubt. */
    public boolean isAssigned() {
        return stability >= LEAST;
    }
}
