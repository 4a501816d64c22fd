package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;
import org.suzhi.tally.LonelyPsu;

/**
 * The choices that the literature leaves open, and what other programs choose. Each of these sets every convention at
 * once; one that is named afterwards goes before.
 *
 * @param like       whose they are
 * @param interval   kind of interval for proportions
 * @param deff       what design effects compare with
 * @param df         whose degrees of freedom a domain has
 * @param lonely     what to do with a stratum of one PSU
 * @param unweighted whether variances after calibration come from unweighted residuals, margin by margin
 */
public record Conventions(
        String like,
        ProportionInterval interval,
        DesignEffect deff,
        DegreesOfFreedom df,
        LonelyPsu lonely,
        boolean unweighted) {

    /** Our own. */
    public static final Conventions SUZHI = new Conventions(
            "suzhi", ProportionInterval.LOGIT, DesignEffect.WR, DegreesOfFreedom.DOMAIN, LonelyPsu.FAIL, false);

    /** R's package survey: {@code svymean(deff = TRUE)}, {@code svyciprop}, {@code rake}. */
    public static final Conventions R = new Conventions(
            "r", ProportionInterval.LOGIT, DesignEffect.WOR, DegreesOfFreedom.DOMAIN, LonelyPsu.FAIL, true);

    /** Stata's {@code svy} prefix. */
    public static final Conventions STATA = new Conventions(
            "stata", ProportionInterval.LOGIT, DesignEffect.WR, DegreesOfFreedom.DESIGN, LonelyPsu.FAIL, false);

    /** SAS's SURVEYMEANS and SURVEYFREQ. */
    public static final Conventions SAS = new Conventions(
            "sas", ProportionInterval.MEAN, DesignEffect.WR, DegreesOfFreedom.DESIGN, LonelyPsu.REMOVE, false);

    /** The presentation standards of the US National Center for Health Statistics. */
    public static final Conventions NCHS = new Conventions(
            "nchs", ProportionInterval.NCHS, DesignEffect.WR, DegreesOfFreedom.DESIGN, LonelyPsu.FAIL, false);

    /**
     * Where numbers differ from those of our own conventions.
     *
     * @param convention the choice
     * @param ours       what we choose
     * @param used       what was chosen
     * @param numbers    the numbers that may differ for it, by their names in the files
     * @param words      the same for people
     */
    public record Difference(String convention, String ours, String used, List<String> numbers, Text words) {}

    /** The conventions of a program by its word on the command line. */
    public static Optional<Conventions> like(String program) {
        return List.of(SUZHI, R, STATA, SAS, NCHS).stream()
                .filter(known -> known.like.equals(program))
                .findFirst();
    }

    /** These with another kind of interval. */
    public Conventions interval(ProportionInterval other) {
        return new Conventions(like, other, deff, df, lonely, unweighted);
    }

    /** These with another base of design effects. */
    public Conventions deff(DesignEffect other) {
        return new Conventions(like, interval, other, df, lonely, unweighted);
    }

    /** These with another rule for degrees of freedom. */
    public Conventions df(DegreesOfFreedom other) {
        return new Conventions(like, interval, deff, other, lonely, unweighted);
    }

    /** These with another rule for strata of one PSU. */
    public Conventions lonely(LonelyPsu other) {
        return new Conventions(like, interval, deff, df, other, unweighted);
    }

    /** Which residuals variances after calibration come from. */
    public String residuals() {
        return unweighted ? "unweighted" : "weighted";
    }

    /** Where they lead to other numbers than our own. */
    public List<Difference> differences() {
        List<Difference> all = new ArrayList<>();
        add(
                all,
                new Difference(
                        "interval",
                        SUZHI.interval.code(),
                        interval.code(),
                        List.of("lower", "upper"),
                        Text.of(
                                "intervals of proportions are %s (ours: %s)",
                                "比例的置信区间采用%s（本程序默认%s）", interval.code(), SUZHI.interval.code())));
        add(
                all,
                new Difference(
                        "deff",
                        SUZHI.deff.code(),
                        deff.code(),
                        List.of("deff"),
                        new Text(
                                "deff compares with simple random sampling without replacement (ours: with)",
                                "设计效应以不放回简单随机抽样为基准（本程序默认放回）")));
        add(
                all,
                new Difference(
                        "df",
                        SUZHI.df.code(),
                        df.code(),
                        List.of("df", "lower", "upper", "flag"),
                        new Text(
                                "degrees of freedom are those of the whole design (ours: of the domain)",
                                "自由度取整个设计（本程序默认取各域）")));
        add(
                all,
                new Difference(
                        "lonely_psu",
                        SUZHI.lonely.code(),
                        lonely.code(),
                        List.of("se", "lower", "upper", "deff"),
                        Text.of("strata with one PSU: %s (ours: refused)", "只有一个初级抽样单元的层：%s（本程序默认拒绝）", lonely.code())));
        add(
                all,
                new Difference(
                        "calibration_residuals",
                        SUZHI.residuals(),
                        residuals(),
                        List.of("se", "lower", "upper", "deff"),
                        new Text(
                                "the variance after raking is that of unweighted residuals (ours: weighted with the weights"
                                        + " before raking)",
                                "迭代比例加权后的方差采用未加权残差（本程序默认用加权前权数加权）")));
        return List.copyOf(all);
    }

    private static void add(List<Difference> all, Difference difference) {
        if (!difference.ours.equals(difference.used)) {
            all.add(difference);
        }
    }
}
