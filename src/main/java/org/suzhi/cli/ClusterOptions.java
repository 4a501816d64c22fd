package org.suzhi.cli;

import org.suzhi.design.Allocation;
import org.suzhi.design.ClusterDesign;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say what units and people in them cost, and so how many people to draw in a unit. */
final class ClusterOptions {

    @Option(
            names = "--cost-unit",
            paramLabel = "C",
            description = "The cost of going to a unit; with --cost-person and --icc it says how many people to draw in"
                    + " a unit, in place of --take.")
    Double unit;

    @Option(names = "--cost-person", paramLabel = "C", description = "The cost of a person drawn in a unit.")
    Double person;

    @Option(
            names = "--icc",
            paramLabel = "RHO",
            description =
                    "The intra-class correlation, of two people of a unit; the design effect is 1 + (take - 1) RHO"
                            + " unless --deff is given.")
    Double icc;

    private ClusterDesign design;
    private int take;

    boolean isNamed() {
        return unit != null || person != null || icc != null;
    }

    /**
     * Refuses what is incomplete or says the same in another way.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    void check(CommandSpec spec, AllocationOptions spread, TotalOptions total) {
        if (!isNamed()) {
            return;
        }
        if (unit == null || person == null || icc == null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--cost-unit, --cost-person and --icc go together",
                            "--cost-unit、--cost-person和--icc须同时使用"));
        }
        if (spec.commandLine().getParseResult().hasMatchedOption("--take")) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--cost-unit, --cost-person and --icc say how many people to draw in a unit: leave out --take",
                            "每个单元抽取的人数由--cost-unit、--cost-person和--icc决定：请去掉--take"));
        }
        if (spread.cost != null) {
            throw new Misuse(spec, new Text("name only one of --cost and --cost-person", "--cost与--cost-person只能选用其一"));
        }
        if (total.budget != null && (spread.limits != null || !spread.takeAll.isEmpty())) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--budget in whole units (--cost-unit) goes without --limits and --take-all: name --cost and"
                                    + " --take for them",
                            "--budget按整个单元计（--cost-unit）时不与--limits或--take-all同用：请改用--cost和--take"));
        }
        // a unit of one person: its ranges hold before the frame is read
        new ClusterDesign(unit, person, icc, 1);
    }

    /**
     * Sets the people in a unit, and the design effect that follows, in the options that hold them.
     *
     * @throws IllegalArgumentException when a correlation is too far below 0 for the units
     */
    void settle(CommandSpec spec, Speaker speaker, Frame units, GoalOptions goal, AllocationOptions spread) {
        if (!isNamed()) {
            return;
        }
        // one small unit must not hold down all others: an average one says how many people there are
        int most = Math.toIntExact(
                Math.min(Integer.MAX_VALUE, units.population() / units.data().rows()));
        design = new ClusterDesign(unit, person, icc, most);
        take = design.take();
        spread.take = take;
        boolean isGiven = spec.commandLine().getParseResult().hasMatchedOption("--deff");
        goal.deff = isGiven ? goal.deff : design.deff(take);
        speaker.say(Text.of(
                "%d people to draw in a unit (optimum %.1f; an average unit holds %d); design effect %.4g%s",
                "每个单元抽取%d人（最优值%.1f，平均每个单元%d人）；设计效应%.4g%s",
                take,
                design.optimalTake(),
                most,
                goal.deff,
                isGiven ? Text.of(", as given, for %.4g", "（按给定值；由组内相关得%.4g）", design.deff(take)) : Text.same("")));
    }

    /** What units and people cost; after {@link #settle}. */
    ClusterDesign design() {
        return design;
    }

    /** What a person costs with the share of the unit. */
    double perPerson() {
        return person + unit / take;
    }

    double cost(Allocation allocation) {
        return allocation.strata().stream()
                .mapToDouble(share -> unit * share.units() + person * share.sample())
                .sum();
    }

    /** The units and people of an allocation. */
    Text words(Allocation allocation) {
        return Text.of(
                "%d units and %d people in them",
                "%d个单元共%d人",
                allocation.strata().stream().mapToInt(Allocation.Share::units).sum(),
                allocation.people());
    }
}
