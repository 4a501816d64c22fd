package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;
import org.suzhi.survey.ProportionInterval;

/**
 * When a proportion is too unsure to publish, and when somebody should look first. {@link #NCHS} holds the thresholds of
 * Parker et al., National Center for Health Statistics Data Presentation Standards for Proportions, Vital and Health
 * Statistics 2(175), 2017. The rules look at the interval {@link ProportionInterval#NCHS}, whichever interval is
 * published, unrounded.
 *
 * @param leastN        fewer records than this, or a smaller effective sample size p (1 − p) / s², is too small a sample
 * @param wide          an interval of this width or more is too wide
 * @param narrow        an interval of this width or less is narrow enough, however small the proportion
 * @param wideRelative  in between, more than this many times the proportion is too wide
 * @param leastDf       fewer degrees of freedom than this need a look
 * @param level         of the interval
 */
public record Publication(
        int leastN, double wide, double narrow, double wideRelative, double leastDf, ConfidenceLevel level) {

    /** The standards of the NCHS. */
    public static final Publication NCHS = new Publication(30, 0.30, 0.05, 1.30, 8, ConfidenceLevel.P95);

    /** What can be said against a proportion, in the order in which codes are written. */
    public enum Flag {
        /** No records. Do not publish. */
        EMPTY(Advice.WITHHOLD),
        /** Too few records, or worth too few. Do not publish. */
        SMALL_N(Advice.WITHHOLD),
        /** The interval is too wide, or none can be given. Do not publish. */
        WIDE(Advice.WITHHOLD),
        /** The interval is too wide for so small a proportion. Do not publish. */
        WIDE_RELATIVE(Advice.WITHHOLD),
        /** Too few degrees of freedom to trust the standard error. Review. */
        FEW_DF(Advice.REVIEW),
        /** Everybody or nobody is counted, or for another reason the standard error is 0. Review. */
        NO_VARIATION(Advice.REVIEW);

        private final Advice advice;

        Flag(Advice advice) {
            this.advice = advice;
        }

        /** What to do. */
        public Advice advice() {
            return advice;
        }

        /** The word for it in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a flag asks for. */
    public enum Advice {
        /** The estimate is too unsure to publish. */
        WITHHOLD,
        /** A statistician should decide. */
        REVIEW
    }

    /** Thresholds that leave something to publish. */
    public Publication {
        if (!(leastN >= 0 && leastDf >= 0 && 0 <= narrow && narrow <= wide && wide <= 1 && wideRelative > 0)) {
            throw new IllegalArgumentException(
                    ("publication thresholds: n %d, df %s, narrow %s, wide %s, relative %s, expected none negative and"
                                    + " narrow ≤ wide ≤ 1")
                            .formatted(leastN, leastDf, narrow, wide, wideRelative));
        }
    }

    /**
     * What can be said against a proportion; nothing when it may be published. A flag to review is moot beside one to
     * withhold, and is named all the same.
     *
     * @param p  the proportion
     * @param s  its standard error; NaN when it cannot be given
     * @param n  records behind it
     * @param df degrees of freedom
     */
    public List<Flag> against(double p, double s, int n, double df) {
        if (n == 0) {
            return List.of(Flag.EMPTY);
        }
        List<Flag> flags = new ArrayList<>();
        boolean atAnEnd = p == 0 || p == 1;
        double effective = atAnEnd ? n : p * (1 - p) / (s * s);
        if (n < leastN || effective < leastN) {
            flags.add(Flag.SMALL_N);
        }
        Interval interval = ProportionInterval.NCHS.of(p, s, n, df, level);
        double width = interval.width();
        if (!(width < wide)) {
            flags.add(Flag.WIDE);
        } else if (width > narrow && p > 0 && width / p > wideRelative) {
            flags.add(Flag.WIDE_RELATIVE);
        }
        if (!(df >= leastDf)) {
            flags.add(Flag.FEW_DF);
        }
        if (atAnEnd || s == 0) {
            flags.add(Flag.NO_VARIATION);
        }
        return flags;
    }

    /** The codes of what can be said against a proportion, separated by semicolons; empty when it may be published. */
    public String flags(double p, double s, int n, double df) {
        return String.join(";", against(p, s, n, df).stream().map(Flag::code).toList());
    }
}
