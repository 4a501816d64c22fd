package org.suzhi.draw;

import org.suzhi.design.Allocation;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Seed;

/**
 * A stratified multistage sample: in each stratum units from a list sorted by place, in one stage or several, then people
 * by simple random sampling from the unit's list. The probability of a person is the product of those of the unit's
 * stages times people drawn by people listed.
 */
public final class Draw {

    private Draw() {}

    /**
     * Draws units by systematic PPS.
     *
     * @throws org.suzhi.survey.DataException when the allocation asks for strata, units or people that the frame does
     *                                        not have
     */
    public static Sample of(Frame frame, Allocation allocation, Seed seed) {
        return of(frame, allocation, seed, Scheme.UNITS);
    }

    /**
     * Draws units by a scheme. Where a method leaves the number of units to chance, people are drawn in proportion to
     * it: as many per part of the first stage as the allocation asks.
     *
     * @throws org.suzhi.survey.DataException when the frame lacks a column of the scheme, the allocation asks for
     *                                        strata, units or people that the frame does not have, or chance leaves a
     *                                        stratum without a unit
     */
    public static Sample of(Frame frame, Allocation allocation, Seed seed, Scheme scheme) {
        return new PeopleList(Multistage.of(frame, allocation, scheme).select(seed), seed).sample();
    }
}
