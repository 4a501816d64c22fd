package org.suzhi.cli;

import org.suzhi.design.Total;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say how much there is, where no goal says how many people are needed. */
final class TotalOptions {

    @Option(
            names = "--budget",
            paramLabel = "B",
            description =
                    "Draw what this money pays for, at the costs of --cost or of --cost-unit and --cost-person, and"
                            + " say the margin; with --limits, all of them times one factor.")
    Double budget;

    @Option(
            names = "--people",
            paramLabel = "N",
            description = "Draw so many people and say the margin; for a gap, people in the first group or wave.")
    Long people;

    boolean isNamed() {
        return budget != null || people != null;
    }

    /**
     * Refuses what says the size in another way.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    void check(CommandSpec spec, GoalOptions goal, AllocationOptions spread, ClusterOptions clusters) {
        if (!isNamed()) {
            return;
        }
        if (budget != null && people != null || goal.margin != null || people != null && spread.limits != null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "name only one of --margin, --people and --budget; --limits goes with --budget alone",
                            "--margin、--people与--budget只能选用其一；--limits只能与--budget同用"));
        }
        if (goal.kind() != GoalOptions.Kind.MARGIN && goal.kind() != GoalOptions.Kind.GAP) {
            throw new Misuse(
                    spec,
                    new Text(
                            "a proof or comparison says how many people it needs: --budget and --people go with --goal"
                                    + " margin or gap",
                            "证明或比较由目标决定人数：--budget和--people只能与--goal margin或gap合用"));
        }
        if (budget != null && spread.cost == null && !clusters.isNamed()) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--budget needs --cost, or --cost-unit, --cost-person and --icc",
                            "--budget缺少--cost，或--cost-unit、--cost-person和--icc"));
        }
        if (goal.expected == null && !spread.expectsColumn()) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--budget and --people need --expected or --expected-column",
                            "--budget和--people缺少--expected或--expected-column"));
        }
        total();
    }

    /** What there is to be spread. */
    Total total() {
        return budget != null ? new Total.Budget(budget) : new Total.People(people);
    }
}
