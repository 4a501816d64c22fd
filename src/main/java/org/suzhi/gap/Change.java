package org.suzhi.gap;

import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;

/**
 * How much a proportion changed from one wave of a survey to another.
 *
 * @param domain     the part of the population
 * @param before     the earlier estimate
 * @param after      the later one
 * @param difference after less before
 * @param se         its standard error: √(V + V − 2 Cov + linking error²)
 * @param df         its degrees of freedom after Satterthwaite
 * @param interval   its confidence interval
 * @param p          two-sided p-value of no change
 * @param adjusted   the same adjusted by Holm for all the levels of its table
 */
public record Change(
        Domain domain,
        double before,
        double after,
        double difference,
        double se,
        double df,
        Interval interval,
        double p,
        double adjusted) {

    Change adjustedTo(double probability) {
        return new Change(domain, before, after, difference, se, df, interval, p, probability);
    }
}
