package org.suzhi.design;

/**
 * People who are in two samples: a panel between two waves, or one interview that serves two regions.
 *
 * @param share       share of the first sample that is in the second one too, a fraction
 * @param correlation of their two answers (0 or 1 each), from −1 to 1
 */
public record Overlap(double share, double correlation) {

    /** Two samples without a common member. */
    public static final Overlap NONE = new Overlap(0, 0);

    /** Both in their ranges. */
    public Overlap {
        Precision.check("overlap", share, share >= 0 && share <= 1, "0 to 1");
        Precision.check("correlation", correlation, correlation >= -1 && correlation <= 1, "-1 to 1");
    }
}
