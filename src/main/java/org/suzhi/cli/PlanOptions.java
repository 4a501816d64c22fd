package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.suzhi.design.Assurance;
import org.suzhi.design.CensusShares;
import org.suzhi.design.Field;
import org.suzhi.design.Goal;
import org.suzhi.design.Provability;
import org.suzhi.design.Reportability;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.Target;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Frame;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that ask what a survey can show of a plan. */
final class PlanOptions {

    /** How far above a target the truth is supposed to be. */
    private static final double ABOVE = 0.02;

    @Option(
            names = "--plan",
            paramLabel = "NAME|FILE",
            description =
                    "Also say what proves each target of the plan in the whole and in each stratum, and which of its"
                            + " groups can be reported; without a goal or --limits only this is done.")
    String plan;

    @Option(
            names = "--interviews",
            paramLabel = "N",
            description = "For --plan: the interviews of the survey (default: ${DEFAULT-VALUE}).")
    long interviews = Reportability.USUAL;

    @Option(
            names = "--shares",
            split = ",",
            paramLabel = "GROUP=SHARE",
            description =
                    "For --plan: shares of the groups in the population; groups made of ages alone have those of the"
                            + " province's census.")
    Map<String, Double> shares = new LinkedHashMap<>();

    @Option(
            names = "--group-expected",
            split = ",",
            paramLabel = "GROUP=P",
            description = "For --plan: the proportion that is expected in a group (default: --expected, or the first"
                    + " target).")
    Map<String, Double> expected = new LinkedHashMap<>();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "For --plan: the findings (JSON, CSV or XLSX by the ending).")
    Path report;

    /** Refuses options that need a plan where there is none. */
    void check(CommandSpec spec) {
        boolean isUsed = spec.commandLine().getParseResult().hasMatchedOption("--interviews")
                || !shares.isEmpty()
                || !expected.isEmpty()
                || report != null;
        if (plan == null && isUsed) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--interviews, --shares, --group-expected and --report need --plan",
                            "--interviews、--shares、--group-expected和--report须与--plan合用"));
        }
        if (interviews < 1) {
            throw new Misuse(
                    spec, Text.of("--interviews: %d, expected at least 1", "--interviews：%d，应不小于1", interviews));
        }
    }

    /** The file of the plan; null for one that comes with suzhi. */
    Path file() {
        return plan == null || PlanFile.BUNDLED.contains(plan) ? null : Path.of(plan);
    }

    /**
     * What can be shown of the plan; says what cannot be answered, and why.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    PlanReport report(CommandSpec spec, Speaker speaker, Frame frame, GoalOptions goal, int take) {
        Plan programme = PlanFile.find(plan);
        List<Target.Ratio> ratios = programme.targets().stream()
                .filter(Target.Ratio.class::isInstance)
                .map(Target.Ratio.class::cast)
                .toList();
        Field field = goal.field(frame.population());
        Assurance assurance = Assurance.oneSided(new ConfidenceLevel(goal.level), goal.power);
        List<Provability> targets = new ArrayList<>();
        for (Target.Ratio ratio : ratios) {
            double truth = goal.truth != null ? goal.truth : ratio.goal() + ABOVE;
            if (truth > ratio.goal()) {
                Goal.Proof proof = new Goal.Proof(ratio.goal(), truth, assurance);
                targets.addAll(Provability.of(ratio.id(), proof, frame, field, interviews));
            } else {
                speaker.say(Text.of(
                        "%s: no sample proves more than %s where the truth is %s",
                        "%s：真实比例为%3$s时，任何样本都无法证明其超过%2$s", ratio.id(), Decimal.text(ratio.goal()), Decimal.text(truth)));
            }
        }
        if (ratios.isEmpty()) {
            speaker.say(Text.of("plan %s has no target that is a ratio", "规划%s没有比例目标", programme.id()));
        }
        double everywhere = goal.expected != null || ratios.isEmpty()
                ? goal.proportion()
                : ratios.get(0).goal();
        List<Reportability> groups = groups(spec, speaker, programme, everywhere, frame, field, take);
        return new PlanReport(programme, interviews, targets, groups, frame.label());
    }

    private List<Reportability> groups(
            CommandSpec spec, Speaker speaker, Plan programme, double everywhere, Frame frame, Field field, int take) {
        List<String> known = programme.groups().stream().map(KeyGroup::id).toList();
        Set<String> named = new TreeSet<>(shares.keySet());
        named.addAll(expected.keySet());
        named.removeAll(known);
        if (!named.isEmpty()) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "no group '%s' in the plan; groups are: %s",
                            "规划中没有“%s”人群；人群有：%s", String.join(", ", named), String.join(", ", known)));
        }
        CensusShares census = new CensusShares(programme.province().zh());
        double units = Math.max(1, Math.min(frame.data().rows(), Math.rint(interviews / (take * field.response()))));
        List<Reportability> groups = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (KeyGroup group : programme.groups()) {
            OptionalDouble share =
                    shares.containsKey(group.id()) ? OptionalDouble.of(shares.get(group.id())) : census.of(group);
            if (share.isEmpty()) {
                unknown.add(group.id());
                continue;
            }
            groups.add(Reportability.of(
                    group.id(),
                    share.getAsDouble(),
                    expected.getOrDefault(group.id(), everywhere),
                    interviews,
                    units,
                    frame.list().size(),
                    field.deff(),
                    ConfidenceLevel.P95));
        }
        if (!unknown.isEmpty()) {
            speaker.say(Text.of(
                    "neither the plan nor the census has the share of %s: name it, as in --shares %s",
                    "规划和人口普查均未给出%s的人口占比，请用--shares %s的形式指定",
                    String.join(", ", unknown),
                    unknown.stream().map(id -> id + "=0.2").collect(Collectors.joining(","))));
        }
        return groups;
    }
}
