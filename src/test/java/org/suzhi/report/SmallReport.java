package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.suzhi.collect.Disposition;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Statistic;
import org.suzhi.gap.Gap;
import org.suzhi.gap.Standing;
import org.suzhi.gap.Verdict;
import org.suzhi.plan.Action;
import org.suzhi.plan.Implementation;
import org.suzhi.plan.Level;
import org.suzhi.plan.Plan;
import org.suzhi.plan.Region;
import org.suzhi.plan.Target;
import org.suzhi.plan.Task;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Label;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * A report made by hand: 25 % of 600 people, two regions of which one has a name that HTML must escape, four groups
 * whose order in the plan is that of no sorting and of which the estimates lack the last.
 */
final class SmallReport {

    static final String AWKWARD = "<b>&";

    static final List<String> PLAN_ORDER = List.of("youth", "workers", "farmers", "cadres");

    private SmallReport() {}

    static Report labelled(Label label) {
        Estimates estimates = estimates(label);
        Plan plan = plan();
        return new Report(
                plan,
                2025,
                new Criterion("points-70", new Text("seventy points", "七十分标准"), 70, List.of(), List.of()),
                estimates,
                "region",
                List.of(
                        gap("farmers", "workers", -0.05, 0.2),
                        gap("youth", "farmers", 0.1234, 0.004),
                        new Gap(group("youth"), group("workers"), 0.07, 0, Interval.NONE, Double.NaN, Double.NaN)),
                List.of(new Gap(
                        Domain.of("region", "East"), Domain.ALL, 0.03, 0.01, new Interval(0.01, 0.05), 0.01, 0.02)),
                plan.targets().stream()
                        .map(target -> Verdict.of(target, estimates.whole(), 2025))
                        .toList(),
                Standing.NONE,
                Optional.empty(),
                Implementation.NONE,
                new Conduct(
                        Map.of(Disposition.COMPLETE, 590, Disposition.PARTIAL, 10, Disposition.REFUSAL, 400),
                        0.6,
                        OptionalDouble.empty(),
                        40,
                        1000,
                        2,
                        List.of("sex", "age_group"),
                        new Seed(12345),
                        List.of()));
    }

    private static Plan plan() {
        Text name = new Text("Riverside", "河畔区");
        Region region = new Region(name, Level.DISTRICT);
        List<KeyGroup> groups = List.of(
                keyGroup("youth", new Text("Youth (18–29)", "青年（18—29岁）"), "age <= 29"),
                keyGroup("workers", new Text("Workers", "工人"), "occupation == worker"),
                keyGroup("farmers", new Text("Farmers", "农民"), "occupation == farmer"),
                keyGroup("cadres", new Text("Cadres", "干部"), "occupation == cadre"));
        List<Target> targets = List.of(
                ratio("ratio-2025", 0.18, 2025), ratio("ratio-high", 0.24, 2025), ratio("ratio-2035", 0.4, 2035));
        Action action = new Action("a", "action", name, "", List.of(new Text("Bureau", "局")), List.of());
        Task task = new Task(
                "halls",
                action,
                true,
                new Text("science halls built", "建设科普馆"),
                ">=",
                1200,
                new Text("halls", "座"),
                new Task.Period(0, 2025, ""),
                Text.same(""),
                "",
                Text.same(""),
                action.lead(),
                List.of());
        return new Plan(
                "riverside",
                new Text("Programme of Riverside", "河畔区规划"),
                true,
                region,
                region,
                name,
                2021,
                2025,
                groups,
                targets,
                List.of(),
                List.of(action),
                List.of(task));
    }

    /** In the order of their text, as an estimator that knows no plan would leave them. */
    private static Estimates estimates(Label label) {
        List<Estimate> rows = new ArrayList<>();
        rows.add(new Estimate(1, Domain.ALL, 600, 9000, 0.25, 0.02, new Interval(0.213, 0.292), 38, 1.28, ""));
        add(rows, Domain.of("region", AWKWARD), 0.22);
        add(rows, Domain.of("region", "East"), 0.28);
        add(rows, group("farmers"), 0.1766);
        add(rows, group("workers"), 0.23456);
        add(rows, group("youth"), 0.3);
        for (String region : List.of(AWKWARD, "East")) {
            for (String group : List.of("farmers", "workers", "youth")) {
                add(rows, new Domain(List.of("region", "group"), List.of(region, group)), 0.2 + 0.01 * rows.size());
            }
        }
        // the report asks for no covariance: the gaps carry their own uncertainty
        return new Estimates(
                Statistic.PROPORTION,
                "literate",
                "points-70",
                "taylor",
                ProportionInterval.LOGIT,
                ConfidenceLevel.P95,
                rows,
                null,
                label,
                List.of());
    }

    private static void add(List<Estimate> rows, Domain domain, double value) {
        Interval interval = new Interval(value - 0.06, value + 0.07);
        rows.add(new Estimate(rows.size() + 1, domain, 200, 3000, value, 0.03, interval, 12, 1.1, ""));
    }

    private static Gap gap(String a, String b, double difference, double adjusted) {
        Interval interval = new Interval(difference - 0.04, difference + 0.04);
        return new Gap(group(a), group(b), difference, 0.02, interval, adjusted / 2, adjusted);
    }

    private static Domain group(String id) {
        return Domain.of("group", id);
    }

    private static KeyGroup keyGroup(String id, Text label, String rule) {
        return new KeyGroup(id, label, label, Condition.parse(rule));
    }

    private static Target.Ratio ratio(String id, double goal, int year) {
        return new Target.Ratio(id, true, Target.Comparator.MORE, goal, year, new Text("the promise", "承诺"));
    }
}
