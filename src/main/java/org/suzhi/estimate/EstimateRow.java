package org.suzhi.estimate;

import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.tally.Tally;

/**
 * How the row of a domain follows from its sums and its variance.
 *
 * @param statistic   what is estimated
 * @param conventions of intervals, design effects and flags
 * @param level       confidence of intervals
 */
record EstimateRow(Statistic statistic, Conventions conventions, ConfidenceLevel level) {

    /** The smallest sample, and the fewest degrees of freedom, that raise no flag. */
    private static final int PEOPLE = 30;

    private static final int DEGREES = 8;

    /**
     * The row of a domain.
     *
     * @param denominator sums of a ratio's denominator; null of other statistics
     */
    Estimate of(Tally tally, Tally denominator, double variance, double df, int d) {
        Domain domain = tally.domains().get(d);
        int n = tally.n(d);
        double weight = tally.weight(d);
        if (n == 0) {
            return new Estimate(d + 1, domain, 0, 0, Double.NaN, Double.NaN, Interval.NONE, 0, Double.NaN, "empty");
        }
        double mean = tally.total(d) / weight;
        double value = switch (statistic) {
            case TOTAL -> tally.total(d);
            case RATIO -> tally.total(d) / denominator.total(d);
            default -> mean;
        };
        double se = Math.sqrt(variance);
        double spread = tally.squares(d) / weight - mean * mean;
        double effect = statistic == Statistic.RATIO
                ? Double.NaN
                : variance / conventions.deff().variance(spread, n, weight, statistic == Statistic.TOTAL);
        double t = level.quantile(df);
        Interval limits = statistic == Statistic.PROPORTION
                ? conventions.interval().of(value, se, n, df, level)
                : new Interval(value - t * se, value + t * se);
        String flag = statistic == Statistic.PROPORTION ? Publication.NCHS.flags(value, se, n, df) : flag(n, df);
        return new Estimate(d + 1, domain, n, weight, value, se, limits, df, effect, flag);
    }

    private static String flag(int n, double df) {
        String few = df < DEGREES ? "few-df" : "";
        return n >= PEOPLE ? few : few.isEmpty() ? "small-n" : "small-n;" + few;
    }
}
