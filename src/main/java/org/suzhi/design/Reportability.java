package org.suzhi.design;

import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;
import org.suzhi.survey.ProportionInterval;

/**
 * How sure the proportion of a group will be, with the usual number of interviews.
 *
 * @param group      its name
 * @param share      share of the population, a fraction
 * @param interviews expected respondents of the group
 * @param expected   the proportion that is expected in it, a fraction
 * @param se         standard error of its estimate
 * @param df         degrees of freedom
 * @param interval   the interval of the NCHS, by which publication is decided
 */
public record Reportability(
        String group, double share, double interviews, double expected, double se, double df, Interval interval) {

    /** Fractions between 0 and 1. */
    public Reportability {
        Precision.check("share of group '" + group + "'", share, share > 0 && share <= 1, "above 0 and at most 1");
        Precision.check(
                "expected proportion of group '" + group + "'",
                expected,
                expected > 0 && expected < 1,
                "between 0 and 1");
    }

    /** The usual survey. */
    public static final long USUAL = 1200;

    /**
     * Of a group that lives among the others: its respondents are share · n; its design effect is taken to be that of
     * the whole, which is on the safe side, for a unit holds fewer of them; degrees of freedom are the units in which
     * at least one is expected, m (1 − (1 − share)^(n/m)), less the strata.
     *
     * @param group      its name
     * @param share      share of the population, a fraction
     * @param expected   the proportion that is expected in it, a fraction
     * @param interviews n: respondents in all
     * @param units      m: primary sampling units in all
     * @param strata     strata in all
     * @param deff       design effect
     * @param level      of the interval
     */
    public static Reportability of(
            String group,
            double share,
            double expected,
            double interviews,
            double units,
            int strata,
            double deff,
            ConfidenceLevel level) {
        Precision.check("interviews", interviews, interviews >= 1, "at least 1");
        double n = share * interviews;
        double se = Math.sqrt(expected * (1 - expected) * deff / n);
        double df = units * (1 - Math.pow(1 - share, interviews / units)) - strata;
        return new Reportability(
                group, share, n, expected, se, df, ProportionInterval.NCHS.of(expected, se, n, df, level));
    }
}
