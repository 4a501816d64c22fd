package org.suzhi.area;

/**
 * The direct estimate of an area, from the people of that area alone.
 *
 * @param area     its name
 * @param line     where it stands in its file; 0 when the file has no lines
 * @param n        people behind it; NaN when the file does not say
 * @param weighted their weights' sum; NaN when the file does not say
 * @param estimate the estimate; NaN for an area without any
 * @param se       its standard error
 */
public record Direct(String area, long line, double n, double weighted, double estimate, double se) {

    /** True when there is an estimate at all. */
    boolean isThere() {
        return Double.isFinite(estimate);
    }

    double variance() {
        return se * se;
    }
}
