package org.suzhi.estimate;

import java.util.Locale;

/** What is estimated of an outcome. */
public enum Statistic {
    /** The share of ones among zeros and ones. */
    PROPORTION,
    /** The mean. */
    MEAN,
    /** The sum over the population. */
    TOTAL;

    /** Its word on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
