package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Text;

/** Estimates of two populations that were sampled independently, in one list. */
public final class IndependentEstimates {

    private IndependentEstimates() {}

    /**
     * The estimates of one population, the whole first, and behind them a table of another population. Covariances
     * between the two are zero, as chance in one has nothing to do with chance in the other.
     *
     * @param main  the estimates whose whole stays the whole
     * @param other the estimates of the same statistic in the other population
     * @param table which of its tables, such as {@code frame}
     * @param note  what the reader should know of it
     */
    public static Estimates of(Estimates main, Estimates other, String table, Text note) {
        List<Estimate> more = other.table(table);
        int size = main.rows().size();
        Covariance covariance = Covariance.blank(size + more.size());
        copy(main, main.rows(), covariance, 0);
        copy(other, more, covariance, size);
        List<Estimate> rows = new ArrayList<>(main.rows());
        for (Estimate row : more) {
            rows.add(new Estimate(
                    rows.size() + 1,
                    row.domain(),
                    row.n(),
                    row.weightedN(),
                    row.value(),
                    row.se(),
                    row.interval(),
                    row.df(),
                    row.deff(),
                    row.flag()));
        }
        List<Text> notes = new ArrayList<>(main.notes());
        notes.add(note);
        return new Estimates(
                main.statistic(),
                main.outcome(),
                main.criterion(),
                main.variance(),
                main.interval(),
                main.level(),
                rows,
                covariance,
                main.label().and(other.label()),
                notes);
    }

    private static void copy(Estimates from, List<Estimate> rows, Covariance to, int offset) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j <= i; j++) {
                double value =
                        from.covariance().of(rows.get(i).row(), rows.get(j).row());
                to.set(offset + i + 1, offset + j + 1, value);
            }
        }
    }
}
