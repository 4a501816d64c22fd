package org.suzhi.gap;

import org.suzhi.survey.Interval;

/**
 * A measure of imbalance with its uncertainty.
 *
 * @param kind     which measure
 * @param value    its value
 * @param se       standard error by the delta method, shares of the population held fixed; NaN where it has no slopes
 * @param interval value ± quantile · se; none without an error
 */
public record Measure(Inequality kind, double value, double se, Interval interval) {}
