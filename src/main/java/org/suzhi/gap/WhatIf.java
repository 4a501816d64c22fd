package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.plan.Plan;
import org.suzhi.plan.Target;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;

/**
 * What steps would do to the ratio, to gaps and to targets. With p the ratio of the whole, p_g that of a group and s_g the
 * group's share of the population: raising it to x adds s_g (x − p_g), reaching m of N people with a gain d adds d m/N, and
 * shares t_j of a composition add Σ t_j p_j − p. Effects add up. Shares s_g are those of the weights and count as known,
 * which leaves a little error where a whole table is raised; people keep the groups they are in, so that somebody in two
 * raised groups is taken to gain in both.
 *
 * @param criterion by which people were scored
 * @param effects   of each step, in their order
 * @param change    of the ratio by all steps
 * @param ratio     afterwards
 * @param gaps      of each raised or reached group against the others of its table, afterwards
 * @param verdicts  on targets, were the ratio measured afterwards by the same survey
 * @param mix       the cheapest gains that reach a target, where costs are known
 */
public record WhatIf(
        String criterion,
        List<Effect> effects,
        Effect change,
        Effect ratio,
        List<After> gaps,
        List<Verdict> verdicts,
        Optional<CheapestMix> mix) {

    /** A ratio that was copied from a table may differ in its last digits. */
    private static final double ROUNDING = 1e-6;

    private static final double DECIMALS = 1e4;

    /** The lists are copied. */
    public WhatIf {
        effects = List.copyOf(effects);
        gaps = List.copyOf(gaps);
        verdicts = List.copyOf(verdicts);
    }

    /** A number with its uncertainty, which rests on so many degrees of freedom. */
    public record Effect(Text what, double value, double se, double df, Interval interval) {
        static Effect of(Text what, Combined sum, Estimates estimates) {
            return new Effect(what, sum.value(), sum.se(estimates), sum.df(estimates), sum.interval(estimates));
        }

        /** Of a ratio: the interval is of the kind that the survey's own have, and stays between nobody and everybody. */
        Effect ofRatio(Estimates estimates) {
            Interval limits = value > 0 && value < 1 && se > 0 && df > 0
                    ? estimates.interval().of(value, se, estimates.whole().n(), df, estimates.level())
                    : interval;
            return new Effect(
                    what,
                    value,
                    se,
                    df,
                    Double.isNaN(limits.lower())
                            ? limits
                            : new Interval(Math.max(0, limits.lower()), Math.min(1, limits.upper())));
        }
    }

    /** A gap between two groups afterwards; both also in words. */
    public record After(Domain a, Domain b, Text first, Text second, double before, Effect difference) {}

    /**
     * Works a scenario out.
     *
     * @throws DataException when a group of it has no estimate, has too few people, shares are not those of a whole table, or the
     *     steps lead to a ratio that cannot be
     */
    public static WhatIf of(WhatIfScenario scenario, Estimates estimates, Optional<Plan> plan, int year) {
        List<Effect> effects = new ArrayList<>();
        Combined all = new Combined();
        for (Step step : scenario.steps()) {
            Combined effect = effect(scenario, step, estimates);
            effects.add(Effect.of(words(step, plan), effect, estimates));
            all.add(effect);
        }
        Combined then = new Combined().add(estimates.whole(), 1).add(all);
        if (!(then.value() >= -ROUNDING && then.value() <= 1 + ROUNDING)) {
            throw scenario.refusal(
                    0,
                    Text.of("steps that lead the ratio to %.2f %%", "各项措施使比例达到%.2f%%", 100 * then.value()),
                    new Text("a ratio between 0 and 100 %", "0至100%之间的比例"),
                    new Text(
                            "people of several of the groups count several times: leave out groups that others hold",
                            "同属几类人群的人被重复计算：请去掉相互重叠的人群"));
        }
        Effect ratio = Effect.of(new Text("the ratio afterwards", "此后的比例"), then, estimates)
                .ofRatio(estimates);
        List<Verdict> verdicts = plan.map(known -> known.targets().stream()
                        .filter(target -> target instanceof Target.Ratio)
                        .map(target ->
                                Verdict.of(target, after(estimates.whole(), ratio), Math.max(year, target.year())))
                        .toList())
                .orElse(List.of());
        return new WhatIf(
                estimates.criterion(),
                effects,
                Effect.of(new Text("all steps together", "全部措施合计"), all, estimates),
                ratio,
                gaps(scenario, estimates, plan),
                verdicts,
                scenario.costs().map(costs -> CheapestMix.of(costs, scenario, estimates, plan)));
    }

    private static Estimate after(Estimate whole, Effect ratio) {
        return new Estimate(
                whole.row(),
                whole.domain(),
                whole.n(),
                whole.weightedN(),
                Math.max(0, Math.min(1, ratio.value())),
                ratio.se(),
                ratio.interval(),
                ratio.df(),
                whole.deff(),
                whole.flag());
    }

    private static Combined effect(WhatIfScenario scenario, Step step, Estimates estimates) {
        Combined effect = new Combined();
        double people = estimates.whole().weightedN();
        if (step instanceof Step.Raise raise) {
            Estimate group = scenario.estimate(estimates, raise.group(), raise.line());
            if (raise.to() < group.value() * (1 - ROUNDING)) {
                throw scenario.refusal(
                        raise.line(),
                        Text.of("%s raised to %.4f", "%s提高到%.4f", raise.group(), raise.to()),
                        Text.of("at least the %.4f that it has", "不低于现有的%.4f", up(group.value())),
                        new Text("correct the ratio", "请更正该比例"));
            }
            double share = group.weightedN() / people;
            return effect.add(share * raise.to()).add(group, -share);
        }
        if (step instanceof Step.Reach reach) {
            Estimate group = scenario.estimate(estimates, reach.group(), reach.line());
            if (reach.people() > group.weightedN() * (1 + ROUNDING)) {
                throw scenario.refusal(
                        reach.line(),
                        Text.of("%.0f people of %s to be reached", "拟覆盖%2$s中%1$.0f人", reach.people(), reach.group()),
                        Text.of(
                                "at most the %.0f that there are",
                                "不多于现有的%.0f人", Math.floor(group.weightedN() * (1 + ROUNDING))),
                        new Text("correct the number", "请更正人数"));
            }
            double part = reach.people() / group.weightedN();
            double then = group.value() + reach.gain() * part;
            if (!(then >= -ROUNDING && then <= 1 + ROUNDING)) {
                throw scenario.refusal(
                        reach.line(),
                        Text.of("a gain that brings %s to %.4f", "使%s达到%.4f的增幅", reach.group(), then),
                        reach.gain() > 0
                                ? Text.of(
                                        "a gain of at most %.4f among so many people",
                                        "覆盖这些人时增幅不超过%.4f", down((1 - group.value()) / part))
                                : Text.of(
                                        "a loss of at most %.4f among so many people",
                                        "覆盖这些人时降幅不超过%.4f", down(group.value() / part)),
                        new Text("correct the gain or the number of people", "请更正增幅或人数"));
            }
            return effect.add(reach.gain() * reach.people() / people);
        }
        Step.Composition composition = (Step.Composition) step;
        List<Estimate> levels = composition.domains().stream()
                .map(domain -> scenario.estimate(estimates, domain, composition.line()))
                .toList();
        scenario.checkWhole(composition, levels, estimates);
        for (Estimate level : levels) {
            double share = composition.shares().get(level.domain().level(composition.by()));
            effect.add(level, share);
        }
        // what comes instead of today's ratio, whose shares were estimated
        return effect.add(estimates.whole(), -1);
    }

    /** The four decimals that are said, never less than the number, so that who writes them is not refused again. */
    private static double up(double value) {
        return Math.ceil(value * DECIMALS) / DECIMALS;
    }

    /** The four decimals that are said, never more than the number. */
    private static double down(double value) {
        return Math.floor(value * DECIMALS) / DECIMALS;
    }

    private static List<After> gaps(WhatIfScenario scenario, Estimates estimates, Optional<Plan> plan) {
        List<After> gaps = new ArrayList<>();
        List<Domain> changed = scenario.groups();
        for (Domain one : changed) {
            Estimate group = scenario.estimate(estimates, one, 0);
            for (Estimate other : estimates.table(one.table())) {
                // of two that change, the first stands before the second, once
                boolean isTwice =
                        changed.contains(other.domain()) && changed.indexOf(other.domain()) <= changed.indexOf(one);
                if (!isTwice && Double.isFinite(other.value())) {
                    Combined gap = ratio(scenario, group);
                    gap.add(ratio(scenario, other).negative());
                    gaps.add(new After(
                            one,
                            other.domain(),
                            name(one, plan),
                            name(other.domain(), plan),
                            group.value() - other.value(),
                            Effect.of(new Text("the gap afterwards", "此后的差距"), gap, estimates)));
                }
            }
        }
        return gaps;
    }

    /** The ratio of a group after the steps that name it. */
    private static Combined ratio(WhatIfScenario scenario, Estimate group) {
        Combined ratio = new Combined().add(group, 1);
        for (Step step : scenario.steps()) {
            if (step instanceof Step.Raise raise && raise.group().equals(group.domain())) {
                ratio = new Combined().add(raise.to());
            } else if (step instanceof Step.Reach reach && reach.group().equals(group.domain())) {
                ratio.add(reach.gain() * reach.people() / group.weightedN());
            }
        }
        return ratio;
    }

    /** A group by the plan's word for it, another domain by its level. */
    static Text name(Domain domain, Optional<Plan> plan) {
        String level = String.join(", ", domain.levels());
        return plan.isPresent() && domain.table().equals(KeyGroup.COLUMN)
                ? plan.get().groupLabel(level)
                : Text.same(level);
    }

    private static Text words(Step step, Optional<Plan> plan) {
        if (step instanceof Step.Raise raise) {
            return Text.of("%s at %.2f %%", "%s达到%.2f%%", name(raise.group(), plan), 100 * raise.to());
        }
        if (step instanceof Step.Reach reach) {
            return Text.of(
                    "%.0f people of %s reached, %+.2f points among them",
                    "覆盖%2$s中%1$.0f人，其中提高%3$+.2f个百分点", reach.people(), name(reach.group(), plan), 100 * reach.gain());
        }
        return Text.of("another composition by %s", "按%s的构成改变", ((Step.Composition) step).by());
    }

    /** Everything in sentences. */
    public List<Text> sentences() {
        List<Text> all = new ArrayList<>();
        for (Effect effect : effects) {
            all.add(Text.of(
                    "what if: %s: %s by criterion %s",
                    "假设%s：%s（判定标准%s）", effect.what(), points(effect), Criteria.named(criterion)));
        }
        if (effects.size() > 1) {
            all.add(new Text(
                    "what if: effects are added up as if nobody were in two of the groups; where groups overlap, or a composition"
                            + " changes as well, the sum says too much",
                    "假设：各项效果直接相加，视为无人同属两类人群；人群有重叠或构成同时改变时，合计会偏大"));
        }
        if (!effects.isEmpty()) {
            all.addAll(together());
        }
        mix.ifPresent(found -> all.addAll(found.sentences(criterion)));
        return all;
    }

    private List<Text> together() {
        List<Text> all = new ArrayList<>();
        all.add(Text.of(
                "what if, all steps together: %s; the ratio by criterion %s would be %.2f %%%s",
                "全部措施合计：%s；按标准%s的比例将为%.2f%%%s",
                points(change),
                Criteria.named(criterion),
                100 * ratio.value(),
                limits(ratio.interval(), " (%.2f–%.2f %%)", "（%.2f%%—%.2f%%）")));
        for (After gap : gaps) {
            Effect then = gap.difference();
            Text limits = then.se() == 0
                    ? new Text("both as supposed", "两者均为假设值")
                    : Double.isNaN(then.interval().lower())
                            ? new Text("its error is not known", "误差未知")
                            : limits(then.interval(), "%+.2f to %+.2f", "%+.2f至%+.2f");
            all.add(Text.of(
                    "what if: %s less %s, now %+.2f points, would be %+.2f points (%s; criterion %s)",
                    "假设：%s减%s的差距由目前的%+.2f个百分点变为%+.2f个百分点（%s；判定标准%s）",
                    gap.first(),
                    gap.second(),
                    100 * gap.before(),
                    100 * then.value(),
                    limits,
                    Criteria.named(criterion)));
        }
        for (Verdict verdict : verdicts) {
            all.add(Text.of("what if, by the same survey: %s", "假设后由同样的调查判定：%s", verdict.sentence(criterion)));
        }
        return all;
    }

    private static Text points(Effect effect) {
        return Text.of(
                "%+.2f points%s",
                "%+.2f个百分点%s", 100 * effect.value(), limits(effect.interval(), " (%+.2f to %+.2f)", "（%+.2f至%+.2f）"));
    }

    /** Nothing of an interval that nobody knows. */
    private static Text limits(Interval interval, String en, String zh) {
        return Double.isNaN(interval.lower())
                ? Text.same("")
                : Text.of(en, zh, 100 * interval.lower(), 100 * interval.upper());
    }
}
