package org.suzhi.rehearse;

import org.suzhi.survey.ProportionInterval;

/**
 * How often an interval held the true proportion.
 *
 * @param method    kind of interval
 * @param covered   draws in which it held the truth, of those in which it could be given
 * @param given     draws in which it could be given
 * @param halfWidth half of its width, on the average
 */
public record Coverage(ProportionInterval method, Draws covered, Draws given, double halfWidth) {}
