package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;
import org.suzhi.design.CvLimit;
import org.suzhi.design.Goal;
import org.suzhi.design.Optimum;
import org.suzhi.design.Precision;
import org.suzhi.design.PrecisionLimits;
import org.suzhi.design.SampleSize;
import org.suzhi.io.Tables;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Decimal;
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
                    + " least cost. What a survey can show of a plan is said too."
        },
        footer = {
            "",
            "Examples, in the folder of a project:",
            "  suzhi design frame.csv --strata township --margin 0.03 --expected 0.18 -o allocation-3.csv",
            "  suzhi design frame.csv --strata township --goal proof --target 0.18 --truth 0.21 --allocation square-root -o"
                    + " proof.csv",
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
    AllocationOptions spread;

    @Mixin
    PlanOptions plans;

    @Option(names = "-o", paramLabel = "FILE", description = "The allocation (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        boolean sized = goal.isNamed() || plans.plan == null && spread.limits == null;
        Goal wanted;
        try {
            check(sized);
            wanted = sized ? goal.goal(spec) : null;
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
            if (wanted != null) {
                reach(units, wanted);
            } else if (spread.limits != null) {
                meet(units);
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
        spread.check(spec);
        plans.check(spec);
        // checks their ranges
        new ConfidenceLevel(goal.level);
        goal.field(1);
    }

    /** Draws as many people as a goal needs. */
    private void reach(Frame units, Goal wanted) {
        Precision precision = goal.precision();
        SampleSize size = SampleSize.of(wanted, goal.field(units.population()));
        Allocation allocation = spread.allocation(spec, units, size.people(), goal.proportion(), precision);
        AllocationFile.write(output, allocation);
        if (goal.words().containsKey(goal.kind())) {
            suzhi.speaker.say(goal.words().get(goal.kind()));
        }
        suzhi.speaker.say(Text.of(
                "%.0f under simple random sampling, %.0f with the design effect, %.0f in a population of %d, %d to draw;"
                        + " %d after minima",
                "简单随机抽样%.0f人，计入设计效应%.0f人，有限总体（%4$d人）校正后%3$.0f人，应抽%5$d人；满足各层最低要求后%6$d人",
                size.simple(),
                size.clustered(),
                size.finite(),
                units.population(),
                size.people(),
                allocation.people()));
    }

    /** Draws the people with whom all limits are met at least cost. */
    private void meet(Frame units) {
        PrecisionLimits limits = PrecisionLimits.of(
                Tables.read(spread.limits), spread.planned(units, goal.proportion()), new ConfidenceLevel(goal.level));
        Optimum optimum = Optimum.of(limits.frame().strata(), limits.limits(), goal.deff, goal.response);
        Precision precision = new Precision(
                Math.min(limits.smallest(), 0.5),
                limits.level(),
                limits.frame().proportion(CvLimit.WHOLE),
                goal.deff,
                goal.response);
        AllocationFile.write(output, Allocation.of(units, optimum.people(), spread.take, precision));
        suzhi.speaker.say(Text.of(
                "%d to draw at a cost of %s; each limit, what is reached, and what 1 %% more would save:",
                "应抽%d人，费用%s；各项限制、实际达到的精度及放宽1%%可节省的费用：",
                optimum.people().people(),
                Decimal.text(optimum.people().cost())));
        LimitTable.of(limits, optimum.respondents()).say(suzhi.speaker);
    }
}
