package org.suzhi.gap;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.io.Document;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/**
 * What might be done, from a file of schema {@code suzhi-scenario-1}:
 *
 * <pre>
 * schema: suzhi-scenario-1
 * raise: [{by: group, level: farmers, to: 0.12}]
 * reach: [{by: group, level: elderly, people: 5000, gain: 0.1}]
 * composition: [{by: residence, shares: {urban: 0.7, rural: 0.3}}]
 * costs: {by: group, target: 0.15, levels: [{level: farmers, cost: 3, most: 0.05}]}
 * </pre>
 *
 * @param source the file's name
 * @param steps  what is done
 * @param costs  of gains, where the cheapest mix is asked for
 */
public record WhatIfScenario(String source, List<Step> steps, Optional<Costs> costs) {

    private static final String SCHEMA = "suzhi-scenario-1";

    /** The list is copied. */
    public WhatIfScenario {
        steps = List.copyOf(steps);
    }

    /**
     * What gains cost.
     *
     * @param by     the column of the groups
     * @param target the ratio to be reached, a fraction
     * @param levels of the groups
     * @param line   of the file
     */
    public record Costs(String by, double target, List<Cost> levels, long line) {

        /** The list is copied. */
        public Costs {
            levels = List.copyOf(levels);
        }
    }

    /**
     * What a gain of a group costs.
     *
     * @param level the group
     * @param cost  of one percentage point of its ratio, above 0
     * @param most  the largest gain, a fraction
     */
    public record Cost(String level, double cost, double most) {}

    /**
     * Reads a file.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static WhatIfScenario read(Path path) {
        return of(Document.read(path));
    }

    /**
     * Reads a document.
     *
     * @throws DataException with file and line of everything that is wrong
     */
    public static WhatIfScenario of(Document file) {
        file.only("schema", "raise", "reach", "composition", "costs");
        file.at("schema").oneOf(SCHEMA);
        List<Step> steps = new ArrayList<>();
        Set<Domain> seen = new LinkedHashSet<>();
        for (Document step : file.listAt("raise")) {
            step.only("by", "level", "to");
            steps.add(new Step.Raise(group(step, seen), fraction(step.at("to"), 0), step.line()));
        }
        for (Document step : file.listAt("reach")) {
            step.only("by", "level", "people", "gain");
            double people = step.at("people").number();
            if (!(people >= 0)) {
                step.at("people").wrong(Text.same("" + people), new Text("a number of people, at least 0", "不小于0的人数"));
            }
            steps.add(new Step.Reach(group(step, seen), people, fraction(step.at("gain"), -1), step.line()));
        }
        Set<String> composed = new LinkedHashSet<>();
        for (Document step : file.listAt("composition")) {
            String by = step.at("by").string();
            if (!composed.add(by)) {
                step.at("by")
                        .wrong(
                                Text.of("'%s' a second time", "“%s”重复", by),
                                new Text("one composition of each column", "每列的构成只出现一次"));
            }
            steps.add(composition(step));
        }
        Optional<Costs> costs = file.has("costs") ? Optional.of(costs(file.at("costs"))) : Optional.empty();
        if (steps.isEmpty() && costs.isEmpty()) {
            file.wrong(
                    new Text("no step", "没有任何措施"),
                    new Text("raise, reach, composition or costs", "raise、reach、composition或costs"));
        }
        file.findings().raise();
        return new WhatIfScenario(file.source(), steps, costs);
    }

    private static Domain group(Document step, Set<Domain> seen) {
        Domain group = Domain.of(step.at("by").string(), step.at("level").string());
        if (!seen.add(group)) {
            step.at("level")
                    .wrong(
                            Text.of(
                                    "'%s' a second time",
                                    "“%s”重复", step.at("level").string()),
                            new Text("each level once, raised or reached", "每个水平只出现一次，raise或reach"));
        }
        return group;
    }

    private static double fraction(Document node, double least) {
        double value = node.number();
        if (!(value >= least && value <= 1)) {
            node.wrong(
                    Text.same(node.string()),
                    Text.of("a fraction from %.0f to 1, such as 0.12", "%.0f到1之间的小数，如0.12", least));
        }
        return value;
    }

    private static Step composition(Document step) {
        step.only("by", "shares");
        Map<String, Double> shares = new TreeMap<>();
        Document all = step.at("shares");
        double sum = 0;
        for (String level : all.keys()) {
            double share = fraction(all.at(level), 0);
            shares.put(level, share);
            sum += share;
        }
        if (!(Math.abs(sum - 1) < 1e-6)) {
            all.wrong(
                    Text.of("shares that add up to %s", "各占比之和为%s", sum),
                    new Text("shares that add up to 1", "各占比之和为1"));
        }
        return new Step.Composition(step.at("by").string(), shares, step.line());
    }

    private static Costs costs(Document node) {
        node.only("by", "target", "levels");
        List<Cost> levels = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Document level : node.at("levels").list()) {
            level.only("level", "cost", "most");
            double cost = level.at("cost").number();
            if (!(cost > 0)) {
                level.at("cost").wrong(Text.same("" + cost), new Text("a cost above 0", "大于0的费用"));
            }
            if (!seen.add(level.at("level").string())) {
                level.at("level")
                        .wrong(
                                Text.of(
                                        "'%s' a second time",
                                        "“%s”重复", level.at("level").string()),
                                new Text("each level once", "每个水平一次"));
            }
            levels.add(new Cost(level.at("level").string(), cost, fraction(level.at("most"), 0)));
        }
        if (levels.isEmpty()) {
            node.at("levels").wrong(new Text("no level", "没有任何水平"), new Text("at least one", "至少一个"));
        }
        return new Costs(node.at("by").string(), fraction(node.at("target"), 0), levels, node.line());
    }

    /** The groups that steps raise or reach, each once. */
    List<Domain> groups() {
        Set<Domain> groups = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Raise raise) {
                groups.add(raise.group());
            } else if (step instanceof Step.Reach reach) {
                groups.add(reach.group());
            }
        }
        return List.copyOf(groups);
    }

    /** The estimate of a group that some line names; 0 for no line. */
    Estimate estimate(Estimates estimates, Domain group, long line) {
        return estimates
                .of(group)
                .filter(found -> Double.isFinite(found.value()))
                .orElseThrow(() -> unknown(estimates, group, line));
    }

    private DataException unknown(Estimates estimates, Domain group, long line) {
        List<String> levels = estimates.table(group.table()).stream()
                .map(row -> row.domain().toString())
                .toList();
        List<String> tables = Levels.tables(estimates);
        Text expected = levels.isEmpty()
                ? Text.of("a level of a table that was estimated: %s", "已估计的分组中的水平：%s", String.join("; ", tables))
                : Text.of("one of: %s", "下列之一：%s", String.join(", ", levels));
        Text remedy = levels.isEmpty()
                ? Text.of(
                        "estimate with --by %s as well, or correct the scenario",
                        "请在suzhi estimate中另加--by %s，或更正情景文件", group.table())
                : new Text("correct the scenario", "请更正情景文件");
        return refusal(line, Text.of("no estimate for %s", "没有%s的估计值", group), expected, remedy);
    }

    /** A refusal of what a line asks for. */
    DataException refusal(long line, Text found, Text expected, Text remedy) {
        return new DataException(new Finding(source, line, "", found, expected, remedy));
    }

    /** Makes sure that the levels are all of a table in which nobody is twice. */
    void checkWhole(Step.Composition composition, List<Estimate> levels, Estimates estimates) {
        double sum = levels.stream().mapToDouble(Estimate::weightedN).sum();
        double whole = estimates.whole().weightedN();
        if (!(Math.abs(sum - whole) <= 1e-6 * whole)) {
            throw refusal(
                    composition.line(),
                    Text.of(
                            "levels of '%s' that hold %.1f %% of the population",
                            "“%s”各水平合计占总体的%.1f%%", composition.by(), 100 * sum / whole),
                    new Text("all levels of a column in which everybody is once", "每人恰属其一的列的全部水平"),
                    new Text("name all levels; groups that overlap have no composition", "请列出全部水平；有重叠的人群没有构成可言"));
        }
    }
}
