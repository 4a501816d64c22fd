package org.suzhi.tally;

import java.util.Locale;

/**
 * What to do with a stratum that holds a single primary sampling unit, so that nothing tells how units differ there.
 *
 * <p>Source: R survey 4.5, option {@code survey.lonely.psu}.
 */
public enum LonelyPsu {
    /** Refuse, and list the strata. */
    FAIL,
    /** The stratum adds nothing to the variance. */
    REMOVE,
    /** The unit was taken with certainty: the stratum adds nothing to the variance. */
    CERTAINTY,
    /** The unit's total is compared with the mean of all units' totals: mostly too large a variance. */
    ADJUST,
    /** The stratum adds the mean of what the other strata add. */
    AVERAGE;

    /** Its word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
