package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.design.Goal;
import org.suzhi.io.Tables;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi design}. */
@Command(
        name = "design",
        description = {
            "Says how many people to draw for a margin of error, a proof or a comparison, and how many in each stratum.",
            "",
            "The size under simple random sampling is multiplied by the design effect, corrected for the finite"
                    + " population and divided by the response rate. Strata get their share of the population, at least"
                    + " the minimum, and at least two units; or what another rule gives them, or what meets all limits at"
                    + " least cost. What a budget pays for, and what a survey can show of a plan, is said too."
        },
        footer = {
            "",
            "Examples, in the folder of a project:",
            "  suzhi design frame.csv --strata township --margin 0.03 --expected 0.18 -o allocation-3.csv",
            "  suzhi design frame.csv --strata township --goal proof --target 0.18 --truth 0.21 --allocation square-root -o"
                    + " proof.csv",
            "  suzhi design frame.csv --strata township --budget 60000 --cost 40 --expected 0.18 -o allocation-budget.csv",
            "  suzhi design frame.csv --budget 60000 --expected 0.18 --cost-unit 400 --cost-person 40 --icc 0.05 -o units.csv",
            "  suzhi design frame.csv --boundaries cum-root-f --classes 4 --frame-output frame-classes.csv",
            "  suzhi design frame.csv --strata township --plan plan.yaml --shares farmers=0.2,workers=0.2,cadres=0.03"
        })
final class DesignCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FRAME", description = "The frame: columns unit, size and the strata.")
    Path frame;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns whose combination makes a stratum.")
    List<String> strata = List.of();

    @Mixin
    GoalOptions goal;

    @Mixin
    TotalOptions total;

    @Mixin
    AllocationOptions spread;

    @Mixin
    ClusterOptions clusters;

    @Mixin
    BoundaryOptions boundaries;

    @Mixin
    PlanOptions plans;

    @Option(names = "-o", paramLabel = "FILE", description = "The allocation (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        if (boundaries.wanted(spec)) {
            boundaries.run(spec, frame, strata, suzhi.speaker);
            return;
        }
        boolean sized = spread.limits == null && (goal.isNamed() || total.isNamed() || plans.plan == null);
        Goal wanted;
        try {
            check(sized);
            wanted = sized && !total.isNamed() ? goal.goal(spec) : null;
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), outOfRange.getMessage());
        }
        Places places = new Places(spec).reads(frame, spread.limits, plans.file());
        if (sized || spread.limits != null) {
            places.writes(output, Places.TABLE);
        }
        places.writes(plans.report, Places.TABLE);
        Frame units = new Frame(Tables.read(frame), strata);
        try {
            clusters.settle(spec, suzhi.speaker, units, goal, spread);
            Allocator allocator = new Allocator(spec, suzhi.speaker, goal, total, spread, clusters, output);
            if (wanted != null) {
                allocator.reach(units, wanted);
            } else if (sized) {
                allocator.spend(units);
            } else if (spread.limits != null) {
                allocator.meet(units);
            }
            if (plans.plan != null) {
                PlanReport report = plans.report(spec, suzhi.speaker, units, goal, spread.take);
                report.say(suzhi.speaker);
                if (plans.report != null) {
                    report.write(plans.report);
                }
            }
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), outOfRange.getMessage());
        }
        if (sized || spread.limits != null) {
            String columns = strata.isEmpty() ? "" : "--strata " + String.join(",", strata) + " ";
            suzhi.speaker.next("suzhi draw", frame, columns + "--allocation", output, "--seed 1 -o sample.csv");
        }
    }

    private void check(boolean sized) {
        if (goal.isNamed() && spread.limits != null) {
            throw new Misuse(
                    spec,
                    new Text("name only one of --limits and a goal or --margin", "--limits与目标（--goal、--margin）只能选用其一"));
        }
        boolean isExpected = goal.expected != null || spread.column != null;
        if (spread.limits != null && !isExpected) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--limits needs --expected or --expected-column",
                            "--limits缺少--expected或--expected-column"));
        }
        List<String> elsewhere = new ArrayList<>();
        if (plans.plan != null) {
            elsewhere.addAll(List.of("--expected", "--truth", "--power"));
        }
        if (spread.limits != null) {
            elsewhere.add("--expected");
        }
        goal.refuseOthers(spec, sized, elsewhere);
        spread.check(spec, total);
        clusters.check(spec, spread, total);
        total.check(spec, goal, spread, clusters);
        plans.check(spec);
        // checks their ranges
        new ConfidenceLevel(goal.level);
        goal.field(1);
    }
}
