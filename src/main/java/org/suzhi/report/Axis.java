package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis of fractions from one round number to another. It counts in whole thousandths, so that a tick at 18 % is
 * exactly that.
 *
 * @param from first tick, in thousandths
 * @param to   last tick, in thousandths
 * @param step between ticks, in thousandths
 */
record Axis(int from, int to, int step) {

    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200};
    private static final int MOST_TICKS = 8;

    /** A first tick before the last one. */
    Axis {
        if (!(from >= 0 && from < to && to <= 1000 && step > 0)) {
            throw new IllegalArgumentException(
                    "axis from %d to %d by %d, expected 0 <= from < to <= 1000".formatted(from, to, step));
        }
    }

    /** The shortest axis of at most eight ticks that covers the values; what lies outside 0 and 1 is cut off. */
    static Axis covering(double least, double most) {
        double low = Math.min(1, Math.max(0, least));
        double high = Math.min(1, Math.max(0, most));
        for (int step : STEPS) {
            int from = (int) Math.floor(1000 * low / step) * step;
            int to = Math.min(1000, (int) Math.ceil(1000 * high / step) * step);
            if (from == to) {
                from = Math.max(0, from - step);
                to = Math.min(1000, to + step);
            }
            if ((to - from) / step < MOST_TICKS) {
                return new Axis(from, to, step);
            }
        }
        throw new IllegalArgumentException("values from %s to %s, expected numbers".formatted(least, most));
    }

    /** Where a fraction lies: 0 at the first tick, 100 at the last; values beyond them are put on them. */
    double at(double fraction) {
        double place = 100 * (1000 * fraction - from) / (to - from);
        return Math.min(100, Math.max(0, place));
    }

    /** The ticks as fractions. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int tick = from; tick <= to; tick += step) {
            ticks.add(tick / 1000.0);
        }
        return ticks;
    }
}
