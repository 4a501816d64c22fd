package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.design.Apportionment;
import org.suzhi.design.Limits;
import org.suzhi.design.PlannedFrame;
import org.suzhi.design.Precision;
import org.suzhi.design.Rule;
import org.suzhi.design.Total;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say how people are spread over the strata. */
final class AllocationOptions {

    private static final int LEAST = 2;
    private static final String NEYMAN = "neyman:";

    @Option(
            names = "--allocation",
            paramLabel = "RULE",
            description = "How people are spread over the strata: proportional, equal, square-root, neyman:COLUMN (the"
                    + " column holds the proportion expected in the unit), cost-optimal or power:Q (default:"
                    + " proportional, drawing more where the minima need it).")
    String rule;

    @Option(names = "--take", paramLabel = "M", description = "People to draw in a unit (default: ${DEFAULT-VALUE}).")
    int take = 15;

    @Option(
            names = "--minimum",
            paramLabel = "N",
            description = "Least number of people in a stratum (default: ${DEFAULT-VALUE}).")
    int minimum = 60;

    @Option(names = "--maximum", paramLabel = "N", description = "Greatest number of people in a stratum.")
    Long maximum;

    @Option(
            names = "--take-all",
            split = ",",
            paramLabel = "STRATUM",
            description = "Strata of which everybody is drawn.")
    List<String> takeAll = List.of();

    @Option(
            names = "--cost",
            paramLabel = "COLUMN|NUMBER",
            description =
                    "For cost-optimal, --limits and --budget: the frame's column with the cost of an interview, or"
                            + " one cost everywhere; it counts for every person drawn.")
    String cost;

    @Option(
            names = "--expected-column",
            paramLabel = "COLUMN",
            description =
                    "For cost-optimal, power:Q, --limits, --budget and --people: the frame's column with the proportion"
                            + " expected in the unit (default: --expected everywhere).")
    String column;

    @Option(
            names = "--limits",
            paramLabel = "FILE",
            description = "Limits (columns domain_column, domain_level, and margin or cv) that the cheapest allocation"
                    + " meets; a blank level is the whole, * is each level.")
    Path limits;

    /**
     * Checks what can be checked without data.
     *
     * @throws IllegalArgumentException when a number is out of its range or a rule is not known
     */
    void check(CommandSpec spec, TotalOptions total) {
        if (take < 1) {
            throw new IllegalArgumentException("take: %d, expected at least 1".formatted(take));
        }
        if (maximum != null && maximum < Math.max(LEAST, minimum)) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--maximum: %d, expected at least the minimum of %d",
                            "--maximum：%d，应不小于最低人数%d", maximum, Math.max(LEAST, minimum)));
        }
        if (limits != null && rule != null) {
            throw new Misuse(
                    spec, new Text("name only one of --allocation and --limits", "--allocation与--limits只能选用其一"));
        }
        boolean isCostly = limits != null || total.budget != null || "cost-optimal".equals(rule);
        if (cost != null && !isCostly || cost == null && "cost-optimal".equals(rule)) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--cost belongs to --allocation cost-optimal, which needs it, or to --limits or --budget",
                            "--cost须与--allocation cost-optimal（必需）、--limits或--budget合用"));
        }
        if (cost != null && Decimal.parse(cost) <= 0) {
            throw new Misuse(spec, Text.of("--cost: %s, expected above 0", "--cost：%s，应大于0", cost));
        }
        Rule known = rule(spec);
        boolean isPlanned = known instanceof Rule.CostOptimal || known instanceof Rule.Power;
        if (column != null && limits == null && !total.isNamed() && !isPlanned) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--expected-column belongs to --allocation cost-optimal, power:Q, --limits, --budget or --people",
                            "--expected-column须与--allocation cost-optimal、power:Q、--limits、--budget或--people合用"));
        }
    }

    /** True when a column of the frame says what is expected. */
    boolean expectsColumn() {
        return proportions() != null;
    }

    private String proportions() {
        return rule != null && rule.startsWith(NEYMAN) ? rule.substring(NEYMAN.length()) : column;
    }

    /** The strata of a frame with what the options say of them. */
    PlannedFrame planned(Frame units, double expected) {
        long most = maximum == null ? Long.MAX_VALUE : maximum;
        PlannedFrame frame = PlannedFrame.of(units)
                .within(new Limits(Math.max(LEAST, minimum), most))
                .takingAll(takeAll);
        if (cost != null) {
            // a column goes before a number, whatever its name
            boolean isNumber = !units.data().has(cost) && !Double.isNaN(Decimal.parse(cost));
            frame = isNumber ? frame.costing(Decimal.parse(cost)) : frame.costing(cost);
        }
        if (proportions() != null) {
            return frame.expecting(proportions());
        }
        return Double.isNaN(expected) ? frame : frame.expecting(expected);
    }

    /** So many people over the strata. */
    Allocation allocation(CommandSpec spec, Frame units, long people, double expected, Precision precision) {
        if (rule == null && maximum == null && takeAll.isEmpty()) {
            return Allocation.proportional(units, people, minimum, take, precision);
        }
        PlannedFrame frame = planned(units, expected);
        Apportionment parts = Apportionment.of(frame.strata(), rule(spec), new Total.People(people));
        return Allocation.of(units, parts, take, precision);
    }

    /** How people are spread. */
    Rule rule(CommandSpec spec) {
        String[] words = rule == null ? new String[] {"proportional"} : rule.split(":", 2);
        String argument = words.length == 2 ? words[1] : "";
        if (words[0].equals("neyman") && !argument.isEmpty()) {
            return new Rule.Neyman(PlannedFrame.OUTCOME);
        }
        if (words[0].equals("power") && !Double.isNaN(Decimal.parse(argument))) {
            return new Rule.Power(PlannedFrame.OUTCOME, Decimal.parse(argument));
        }
        switch (words.length == 1 ? words[0] : "") {
            case "proportional":
                return new Rule.Proportional();
            case "equal":
                return new Rule.Equal();
            case "square-root":
                return new Rule.SquareRoot();
            case "cost-optimal":
                return new Rule.CostOptimal(PlannedFrame.OUTCOME);
            default:
                throw new Misuse(
                        spec,
                        Text.of(
                                "--allocation: '%s', expected proportional, equal, square-root, neyman:COLUMN, cost-optimal or"
                                        + " power:Q",
                                "--allocation：“%s”，应为proportional、equal、square-root、neyman:列名、cost-optimal或power:Q",
                                rule));
        }
    }
}
