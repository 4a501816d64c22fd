package org.suzhi.cause;

import org.suzhi.survey.Interval;

/**
 * How much a forest needs a background variable.
 *
 * @param column     the variable
 * @param importance the growth of the loss when it is dealt anew, as a share of the outcome's variance
 * @param se         its standard error, from bootstrap replicates of the PSUs
 * @param interval   its confidence interval
 */
public record VariableImportance(String column, double importance, double se, Interval interval) {}
