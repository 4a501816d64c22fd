package org.suzhi.tally;

/**
 * The calibration variables of every record, as dummies: what residuals are taken from. Records of the same calibration
 * cell have the same x-vector, with 1 in the columns of the cell and 0 elsewhere.
 */
public final class Regressors {

    private final int parameters;
    private final int[] cellOf;
    private final int[][] columnsOf;

    private Regressors(int parameters, int[] cellOf, int[][] columnsOf) {
        this.parameters = parameters;
        this.cellOf = cellOf;
        this.columnsOf = columnsOf;
    }

    /**
     * Dummies of calibration cells.
     *
     * @param parameters number of columns J
     * @param cellOf     the cell of each record; -1 for a record that does not take part
     * @param columnsOf  for each cell the columns that are 1, from 0 to J − 1
     */
    public static Regressors of(int parameters, int[] cellOf, int[][] columnsOf) {
        int[][] copy = new int[columnsOf.length][];
        for (int cell = 0; cell < copy.length; cell++) {
            copy[cell] = columnsOf[cell].clone();
        }
        return new Regressors(parameters, cellOf.clone(), copy);
    }

    /** Post-strata as regressors: one column each, -1 for a record in none. */
    public static Regressors ofCells(int[] cells) {
        int most = -1;
        for (int cell : cells) {
            most = Math.max(most, cell);
        }
        int[][] columns = new int[most + 1][];
        for (int cell = 0; cell <= most; cell++) {
            columns[cell] = new int[] {cell};
        }
        return new Regressors(most + 1, cells.clone(), columns);
    }

    /** Number of columns J. */
    public int parameters() {
        return parameters;
    }

    /** The cell of a record; -1 for a record that does not take part. */
    public int cell(int record) {
        return cellOf[record];
    }

    /**
     * Adds values of records to the columns that are 1 for them: Σ x v.
     *
     * @param values one for each record
     */
    public double[] sums(double[] values) {
        double[] ofCells = new double[columnsOf.length];
        for (int record = 0; record < values.length; record++) {
            if (cellOf[record] >= 0) {
                ofCells[cellOf[record]] += values[record];
            }
        }
        double[] sums = new double[parameters];
        for (int cell = 0; cell < ofCells.length; cell++) {
            addTo(sums, 0, cell, ofCells[cell]);
        }
        return sums;
    }

    /** Adds a value to the columns of a cell, in an array whose first column stands at an index. */
    void addTo(double[] sums, int at, int cell, double value) {
        for (int column : columnsOf[cell]) {
            sums[at + column] += value;
        }
    }

    /** x'b of every cell. */
    public double[] fitted(double[] b) {
        double[] fitted = new double[columnsOf.length];
        for (int cell = 0; cell < fitted.length; cell++) {
            for (int column : columnsOf[cell]) {
                fitted[cell] += b[column];
            }
        }
        return fitted;
    }

    /** Σ q x x'. */
    public double[][] products(double[] q) {
        double[] ofCells = new double[columnsOf.length];
        for (int record = 0; record < q.length; record++) {
            if (cellOf[record] >= 0) {
                ofCells[cellOf[record]] += q[record];
            }
        }
        double[][] products = new double[parameters][parameters];
        for (int cell = 0; cell < ofCells.length; cell++) {
            for (int row : columnsOf[cell]) {
                addTo(products[row], 0, cell, ofCells[cell]);
            }
        }
        return products;
    }
}
