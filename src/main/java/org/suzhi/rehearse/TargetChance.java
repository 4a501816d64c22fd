package org.suzhi.rehearse;

import org.suzhi.plan.Target;

/**
 * How a target will be judged if the people are as assumed.
 *
 * @param target    the target
 * @param truth     the true proportion
 * @param met       draws with this verdict
 * @param notMet    draws with this verdict
 * @param undecided draws with this verdict
 * @param notDue    draws with this verdict: all or none
 */
public record TargetChance(Target target, double truth, Draws met, Draws notMet, Draws undecided, Draws notDue) {}
