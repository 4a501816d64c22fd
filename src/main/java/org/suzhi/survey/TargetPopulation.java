package org.suzhi.survey;

/** The people a ratio speaks of: citizens aged 18 to 69 living in households, as in the national surveys. */
public final class TargetPopulation {

    /** Youngest age in completed years. */
    public static final int YOUNGEST = 18;

    /** Oldest age in completed years. */
    public static final int OLDEST = 69;

    /** Column of a person's age band. */
    public static final String AGE_GROUP = "age_group";

    private TargetPopulation() {}

    /** True when a person of that age belongs to it. */
    public static boolean contains(double age) {
        return age >= YOUNGEST && age <= OLDEST;
    }

    /** The ten-year band of an age, 18-29 the first; blank outside the population. */
    public static String ageGroup(double age) {
        if (!contains(age)) {
            return "";
        }
        int decade = (int) Math.max(2, Math.floor(age / 10));
        return decade == 2 ? "18-29" : decade + "0-" + decade + "9";
    }
}
