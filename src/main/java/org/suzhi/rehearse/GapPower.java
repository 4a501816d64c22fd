package org.suzhi.rehearse;

import org.suzhi.survey.Domain;

/**
 * How often two parts of the population will be told apart.
 *
 * @param a           one part
 * @param b           the other
 * @param difference  true proportion of a less that of b
 * @param significant draws in which the test of this gap alone says so, at one less the level
 * @param adjusted    draws in which it still says so after Holm's adjustment for all gaps of the table
 */
public record GapPower(Domain a, Domain b, double difference, Draws significant, Draws adjusted) {}
