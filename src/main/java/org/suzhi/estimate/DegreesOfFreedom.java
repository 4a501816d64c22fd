package org.suzhi.estimate;

import java.util.Arrays;
import java.util.Locale;
import org.suzhi.tally.Tally;

/** Whose PSUs and strata the degrees of freedom of a domain count: PSUs less strata. */
public enum DegreesOfFreedom {
    /** Those with a member of the domain. */
    DOMAIN,
    /** Those of the whole design. */
    DESIGN;

    /** The degrees of freedom of every domain of a tally. */
    double[] of(Tally tally) {
        double[] df = tally.df();
        if (this == DESIGN) {
            Arrays.fill(df, tally.designDf());
        }
        return df;
    }

    /** Its word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
