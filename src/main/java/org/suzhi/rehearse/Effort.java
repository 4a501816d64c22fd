package org.suzhi.rehearse;

/**
 * What fieldwork takes, on the average over the draws.
 *
 * @param psus       primary sampling units
 * @param units      units visited, those of the last stage before people
 * @param people     people drawn
 * @param interviews people who answer
 * @param cost       cost; 0 where nobody asked
 * @param maxCost    the greatest cost of a draw
 */
public record Effort(double psus, double units, double people, double interviews, double cost, double maxCost) {}
