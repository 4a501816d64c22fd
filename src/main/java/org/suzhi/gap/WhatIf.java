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

    /** The lists are copied. */
    public WhatIf {
        effects = List.copyOf(effects);
        gaps = List.copyOf(gaps);
        verdicts = List.copyOf(verdicts);
    }

    /** A number with its uncertainty. */
    public record Effect(Text what, double value, double se, Interval interval) {
        static Effect of(Text what, Combined sum, Estimates estimates) {
            return new Effect(what, sum.value(), sum.se(estimates), sum.interval(estimates));
        }
    }

    /** A gap between two groups afterwards. */
    public record After(Domain a, Domain b, double before, Effect difference) {}

    /**
     * Works a scenario out.
     *
     * @throws DataException when a group of it has no estimate, has too few people, or shares are not those of a whole table
     */
    public static WhatIf of(WhatIfScenario scenario, Estimates estimates, Optional<Plan> plan, int year) {
        List<Effect> effects = new ArrayList<>();
        Combined all = new Combined();
        for (Step step : scenario.steps()) {
            Combined effect = effect(scenario, step, estimates);
            effects.add(Effect.of(words(step), effect, estimates));
            all.add(effect);
        }
        Combined then = new Combined().add(estimates.whole(), 1).add(all);
        Effect ratio = Effect.of(new Text("the ratio afterwards", "此后的比例"), then, estimates);
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
                gaps(scenario, estimates),
                verdicts,
                scenario.costs().map(costs -> CheapestMix.of(costs, scenario, estimates)));
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
                whole.df(),
                whole.deff(),
                whole.flag());
    }

    private static Combined effect(WhatIfScenario scenario, Step step, Estimates estimates) {
        Combined effect = new Combined();
        double people = estimates.whole().weightedN();
        if (step instanceof Step.Raise raise) {
            Estimate group = scenario.estimate(estimates, raise.group());
            double share = group.weightedN() / people;
            return effect.add(share * raise.to()).add(group, -share);
        }
        if (step instanceof Step.Reach reach) {
            Estimate group = scenario.estimate(estimates, reach.group());
            if (reach.people() > group.weightedN()) {
                throw scenario.tooMany(reach, group.weightedN());
            }
            return effect.add(reach.gain() * reach.people() / people);
        }
        Step.Composition composition = (Step.Composition) step;
        List<Estimate> levels = composition.domains().stream()
                .map(domain -> scenario.estimate(estimates, domain))
                .toList();
        scenario.checkWhole(composition, levels, estimates);
        for (Estimate level : levels) {
            double share = composition.shares().get(level.domain().level(composition.by()));
            effect.add(level, share);
        }
        // what comes instead of today's ratio, whose shares were estimated
        return effect.add(estimates.whole(), -1);
    }

    private static List<After> gaps(WhatIfScenario scenario, Estimates estimates) {
        List<After> gaps = new ArrayList<>();
        for (Domain changed : scenario.groups()) {
            Estimate group = scenario.estimate(estimates, changed);
            for (Estimate other : estimates.table(changed.table())) {
                if (!other.domain().equals(changed) && Double.isFinite(other.value())) {
                    Combined gap = ratio(scenario, group);
                    gap.add(ratio(scenario, other).negative());
                    gaps.add(new After(
                            changed,
                            other.domain(),
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

    private static Text words(Step step) {
        if (step instanceof Step.Raise raise) {
            return Text.of("%s at %.2f %%", "%s达到%.2f%%", raise.group(), 100 * raise.to());
        }
        if (step instanceof Step.Reach reach) {
            return Text.of(
                    "%.0f people of %s reached, %+.2f points among them",
                    "覆盖%2$s中%1$.0f人，其中提高%3$+.2f个百分点", reach.people(), reach.group(), 100 * reach.gain());
        }
        return Text.of("another composition by %s", "按%s的构成改变", ((Step.Composition) step).by());
    }

    /** Everything in sentences. */
    public List<Text> sentences() {
        List<Text> all = new ArrayList<>();
        for (Effect effect : effects) {
            all.add(Text.of("what if: %s: %s", "假设%s：%s", effect.what(), points(effect)));
        }
        all.add(Text.of(
                "what if, all steps together: %s; the ratio by criterion %s would be %.2f %% (%.2f–%.2f %%)",
                "全部措施合计：%s；按标准%s的比例将为%.2f%%（%.2f%%—%.2f%%）",
                points(change),
                Criteria.named(criterion),
                100 * ratio.value(),
                100 * ratio.interval().lower(),
                100 * ratio.interval().upper()));
        for (After gap : gaps) {
            all.add(Text.of(
                    "what if: %s less %s, now %+.2f points, would be %+.2f points (%+.2f to %+.2f; criterion %s)",
                    "假设下%s与%s的差距由目前的%+.2f个百分点变为%+.2f个百分点（%+.2f至%+.2f；判定标准%s）",
                    gap.a(),
                    gap.b(),
                    100 * gap.before(),
                    100 * gap.difference().value(),
                    100 * gap.difference().interval().lower(),
                    100 * gap.difference().interval().upper(),
                    Criteria.named(criterion)));
        }
        for (Verdict verdict : verdicts) {
            all.add(Text.of("what if, by the same survey: %s", "假设下由同样的调查：%s", verdict.sentence(criterion)));
        }
        mix.ifPresent(found -> all.addAll(found.sentences(criterion)));
        return all;
    }

    private static Text points(Effect effect) {
        return Text.of(
                "%+.2f points (%+.2f to %+.2f)",
                "%+.2f个百分点（%+.2f至%+.2f）",
                100 * effect.value(),
                100 * effect.interval().lower(),
                100 * effect.interval().upper());
    }
}
