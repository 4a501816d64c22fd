package org.suzhi.estimate;

import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;

/**
 * An estimated quantile of one domain.
 *
 * @param domain    the part of the population
 * @param p         which quantile: a share strictly between 0 and 1
 * @param n         records behind it
 * @param weightedN their weights' sum
 * @param value     the quantile; NaN for an empty domain
 * @param se        width of the interval by 2 t; NaN where a limit is
 * @param interval  its confidence interval; a limit is NaN where the interval of the share leaves [0, 1] or cannot be
 *                  given
 * @param df        degrees of freedom
 */
public record QuantileEstimate(
        Domain domain, double p, int n, double weightedN, double value, double se, Interval interval, double df) {}
