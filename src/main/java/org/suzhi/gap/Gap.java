package org.suzhi.gap;

import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;

/**
 * The difference between two parts of one sample, with its uncertainty from their joint covariance.
 *
 * @param a          one part
 * @param b          the other
 * @param difference estimate of a less estimate of b
 * @param se         its standard error
 * @param interval   its confidence interval
 * @param p          two-sided p-value of no difference
 * @param adjusted   p-value adjusted by Holm for all the gaps of its family
 */
public record Gap(Domain a, Domain b, double difference, double se, Interval interval, double p, double adjusted) {}
