package org.suzhi.gap;

import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Statistic;
import org.suzhi.plan.Plan;
import org.suzhi.plan.Target;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * What a survey says about a target. A proportion is judged on the log-odds scale, as its interval is: the target is
 * met when the lower limit of the one-sided interval lies beyond the goal, not met when the upper limit falls short of
 * it, and undecided in between.
 *
 * @param target     the target
 * @param estimate   the proportion
 * @param confidence one-sided confidence that the proportion lies beyond the goal; NaN when nothing can be said
 * @param outcome    the verdict
 * @param needed     interviews under the same design that would decide it if the proportion is as estimated; 0 when
 *                   it is decided or no number would do
 * @param reason     why, in words
 */
public record Verdict(Target target, double estimate, double confidence, Outcome outcome, long needed, Text reason) {

    /** One-sided confidence that a verdict asks for. */
    public static final double CONFIDENCE = 0.95;

    /** The four verdicts. */
    public enum Outcome {
        /** Shown to be met. */
        MET(new Text("met", "已达成")),
        /** Shown not to be met. */
        NOT_MET(new Text("not met", "未达成")),
        /** The survey cannot tell. */
        UNDECIDED(new Text("undecided", "尚不能判定")),
        /** The target's year has not come. */
        NOT_DUE(new Text("not due", "未到期"));

        private final Text text;

        Outcome(Text text) {
            this.text = text;
        }

        /** Its word in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /** What people read. */
        public Text text() {
            return text;
        }
    }

    /**
     * Judges all targets of a plan by the estimate for the whole in a survey of some year.
     *
     * @throws DataException when no proportion was estimated
     */
    public static List<Verdict> of(Plan plan, Estimates estimates, int year) {
        if (estimates.statistic() != Statistic.PROPORTION) {
            throw new DataException(
                    "estimates",
                    Text.of("a %s of '%s'", "“%2$s”的%1$s", estimates.statistic().code(), estimates.outcome()),
                    new Text("a proportion, which targets speak of", "目标所指的比例（proportion）"),
                    new Text("estimate with --statistic proportion", "请用--statistic proportion估计"));
        }
        return plan.targets().stream()
                .map(target -> of(target, estimates.whole(), year))
                .toList();
    }

    /** Judges a target by the estimate for the whole in a survey of some year. */
    public static Verdict of(Target target, Estimate whole, int year) {
        Verdict verdict;
        if (target instanceof Target.Ratio ratio) {
            verdict = ratio(ratio, whole);
        } else if (target instanceof Target.Relative relative) {
            verdict = new Verdict(
                    target,
                    whole.value(),
                    Double.NaN,
                    Outcome.UNDECIDED,
                    0,
                    Text.of(
                            "the ratio of %s for %d, with its standard error, is missing",
                            "缺少%s%d年的比例及其标准误", relative.other(), relative.year()));
        } else {
            Target.Rank rank = (Target.Rank) target;
            verdict = new Verdict(
                    target,
                    whole.value(),
                    Double.NaN,
                    Outcome.UNDECIDED,
                    0,
                    Text.of(
                            "the ratios of the other %s, with their standard errors, are missing",
                            "缺少%s中其他地区的比例及其标准误", rank.among()));
        }
        if (year < target.year()) {
            Text due =
                    Text.of("the target is due in %d, the survey is of %d", "目标年份为%d年，本次调查为%d年", target.year(), year);
            return new Verdict(target, verdict.estimate, verdict.confidence, Outcome.NOT_DUE, 0, due);
        }
        return verdict;
    }

    private static Verdict ratio(Target.Ratio target, Estimate whole) {
        double p = whole.value();
        double t = ConfidenceLevel.oneSided(whole.df(), CONFIDENCE);
        if (!(p > 0 && p < 1 && whole.se() > 0) || Double.isNaN(t)) {
            return new Verdict(
                    target,
                    p,
                    Double.NaN,
                    Outcome.UNDECIDED,
                    0,
                    new Text("the survey gives no standard error", "本次调查无法给出标准误"));
        }
        double distance = logit(p) - logit(target.goal());
        double se = whole.se() / (p * (1 - p));
        double confidence = TDistribution.of(whole.df()).cumulativeProbability(distance / se);
        Object[] numbers = {100 * p, 100 * confidence, 100 * CONFIDENCE};
        if (distance > t * se) {
            return new Verdict(
                    target,
                    p,
                    confidence,
                    Outcome.MET,
                    0,
                    Text.of(
                            "%.2f %% lies beyond the goal with %.1f %% one-sided confidence",
                            "%.2f%%以%.1f%%的单侧置信度超过目标值", numbers));
        }
        if (distance < -t * se) {
            numbers[1] = 100 * (1 - confidence);
            return new Verdict(
                    target,
                    p,
                    confidence,
                    Outcome.NOT_MET,
                    0,
                    Text.of(
                            "%.2f %% falls short of the goal with %.1f %% one-sided confidence",
                            "%.2f%%以%.1f%%的单侧置信度低于目标值", numbers));
        }
        double needed = whole.n() * Math.pow(t * se / distance, 2);
        long people = needed < 1e9 ? (long) Math.ceil(needed) : 0;
        return new Verdict(
                target,
                p,
                confidence,
                Outcome.UNDECIDED,
                people,
                Text.of(
                        "that %.2f %% reaches the goal has %.1f %% one-sided confidence: a verdict asks for %.0f %% or, for not"
                                + " met, at most %.0f %%",
                        "%.2f%%达到目标的单侧置信度为%.1f%%：判定达成须不低于%.0f%%，判定未达成须不高于%.0f%%",
                        100 * p,
                        100 * confidence,
                        100 * CONFIDENCE,
                        100 * (1 - CONFIDENCE)));
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
