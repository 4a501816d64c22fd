package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.design.AllocationFile;
import org.suzhi.design.Apportionment;
import org.suzhi.design.CvLimit;
import org.suzhi.design.DetectableGap;
import org.suzhi.design.Goal;
import org.suzhi.design.Optimum;
import org.suzhi.design.PlannedFrame;
import org.suzhi.design.PlannedStratum;
import org.suzhi.design.Precision;
import org.suzhi.design.PrecisionLimits;
import org.suzhi.design.SampleSize;
import org.suzhi.design.TwoStageBudget;
import org.suzhi.design.Width;
import org.suzhi.io.Tables;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Makes the allocation that a goal needs, a total gives or limits ask for, writes it, and says how it came about.
 *
 * @param spec     of the command
 * @param speaker  says it
 * @param goal     what is to be shown, and what is assumed about the field
 * @param total    how much there is
 * @param spread   how people are spread
 * @param clusters what units and people in them cost
 * @param output   the file
 */
record Allocator(
        CommandSpec spec,
        Speaker speaker,
        GoalOptions goal,
        TotalOptions total,
        AllocationOptions spread,
        ClusterOptions clusters,
        Path output) {

    /** A margin that nothing depends on: those that so many people lead to are asked for. */
    private static final double ANY = 0.5;

    /** Draws as many people as a goal needs. */
    void reach(Frame units, Goal wanted) {
        Precision precision = goal.precision();
        SampleSize size = SampleSize.of(wanted, goal.field(units.population()));
        Allocation allocation = spread.allocation(spec, units, size.people(), goal.proportion(), precision);
        AllocationFile.write(output, allocation);
        if (goal.words().containsKey(goal.kind())) {
            speaker.say(goal.words().get(goal.kind()));
        }
        speaker.say(Text.of(
                "%.0f under simple random sampling, %.0f with the design effect, %.0f in a population of %d, %d to draw;"
                        + " %d after minima",
                "简单随机抽样%.0f人，计入设计效应%.0f人，有限总体（%4$d人）校正后%3$.0f人，应抽%5$d人；满足各层最低要求后%6$d人",
                size.simple(),
                size.clustered(),
                size.finite(),
                units.population(),
                size.people(),
                allocation.people()));
        sayCost(allocation);
    }

    /** Draws the people that there are, or that the money pays for. */
    void spend(Frame units) {
        PlannedFrame frame = spread.planned(units, goal.proportion());
        double proportion = frame.proportion(CvLimit.WHOLE);
        Apportionment people = total.budget != null && clusters.isNamed()
                ? new TwoStageBudget(clusters.design(), spread.take, total.budget).over(frame, spread.rule(spec))
                : Apportionment.of(frame.strata(), spread.rule(spec), total.total());
        double variance = people.variance(PlannedFrame.OUTCOME, goal.deff, goal.response);
        ConfidenceLevel level = new ConfidenceLevel(goal.level);
        // so many respondents of a simple random sample have this variance
        Goal.Margin width = new Goal.Margin(ANY, level, proportion, goal.chosen(spec), Width.HALF);
        double margin = variance == 0 ? 0 : width.with(proportion * (1 - proportion) / variance);
        DetectableGap gap = goal.kind() == GoalOptions.Kind.GAP ? goal.gap(proportion, people.people(), units) : null;
        Precision precision = new Precision(ANY, level, proportion, goal.deff, goal.response);
        Allocation allocation = Allocation.of(units, people, spread.take, precision);
        AllocationFile.write(output, allocation);
        if (total.budget != null) {
            double cost = clusters.isNamed() ? clusters.cost(allocation) : people.cost();
            speaker.say(Text.of(
                    "a budget of %s pays for %s, at a cost of %s; %s is left",
                    "预算%s可抽%s，费用%s，剩余%s",
                    Decimal.text(total.budget),
                    clusters.isNamed()
                            ? clusters.words(allocation)
                            : Text.of("%d people to draw", "%d人", allocation.people()),
                    money(cost),
                    money(total.budget - cost)));
        } else {
            sayCost(allocation);
        }
        speaker.say(Text.of(
                "%.0f of %d people are expected to answer; the margin is %.4f where the proportion is %.4f (%s %%"
                        + " confidence)",
                "预计%2$d人中有%1$.0f人应答；比例为%4$.4f时误差限为%3$.4f（置信度%5$s%%）",
                goal.response * allocation.people(),
                allocation.people(),
                margin,
                proportion,
                Decimal.text(Decimal.rounded(100 * goal.level))));
        if (gap != null) {
            say(gap, proportion, people.people());
        }
    }

    /** Draws the people with whom all limits are met at least cost, or as nearly as a budget allows. */
    void meet(Frame units) {
        PlannedFrame planned = spread.planned(units, goal.proportion());
        planned = clusters.isNamed() ? planned.costing(clusters.perPerson()) : planned;
        PrecisionLimits limits =
                PrecisionLimits.of(Tables.read(spread.limits), planned, new ConfidenceLevel(goal.level));
        List<PlannedStratum> strata = limits.frame().strata();
        Optimum optimum = total.budget == null
                ? Optimum.of(strata, limits.limits(), goal.deff, goal.response)
                : Optimum.within(total.budget, strata, limits.limits(), goal.deff, goal.response);
        Precision precision = new Precision(
                Math.min(limits.smallest(), ANY),
                limits.level(),
                limits.frame().proportion(CvLimit.WHOLE),
                goal.deff,
                goal.response);
        Allocation allocation = Allocation.of(units, optimum.people(), spread.take, precision);
        AllocationFile.write(output, allocation);
        String cost = Decimal.text(
                clusters.isNamed()
                        ? clusters.cost(allocation)
                        : optimum.people().cost());
        speaker.say(
                total.budget == null
                        ? Text.of(
                                "%d to draw at a cost of %s; each limit, what is reached, and what 1 %% more would save:",
                                "应抽%d人，费用%s；各项限制、实际达到的精度及放宽1%%可节省的费用：",
                                optimum.people().people(),
                                cost)
                        : Text.of(
                                "a budget of %s pays for %d to draw at a cost of %s, and for every limit times %.4f; each of"
                                        + " them, what is reached, and what 1 %% more would save:",
                                "预算%s可抽%d人，费用%s，各项限制须乘以%.4f；乘后的限制、实际达到的精度及放宽1%%可节省的费用：",
                                Decimal.text(total.budget),
                                optimum.people().people(),
                                cost,
                                optimum.respondents().factor()));
        LimitTable.of(limits, optimum.respondents()).say(speaker);
        sayCost(allocation);
    }

    /** What the units and people cost, where units have a cost. */
    private void sayCost(Allocation allocation) {
        if (clusters.isNamed()) {
            speaker.say(Text.of(
                    "%s, at a cost of %s",
                    "%s，费用%s", clusters.words(allocation), Decimal.text(clusters.cost(allocation))));
        }
    }

    private void say(DetectableGap gap, double proportion, long people) {
        speaker.say(Text.of(
                "%d people, and %.0f in the second group or wave, find a difference from %.4f of %s upwards or %s"
                        + " downwards, with power %s, two-sided at %s",
                "%d人与第二组（或第二次调查）的%.0f人可检出与%.4f相差的最小幅度：高出%s或低于%s，检验功效%s，双侧置信度%s",
                people,
                people * goal.ratio,
                proportion,
                side(gap.above()),
                side(gap.below()),
                goal.power,
                goal.level));
    }

    /** To the hundredth: mean costs of strata have more digits than money. */
    private static String money(double amount) {
        return Decimal.text(Math.rint(100 * amount) / 100);
    }

    private static Text side(double gap) {
        return Double.isNaN(gap) ? new Text("no size", "（任何幅度均不可检出）") : Text.of("%.4f", "%.4f", gap);
    }
}
