package org.suzhi.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The places of everything in a plot with a bar for each variable: across in percent of the plot area, so that it fits
 * every screen, down in pixels. The template draws, this class does not.
 */
final class ImportancePlot {

    private static final int ROW_HEIGHT = 34;
    private static final int TOP = 28;
    private static final int AXIS_HEIGHT = 34;
    /** Between ticks, in percent; the least that leaves no more than so many. */
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100};

    private static final int MOST_TICKS = 8;

    private final List<VariableImportance> variables;
    private final double from;
    private final double to;

    /**
     * A row.
     *
     * @param name  the variable
     * @param y     down, of its middle
     * @param left  left end of the bar
     * @param width how wide the bar is
     * @param lower left end of the interval; empty without one
     * @param upper right end of the interval
     * @param value the number in words
     */
    record Row(String name, int y, String left, String width, String lower, String upper, String value) {}

    /**
     * A tick of the axis.
     *
     * @param x     across
     * @param label its number in percent
     */
    record Tick(String x, String label) {}

    ImportancePlot(List<VariableImportance> variables) {
        this.variables = List.copyOf(variables);
        double least = 0;
        double most = 0.001;
        for (VariableImportance variable : variables) {
            least = Math.min(
                    least,
                    Math.min(variable.importance(), known(variable.interval().lower())));
            most = Math.max(
                    most,
                    Math.max(variable.importance(), known(variable.interval().upper())));
        }
        this.from = least;
        this.to = most;
    }

    private static double known(double limit) {
        return Double.isFinite(limit) ? limit : 0;
    }

    private String across(double value) {
        double place = 100 * (value - from) / (to - from);
        return Double.isFinite(place) ? String.format(Locale.ROOT, "%.2f%%", place) : "";
    }

    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (VariableImportance variable : variables) {
            double value = variable.importance();
            rows.add(new Row(
                    variable.column(),
                    TOP + ROW_HEIGHT * rows.size() + ROW_HEIGHT / 2,
                    across(Math.min(0, value)),
                    across(from + Math.abs(value)),
                    across(variable.interval().lower()),
                    across(variable.interval().upper()),
                    String.format(Locale.ROOT, "%.2f", 100 * value)));
        }
        return rows;
    }

    public List<Tick> ticks() {
        double step = STEPS[STEPS.length - 1];
        for (int s = STEPS.length - 1; s >= 0; s--) {
            step = 100 * (to - from) / STEPS[s] <= MOST_TICKS ? STEPS[s] : step;
        }
        List<Tick> ticks = new ArrayList<>();
        for (long at = (long) Math.ceil(100 * from / step - 1e-9); at * step <= 100 * to + 1e-9; at++) {
            ticks.add(new Tick(
                    across(at * step / 100), String.format(Locale.ROOT, step < 1 ? "%.1f" : "%.0f", at * step)));
        }
        return ticks;
    }

    /** Where nothing lies across. */
    public String zero() {
        return across(0);
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return TOP + ROW_HEIGHT * variables.size();
    }

    public int height() {
        return bottom() + AXIS_HEIGHT;
    }
}
