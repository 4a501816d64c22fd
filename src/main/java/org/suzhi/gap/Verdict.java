package org.suzhi.gap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Statistic;
import org.suzhi.plan.Plan;
import org.suzhi.plan.Target;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/**
 * What a survey says about a target. A proportion is judged on the log-odds scale, as its interval is: the target is
 * met when the lower limit of the one-sided interval lies beyond the goal, not met when the upper limit falls short of
 * it, and undecided in between; {@link GoalTest} has the formulas. More than a goal and at least a goal are shown alike: no
 * survey tells a proportion that is the goal from one that is hardly more.
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

    private static final double EVEN = 0.5;

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
     * Judges all targets of a plan by the estimate for the whole in a survey of some year, and nothing else.
     *
     * @throws DataException when no proportion was estimated
     */
    public static List<Verdict> of(Plan plan, Estimates estimates, int year) {
        return of(plan, estimates, year, Yardsticks.NONE);
    }

    /**
     * Judges all targets of a plan by the estimate for the whole in a survey of some year and by other regions.
     *
     * @throws DataException when no proportion was estimated
     */
    public static List<Verdict> of(Plan plan, Estimates estimates, int year, Yardsticks others) {
        if (estimates.statistic() != Statistic.PROPORTION) {
            throw new DataException(
                    "estimates",
                    Text.of("a %s of '%s'", "“%2$s”的%1$s", estimates.statistic().code(), estimates.outcome()),
                    new Text("a proportion, which targets speak of", "目标所指的比例（proportion）"),
                    new Text("estimate with --statistic proportion", "请用--statistic proportion估计"));
        }
        return plan.targets().stream()
                .map(target -> of(target, estimates.whole(), year, others, estimates.criterion()))
                .toList();
    }

    /** Judges a target by the estimate for the whole in a survey of some year, and nothing else. */
    public static Verdict of(Target target, Estimate whole, int year) {
        return of(target, whole, year, Yardsticks.NONE, "");
    }

    /** Judges a target by the estimate for the whole, scored by a criterion, in a survey of some year, and by other regions. */
    public static Verdict of(Target target, Estimate whole, int year, Yardsticks others, String criterion) {
        Verdict verdict;
        if (target instanceof Target.Ratio ratio) {
            verdict = judged(target, whole.value(), GoalTest.of(whole, ratio.goal()), new Text("the goal", "目标值"));
        } else if (target instanceof Target.Relative relative) {
            verdict = relative(relative, whole, year, others, criterion);
        } else {
            // where the others are known, RankTarget judges
            verdict = undecided(
                    target,
                    whole,
                    Text.of(
                            "the ratios of the other %s, with their standard errors, are missing",
                            "缺少%s中其他地区的比例及其标准误", ((Target.Rank) target).among()));
        }
        if (year < target.year()) {
            Text due =
                    Text.of("the target is due in %d, the survey is of %d", "目标年份为%d年，本次调查为%d年", target.year(), year);
            return new Verdict(target, verdict.estimate, verdict.confidence, Outcome.NOT_DUE, 0, due);
        }
        return verdict;
    }

    private static Verdict undecided(Target target, Estimate whole, Text reason) {
        return undecided(target, whole.value(), reason);
    }

    private static Verdict undecided(Target target, double p, Text reason) {
        return new Verdict(target, p, Double.NaN, Outcome.UNDECIDED, 0, reason);
    }

    private static Verdict relative(
            Target.Relative target, Estimate whole, int year, Yardsticks others, String criterion) {
        Optional<ParentRatio> beside = others.beside(target.other());
        Optional<Reference> given = beside.map(ParentRatio::parent).or(() -> others.of(target.other(), year));
        if (given.isEmpty()) {
            return undecided(
                    target,
                    whole,
                    Text.of(
                            "the ratio of %s for %d, with its standard error, is missing%s",
                            "缺少%s%d年的比例及其标准误%s", target.other(), target.year(), others.named()));
        }
        Reference other = given.get();
        if (other.year() != year) {
            return undecided(
                    target,
                    whole,
                    Text.of(
                            "the ratio of %s is of %d and the survey of %d: that for %d is missing",
                            "%s的比例为%d年，本次调查为%d年：缺少%d年的比例", target.other(), other.year(), year, year));
        }
        if (!other.criterion().equals(criterion)) {
            return undecided(
                    target,
                    whole,
                    Text.of(
                            "the ratio of %s is by criterion '%s' and the survey's by '%s': the two cannot be compared",
                            "%s的比例按标准“%s”计算，本次调查按“%s”：两者不可比", target.other(), other.criterion(), criterion));
        }
        if (Double.isNaN(other.se()) || other.ratio() == 0 || other.ratio() == 1) {
            return undecided(
                    target,
                    whole,
                    Text.of(
                            "the standard error of %s's ratio for %d is missing",
                            "缺少%s%d年比例的标准误", target.other(), other.year()));
        }
        Text made = other.label() == Label.NONE
                ? Text.same("")
                : Text.of(" [%s]", "【%s】", other.label().text());
        Text goal = Text.of("the %.2f %% of %s%s", "%2$s的%1$.2f%%%3$s", 100 * other.ratio(), target.other(), made);
        return judged(
                target,
                beside.map(ParentRatio::local).orElse(whole.value()),
                beside.map(ParentRatio::beyond).orElseGet(() -> GoalTest.of(whole, other.ratio(), other.se(), 0)),
                goal);
    }

    private static Verdict judged(Target target, double p, GoalTest test, Text goal) {
        if (!test.isSound()) {
            return undecided(target, p, new Text("the survey gives no standard error", "本次调查无法给出标准误"));
        }
        double confidence = test.confidence();
        Text reason = switch (test.outcome()) {
            case MET ->
                Text.of(
                        "%.2f %% lies beyond %s with %.1f %% one-sided confidence",
                        "%.2f%%以%3$.1f%%的单侧置信度超过%2$s", 100 * p, goal, 100 * confidence);
            case NOT_MET ->
                Text.of(
                        "%.2f %% falls short of %s with %.1f %% one-sided confidence",
                        "%.2f%%以%3$.1f%%的单侧置信度低于%2$s", 100 * p, goal, 100 * (1 - confidence));
            default ->
                Text.of(
                        "that %.2f %% reaches %s has %.1f %% one-sided confidence: a verdict asks for %.0f %% or, for not"
                                + " met, at most %.0f %%",
                        "%.2f%%达到%s的单侧置信度为%.1f%%：判定达成须不低于%.0f%%，判定未达成须不高于%.0f%%",
                        100 * p,
                        goal,
                        100 * confidence,
                        100 * CONFIDENCE,
                        100 * (1 - CONFIDENCE));
        };
        return new Verdict(target, p, confidence, test.outcome(), test.needed(), reason);
    }

    /**
     * The verdict in one sentence: what kind of target it is, the verdict, why, the criterion, and how many interviews would
     * have decided what is undecided.
     */
    public Text sentence(String criterion) {
        Text kind = target.binding()
                ? new Text("binding target", "约束性目标")
                : new Text("aspiration, striven for and not promised", "力争目标，非承诺");
        Text more = needed > 0
                ? Text.of(
                        "; %d interviews under the same design would make it %s, should the ratio come out as estimated",
                        "；若比例仍如所估计，相同设计下访问%d人可判定为“%s”",
                        needed,
                        (confidence > EVEN ? Outcome.MET : Outcome.NOT_MET).text)
                : Text.same("");
        return Text.of(
                "%s (%s): %s by criterion %s (%s%s)",
                "%s（%s）：按标准%4$s，%3$s（%5$s%6$s）",
                target.text(),
                kind,
                outcome.text(),
                Criteria.named(criterion),
                reason,
                more);
    }
}
