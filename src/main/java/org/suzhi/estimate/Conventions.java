package org.suzhi.estimate;

import java.util.List;
import java.util.Locale;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;
import org.suzhi.tally.LonelyPsu;

/**
 * The habits of other programs where the literature leaves a choice: each sets every convention at once, and says which
 * numbers differ from ours for it. Whatever the user names goes before.
 */
public enum Conventions {
    /** Our own. */
    SUZHI(ProportionInterval.LOGIT, DesignEffect.WR, false, LonelyPsu.FAIL, List.of()),

    /** R's package survey: {@code svymean(deff = TRUE)}, {@code svyciprop}, {@code rake}. */
    R(
            ProportionInterval.LOGIT,
            DesignEffect.WOR,
            false,
            LonelyPsu.FAIL,
            List.of(
                    new Text(
                            "deff compares with simple random sampling without replacement (ours: with)",
                            "设计效应以不放回简单随机抽样为基准（本程序默认放回）"),
                    new Text(
                            "the variance after raking is that of unweighted residuals (ours: weighted with the weights before"
                                    + " raking)",
                            "迭代比例加权后的方差采用未加权残差（本程序默认用加权前权数加权）"))),

    /** Stata's {@code svy} prefix. */
    STATA(
            ProportionInterval.LOGIT,
            DesignEffect.WR,
            true,
            LonelyPsu.FAIL,
            List.of(new Text(
                    "degrees of freedom are those of the whole design (ours: of the domain)", "自由度取整个设计（本程序默认取各域）"))),

    /** SAS's SURVEYMEANS and SURVEYFREQ. */
    SAS(
            ProportionInterval.MEAN,
            DesignEffect.WR,
            true,
            LonelyPsu.REMOVE,
            List.of(
                    new Text("intervals are symmetric (ours: logit)", "置信区间为对称区间（本程序默认logit）"),
                    new Text(
                            "degrees of freedom are those of the whole design (ours: of the domain)",
                            "自由度取整个设计（本程序默认取各域）"),
                    new Text("strata with one PSU add nothing (ours: refused)", "单一初级抽样单元的层不计方差（本程序默认拒绝）"))),

    /** The presentation standards of the US National Center for Health Statistics. */
    NCHS(
            ProportionInterval.NCHS,
            DesignEffect.WR,
            true,
            LonelyPsu.FAIL,
            List.of(
                    new Text(
                            "intervals are Korn–Graubard with n_eff at most n (ours: logit)",
                            "置信区间为Korn–Graubard区间且有效样本量不超过样本量（本程序默认logit）"),
                    new Text(
                            "degrees of freedom are those of the whole design (ours: of the domain)",
                            "自由度取整个设计（本程序默认取各域）")));

    private final ProportionInterval interval;
    private final DesignEffect deff;
    private final boolean designDf;
    private final LonelyPsu lonely;
    private final List<Text> differences;

    Conventions(
            ProportionInterval interval,
            DesignEffect deff,
            boolean designDf,
            LonelyPsu lonely,
            List<Text> differences) {
        this.interval = interval;
        this.deff = deff;
        this.designDf = designDf;
        this.lonely = lonely;
        this.differences = differences;
    }

    /** Kind of interval for proportions. */
    public ProportionInterval interval() {
        return interval;
    }

    /** What design effects compare with. */
    public DesignEffect deff() {
        return deff;
    }

    /** Whether degrees of freedom are those of the whole design. */
    public boolean designDf() {
        return designDf;
    }

    /** What to do with a stratum of one PSU. */
    public LonelyPsu lonely() {
        return lonely;
    }

    /** Which numbers differ from ours, and why. */
    public List<Text> differences() {
        return differences;
    }

    /** Its word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
