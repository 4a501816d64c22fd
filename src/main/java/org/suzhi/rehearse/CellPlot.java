package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.ProportionInterval;

/**
 * The places of everything in a plot with a row for each cell: across in percent of the plot area, so that it fits every
 * screen, down in pixels. The template draws, this class does not.
 */
final class CellPlot {

    private static final int ROW_HEIGHT = 22;
    private static final int GAP_HEIGHT = 12;
    private static final int TOP = 28;
    private static final int AXIS_HEIGHT = 34;
    /** Between ticks, in hundredths; as many as there is room for. */
    private static final int[] STEPS = {1, 2, 5, 10, 20};

    private static final int MOST_TICKS = 10;

    private final double from;
    private final double to;
    private final List<Row> rows = new ArrayList<>();
    private int bottom = TOP;

    /**
     * A row.
     *
     * @param name   the cell
     * @param y      down
     * @param point  across; empty where there is none
     * @param lower  left end of the bar; empty without one
     * @param upper  right end of the bar
     * @param others across, of the small marks
     * @param value  the number in words
     */
    record Row(String name, int y, String point, String lower, String upper, List<Mark> others, String value) {}

    /**
     * A small mark.
     *
     * @param x    across
     * @param name what it stands for
     */
    record Mark(String x, String name) {}

    /**
     * A tick of the axis.
     *
     * @param x     across
     * @param label its number in percent
     */
    record Tick(String x, String label) {}

    private CellPlot(double from, double to) {
        this.from = from;
        this.to = to;
    }

    /** Coverage of every kind of interval, with the Monte Carlo limits of the default one. */
    static CellPlot coverage(List<Cell> cells, double level, Function<Domain, String> names) {
        double least = level;
        for (Cell cell : cells) {
            double lower = cell.of(ProportionInterval.LOGIT).covered().limits().lower();
            least = lower < least ? lower : least;
        }
        CellPlot plot = new CellPlot(Math.max(0, Math.floor(20 * least - 1e-9) / 20), 1);
        String table = "";
        for (Cell cell : cells) {
            Draws covered = cell.of(ProportionInterval.LOGIT).covered();
            Interval limits = covered.limits();
            List<Mark> others = new ArrayList<>();
            for (Coverage other : cell.coverage()) {
                double share = other.covered().share();
                if (other.method() != ProportionInterval.LOGIT && !Double.isNaN(share)) {
                    others.add(new Mark(plot.across(share), other.method().code() + " " + percent(share)));
                }
            }
            table = plot.begin(cell, table);
            plot.add(names.apply(cell.domain()), covered.share(), limits, others, percent(covered.share()));
        }
        return plot;
    }

    /** Coefficients of variation of the estimates around their truth. */
    static CellPlot variation(List<Cell> cells, Function<Domain, String> names) {
        double most = 0.01;
        for (Cell cell : cells) {
            most = cell.cvTrue() > most ? cell.cvTrue() : most;
        }
        CellPlot plot = new CellPlot(0, Math.min(1, Math.ceil(20 * most) / 20));
        String table = "";
        for (Cell cell : cells) {
            table = plot.begin(cell, table);
            plot.add(
                    names.apply(cell.domain()),
                    cell.cvTrue(),
                    new Interval(0, cell.cvTrue()),
                    List.of(),
                    percent(cell.cvTrue()));
        }
        return plot;
    }

    /** Leaves room before the first cell of another table. */
    private String begin(Cell cell, String table) {
        bottom += cell.domain().table().equals(table) ? 0 : GAP_HEIGHT;
        return cell.domain().table();
    }

    private void add(String name, double point, Interval bar, List<Mark> others, String value) {
        rows.add(new Row(
                name, bottom + ROW_HEIGHT / 2, across(point), across(bar.lower()), across(bar.upper()), others, value));
        bottom += ROW_HEIGHT;
    }

    private String across(double value) {
        double place = 100 * (Math.min(to, Math.max(from, value)) - from) / (to - from);
        return Double.isFinite(place) ? String.format(Locale.ROOT, "%.2f%%", place) : "";
    }

    /** A fraction in percent, without the sign. */
    static String percent(double fraction) {
        return Double.isFinite(fraction) ? String.format(Locale.ROOT, "%.1f", 100 * fraction) : "";
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        int step = STEPS[STEPS.length - 1];
        for (int s = STEPS.length - 1; s >= 0; s--) {
            step = 100 * (to - from) / STEPS[s] <= MOST_TICKS ? STEPS[s] : step;
        }
        for (int at = step * (int) Math.ceil(100 * from / step - 1e-9); at <= 100 * to + 1e-9; at += step) {
            ticks.add(new Tick(across(at / 100.0), Integer.toString(at)));
        }
        return ticks;
    }

    /** Where a level lies across. */
    String at(double level) {
        return across(level);
    }

    public int top() {
        return TOP;
    }

    public int bottom() {
        return bottom;
    }

    public int height() {
        return bottom + AXIS_HEIGHT;
    }
}
