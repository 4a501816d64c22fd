package org.suzhi.weight;

import java.util.Arrays;

/**
 * The vector x of a record: dummies for all levels of the first variable and all but the last of every further one, so
 * that its J entries are linearly independent. Where variables are nested, as provinces are in regions, the dummies that
 * follow from earlier ones are left out as well.
 */
final class AuxiliaryVector {

    /** A dummy whose part that earlier ones do not explain is smaller than this, relatively, follows from them. */
    private static final double DEPENDENT = 1e-9;

    /** Number of entries J. */
    final int parameters;
    /** Entry of each margin; -1 for one that is left out. */
    final int[] column;
    /** Whether a margin is hit whenever the entries of x are: false where nested totals must agree among themselves. */
    final boolean[] implied;

    private AuxiliaryVector(int parameters, int[] column, boolean[] implied) {
        this.parameters = parameters;
        this.column = column;
        this.implied = implied;
    }

    /** Goes through the dummies in order, as a Cholesky decomposition of Σ x x′ over the cells that skips zero pivots. */
    static AuxiliaryVector of(CalibrationCells cells, int[] offsets) {
        int size = offsets[offsets.length - 1];
        double[][] gram = gram(cells, size);
        double[][] root = new double[size][];
        int[] column = new int[size];
        boolean[] implied = new boolean[size];
        int kept = 0;
        for (int v = 0; v + 1 < offsets.length; v++) {
            int last = offsets[v + 1] - 1;
            boolean nested = false;
            for (int m = offsets[v]; m <= last; m++) {
                column[m] = -1;
                if (v > 0 && m == last) {
                    break;
                }
                double[] row = new double[kept + 1];
                double pivot = gram[m][m];
                for (int before = 0; before < m; before++) {
                    int k = column[before];
                    if (k >= 0) {
                        row[k] = gram[m][before];
                        for (int i = 0; i < k; i++) {
                            row[k] -= row[i] * root[before][i];
                        }
                        row[k] /= root[before][k];
                        pivot -= row[k] * row[k];
                    }
                }
                if (pivot > DEPENDENT * gram[m][m]) {
                    row[kept] = Math.sqrt(pivot);
                    root[m] = row;
                    column[m] = kept++;
                } else {
                    nested = true;
                }
            }
            for (int m = offsets[v]; m <= last; m++) {
                implied[m] = column[m] >= 0 || !nested;
            }
        }
        return new AuxiliaryVector(kept, column, implied);
    }

    private static double[][] gram(CalibrationCells cells, int size) {
        double[][] gram = new double[size][size];
        int variables = cells.variables;
        for (int at = 0; at < cells.margins.length; at += variables) {
            for (int v = 0; v < variables; v++) {
                for (int w = 0; w <= v; w++) {
                    gram[cells.margins[at + v]][cells.margins[at + w]]++;
                }
            }
        }
        return gram;
    }

    /** The entries of x among values of all margins. */
    double[] pick(double[] ofMargins) {
        double[] picked = new double[parameters];
        for (int m = 0; m < column.length; m++) {
            if (column[m] >= 0) {
                picked[column[m]] = ofMargins[m];
            }
        }
        return picked;
    }

    /** The entries that are 1 in a cell. */
    int[] columnsOf(CalibrationCells cells, int cell) {
        int[] columns = new int[cells.variables];
        int count = 0;
        for (int v = 0; v < cells.variables; v++) {
            int j = column[cells.margins[cell * cells.variables + v]];
            if (j >= 0) {
                columns[count++] = j;
            }
        }
        return Arrays.copyOf(columns, count);
    }
}
