package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.gap.Verdict;
import org.suzhi.plan.Target;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Language;

/**
 * The places of everything in the interval plot: across in percent of the plot area, so that it fits every screen, down
 * in pixels. The template draws, this class does not.
 */
final class IntervalPlot {

    private static final int ROW_HEIGHT = 36;
    private static final int GOAL_HEIGHT = 20;
    private static final int HEADING_HEIGHT = 34;
    private static final int AXIS_HEIGHT = 44;

    private final Language language;
    private final Axis axis;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final int top;
    private int bottom;

    /**
     * An upright line at a target's goal.
     *
     * @param target the target's name in files
     * @param x      across
     * @param y      down, of its label
     * @param due    false for a target whose year has not come
     * @param anchor the end of the label that touches the line: start or end
     * @param label  the target in words
     */
    record Goal(String target, String x, int y, boolean due, String anchor, String label) {}

    /**
     * A tick of the axis.
     *
     * @param x     across
     * @param label its number in percent
     */
    record Tick(String x, String label) {}

    /**
     * The words above the regions and above the groups.
     *
     * @param y     down
     * @param label the words
     */
    record Heading(int y, String label) {}

    /**
     * A point with its bar.
     *
     * @param line  whose it is
     * @param shape whole, region or group
     * @param y     down
     * @param point across; empty without an estimate
     * @param lower left end of the bar; empty without an interval
     * @param upper right end of the bar; empty without an interval
     */
    record Row(Line line, String shape, int y, String point, String lower, String upper) {}

    IntervalPlot(Line whole, List<Line> regions, List<Line> groups, List<Verdict> verdicts, Language language) {
        this.language = language;
        List<Line> lines = new ArrayList<>(List.of(whole));
        lines.addAll(regions);
        lines.addAll(groups);
        this.axis = axis(lines, verdicts);
        for (Verdict verdict : verdicts) {
            if (verdict.target() instanceof Target.Ratio ratio) {
                addGoal(ratio, verdict.outcome() != Verdict.Outcome.NOT_DUE);
            }
        }
        this.top = 8 + GOAL_HEIGHT * (goals.size() + 1);
        this.bottom = top;
        addRows("whole", "", List.of(whole));
        addRows("region", Words.BY_REGION.in(language), regions);
        addRows("group", Words.BY_GROUP.in(language), groups);
    }

    /** Where a fraction lies across the plot area, from 0 to 100. */
    double x(double fraction) {
        return axis.at(fraction);
    }

    public List<Goal> goals() {
        return goals;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Heading> headings() {
        return headings;
    }

    public List<Tick> ticks() {
        return axis.ticks().stream()
                .map(tick -> new Tick(across(tick), Figures.level(tick) + Words.PERCENT.in(language)))
                .toList();
    }

    /** Upper edge of the plot area. */
    public int top() {
        return top;
    }

    /** Lower edge of the plot area, where the axis is. */
    public int bottom() {
        return bottom;
    }

    public int height() {
        return bottom + AXIS_HEIGHT;
    }

    private void addGoal(Target.Ratio ratio, boolean due) {
        String label = Headline.target(ratio).in(language);
        String anchor = x(ratio.goal()) < 50 ? "start" : "end";
        int y = 14 + GOAL_HEIGHT * (goals.size() + 1);
        goals.add(new Goal(ratio.id(), across(ratio.goal()), y, due, anchor, label));
    }

    private void addRows(String shape, String heading, List<Line> lines) {
        if (!lines.isEmpty() && !heading.isEmpty()) {
            headings.add(new Heading(bottom + HEADING_HEIGHT - 2, heading));
            bottom += HEADING_HEIGHT;
        }
        for (Line line : lines) {
            double lower = line.estimate().interval().lower();
            double upper = line.estimate().interval().upper();
            int y = bottom + ROW_HEIGHT / 2 + 4;
            rows.add(new Row(line, shape, y, across(line.estimate().value()), across(lower), across(upper)));
            bottom += ROW_HEIGHT;
        }
    }

    private String across(double fraction) {
        return Double.isFinite(fraction) ? Decimal.text(Math.rint(100 * x(fraction)) / 100) + "%" : "";
    }

    private static Axis axis(List<Line> lines, List<Verdict> verdicts) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        List<Double> shown = new ArrayList<>();
        for (Line line : lines) {
            shown.add(line.estimate().value());
            shown.add(line.estimate().interval().lower());
            shown.add(line.estimate().interval().upper());
        }
        for (Verdict verdict : verdicts) {
            if (verdict.target() instanceof Target.Ratio ratio) {
                shown.add(ratio.goal());
            }
        }
        for (double value : shown) {
            least = Double.isFinite(value) ? Math.min(least, value) : least;
            most = Double.isFinite(value) ? Math.max(most, value) : most;
        }
        return Double.isFinite(least) ? Axis.covering(least, most) : Axis.covering(0, 1);
    }
}
