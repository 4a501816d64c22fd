package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.Estimate;
import org.suzhi.plan.Plan;
import org.suzhi.plan.Target;
import org.suzhi.survey.Text;

/**
 * The way from a base wave to a target: what should hold in each year in between when the ratio moves by the same step
 * every year, on either scale; and how the survey stands to what should hold in its own. From a base that lies beyond the goal
 * there is no way to go: the goal itself should hold in every year, that of the base counted, and nobody is asked to hold what
 * the base had more.
 *
 * @param target   the target
 * @param base     the wave from which the way leads
 * @param year     of the survey
 * @param estimate its ratio
 * @param due      what should hold in the survey's year, on either scale
 * @param steps    what should hold in each year from the base to the target
 */
public record TargetPath(
        Target.Ratio target, WaveRatio base, int year, double estimate, List<Due> due, List<Step> steps) {

    /** The lists are copied. */
    public TargetPath {
        due = List.copyOf(due);
        steps = List.copyOf(steps);
    }

    /**
     * What should hold in the survey's year.
     *
     * @param scenario      on which the ratio moves
     * @param ratio      what should hold
     * @param confidence one-sided, that the truth lies beyond it; NaN when nothing can be said
     */
    public record Due(Scenario scenario, double ratio, double confidence) {}

    /**
     * A year on the way.
     *
     * @param year        the year
     * @param linear      what should hold on the linear way
     * @param logitLinear what should hold on the logit-linear way
     */
    public record Step(int year, double linear, double logitLinear) {}

    /**
     * The ways to a plan's targets from a base wave; none to a target whose year is not after the base, and none to a relative
     * target or a rank, whose goals move.
     */
    public static List<TargetPath> of(Plan plan, WaveRatio base, Estimate whole, int year) {
        List<TargetPath> paths = new ArrayList<>();
        for (Target target : plan.targets()) {
            if (target instanceof Target.Ratio ratio && ratio.year() > base.year()) {
                paths.add(of(ratio, base, whole, year));
            }
        }
        return paths;
    }

    /** The base wave: the survey itself, where there is no other; none when it found nobody or everybody. */
    public static Optional<WaveRatio> base(Estimate whole, int year) {
        return whole.value() > 0 && whole.value() < 1
                ? Optional.of(new WaveRatio(year, whole.value(), whole.se(), whole.n()))
                : Optional.empty();
    }

    private static TargetPath of(Target.Ratio target, WaveRatio base, Estimate whole, int year) {
        List<Due> due = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            double ratio = at(scenario, target, base, year);
            due.add(new Due(scenario, ratio, GoalTest.of(whole, ratio).confidence()));
        }
        List<Step> steps = new ArrayList<>();
        for (int step = base.year(); step <= target.year(); step++) {
            steps.add(new Step(
                    step, at(Scenario.LINEAR, target, base, step), at(Scenario.LOGIT_LINEAR, target, base, step)));
        }
        return new TargetPath(target, base, year, whole.value(), due, steps);
    }

    /** True when the base has reached the goal already. */
    private static boolean isBeyond(Target.Ratio target, WaveRatio base) {
        return base.ratio() >= target.goal();
    }

    /** Before the base what the base found, from the target's year on the goal; never down to a goal that was passed. */
    private static double at(Scenario scenario, Target.Ratio target, WaveRatio base, int year) {
        if (isBeyond(target, base) || year >= target.year()) {
            return target.goal();
        }
        double part = Math.max(0, year - base.year()) / (double) (target.year() - base.year());
        return scenario.ratio(
                scenario.of(base.ratio()) + part * (scenario.of(target.goal()) - scenario.of(base.ratio())));
    }

    /** True when the base has reached the goal already, which then is what should hold in every year. */
    public boolean isBeyond() {
        return isBeyond(target, base);
    }

    /** True while the target's year is to come; from then on the verdict says it all. */
    public boolean isAhead() {
        return target.year() > year;
    }

    /** What should hold in the survey's year, or, where the way begins with the survey, in the next. */
    public Text sentence(String criterion) {
        if (isBeyond() && year > base.year()) {
            return Text.of(
                    "%s: the wave of %d lay beyond the goal with %.2f %%, so that the goal itself should hold until %d; the survey found"
                            + " %.2f %% by criterion %s, which lies beyond it with %.1f %% one-sided confidence",
                    "%s：%d年的%.2f%%已超过目标值，此后至%d年均应不低于目标值；本次调查按标准%6$s为%5$.2f%%，超过目标值的单侧置信度为%7$.1f%%",
                    target.text(),
                    base.year(),
                    100 * base.ratio(),
                    target.year(),
                    100 * estimate,
                    Criteria.named(criterion),
                    100 * due.get(0).confidence());
        }
        if (year > base.year()) {
            return Text.of(
                    "%s: on the way from %.2f %% in %d, %.2f %% (linear) or %.2f %% (logit-linear) should hold in %d; the survey found"
                            + " %.2f %% by criterion %s, which lies beyond with %.1f %% and %.1f %% one-sided confidence",
                    "%s：从%3$d年的%2$.2f%%起，%6$d年应为%4$.2f%%（线性）或%5$.2f%%（logit线性）；本次调查按标准%8$s为%7$.2f%%，"
                            + "超过该值的单侧置信度为%9$.1f%%和%10$.1f%%",
                    target.text(),
                    100 * base.ratio(),
                    base.year(),
                    100 * due.get(0).ratio(),
                    100 * due.get(1).ratio(),
                    year,
                    100 * estimate,
                    Criteria.named(criterion),
                    100 * due.get(0).confidence(),
                    100 * due.get(1).confidence());
        }
        if (isBeyond()) {
            return Text.of(
                    "%s: the survey of %d found %.2f %% by criterion %s, not less than the goal of %.2f %%, which itself should hold"
                            + " until %d",
                    "%s：本次调查（%d年）按标准%4$s为%3$.2f%%，已不低于目标值%5$.2f%%，此后至%6$d年均应不低于目标值",
                    target.text(),
                    base.year(),
                    100 * base.ratio(),
                    Criteria.named(criterion),
                    100 * target.goal(),
                    target.year());
        }
        Step next = steps.get(1);
        return Text.of(
                "%s: on the way from %.2f %% in %d (criterion %s) to %.2f %% in %d, %.2f %% (linear) or %.2f %% (logit-linear) should"
                        + " hold in %d",
                "%s：从%3$d年的%2$.2f%%（标准：%4$s）到%6$d年的%5$.2f%%，%9$d年应为%7$.2f%%（线性）或%8$.2f%%（logit线性）",
                target.text(),
                100 * base.ratio(),
                base.year(),
                Criteria.named(criterion),
                100 * target.goal(),
                target.year(),
                100 * next.linear(),
                100 * next.logitLinear(),
                next.year());
    }
}
