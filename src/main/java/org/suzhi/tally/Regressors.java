package org.suzhi.tally;

/**
 * The calibration variables of every record, as dummies: what residuals are taken from. A record's x-vector holds 1 in
 * the columns named and 0 elsewhere.
 */
public interface Regressors {

    /** Number of columns J. */
    int parameters();

    /**
     * Writes the columns that are 1 for a record from the start of an array on.
     *
     * @return how many; 0 for a record that does not take part
     */
    int columnsOf(int record, int[] into);

    /** The most columns that are 1 for a record. */
    int widest();

    /** Post-strata as regressors: one column each, -1 for a record in none. */
    static Regressors ofCells(int[] cells) {
        int most = -1;
        for (int cell : cells) {
            most = Math.max(most, cell);
        }
        int parameters = most + 1;
        return new Regressors() {
            @Override
            public int parameters() {
                return parameters;
            }

            @Override
            public int columnsOf(int record, int[] into) {
                into[0] = cells[record];
                return cells[record] < 0 ? 0 : 1;
            }

            @Override
            public int widest() {
                return 1;
            }
        };
    }
}
