package org.suzhi.rehearse;

import java.util.List;
import org.suzhi.survey.Domain;
import org.suzhi.survey.ProportionInterval;

/**
 * What is to be expected of the estimate for one part of the population. Means are over the draws in which there was an
 * estimate.
 *
 * @param domain   the part
 * @param truth    its true proportion; NaN where nobody lives
 * @param n        interviews, on the average over all draws
 * @param estimate mean of the estimates
 * @param sd       their standard deviation: how much they really vary
 * @param se       mean of the standard errors: how much they are said to vary
 * @param cv       mean of the coefficients of variation s/p that will be published
 * @param deff     mean of the design effects
 * @param df       mean of the degrees of freedom
 * @param withheld draws in which the estimate would be too unsure to publish, or there would be none
 * @param reviewed draws in which a statistician should look first
 * @param coverage for each kind of interval
 */
public record Cell(
        Domain domain,
        double truth,
        double n,
        double estimate,
        double sd,
        double se,
        double cv,
        double deff,
        double df,
        Draws withheld,
        Draws reviewed,
        List<Coverage> coverage) {

    /** The list is copied. */
    public Cell {
        coverage = List.copyOf(coverage);
    }

    /** How far the estimates are off, on the average. */
    public double bias() {
        return estimate - truth;
    }

    /** How much the estimates really vary, relative to the truth. */
    public double cvTrue() {
        return sd / truth;
    }

    /** The coverage of one kind of interval. */
    public Coverage of(ProportionInterval method) {
        return coverage.get(method.ordinal());
    }
}
