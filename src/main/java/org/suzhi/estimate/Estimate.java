package org.suzhi.estimate;

import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;

/**
 * An estimate for one domain.
 *
 * @param row       its number, from 1; covariances refer to it
 * @param domain    the part of the population
 * @param n         records behind it
 * @param weightedN their weights' sum
 * @param value     the estimate; a proportion is a fraction; NaN for an empty domain
 * @param se        its standard error
 * @param interval  its confidence interval
 * @param df        degrees of freedom
 * @param deff      design effect against simple random sampling
 * @param flag      codes separated by semicolons: {@code empty}, {@code no-variation}, {@code small-n} below 30 records,
 *                  {@code few-df} below 8 degrees of freedom
 */
public record Estimate(
        int row,
        Domain domain,
        int n,
        double weightedN,
        double value,
        double se,
        Interval interval,
        double df,
        double deff,
        String flag) {}
