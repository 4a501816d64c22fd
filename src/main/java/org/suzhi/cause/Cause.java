package org.suzhi.cause;

import org.suzhi.survey.Interval;

/**
 * A component of a gap with its uncertainty.
 *
 * @param part     what it is: {@code a} and {@code b} are the groups' means, {@code gap} their difference
 * @param column   the background variable; empty for a whole part
 * @param level    the level of the variable; empty for the whole variable
 * @param estimate its size
 * @param se       its standard error
 * @param interval its confidence interval
 * @param p        two-sided p-value of no component; 1 where nothing can be there, as between a group and itself
 */
public record Cause(
        String part, String column, String level, double estimate, double se, Interval interval, double p) {}
