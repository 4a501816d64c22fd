package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;

/** The gaps that every report shows: between all pairs of one column's levels, and of every level from the whole. */
public final class Gaps {

    private Gaps() {}

    /** All pairs of the levels of one column. */
    public static List<Gap> between(Estimates estimates, String column) {
        List<Estimate> levels = usable(estimates.table(column));
        return Family.of(column + ": all", estimates, levels, pairs(levels.size()), Scale.DIFFERENCE)
                .gaps();
    }

    /** Every level of one column against the whole. */
    public static List<Gap> againstWhole(Estimates estimates, String column) {
        List<Estimate> rows = new ArrayList<>(usable(estimates.table(column)));
        List<Pair> pairs = againstLast(rows.size());
        rows.add(estimates.whole());
        return Family.of(column, estimates, rows, pairs, Scale.DIFFERENCE).gaps();
    }

    /** Every pair of so many places once. */
    static List<Pair> pairs(int places) {
        List<Pair> pairs = new ArrayList<>(places * (places - 1) / 2);
        for (int i = 0; i < places; i++) {
            for (int j = i + 1; j < places; j++) {
                pairs.add(new Pair(i, j));
            }
        }
        return pairs;
    }

    /** Every one of so many places with the one behind them. */
    static List<Pair> againstLast(int places) {
        List<Pair> pairs = new ArrayList<>(places);
        for (int i = 0; i < places; i++) {
            pairs.add(new Pair(i, places));
        }
        return pairs;
    }

    static List<Estimate> usable(List<Estimate> rows) {
        return rows.stream().filter(row -> Double.isFinite(row.value())).toList();
    }
}
