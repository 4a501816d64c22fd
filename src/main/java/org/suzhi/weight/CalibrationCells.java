package org.suzhi.weight;

import org.suzhi.survey.Combinations;

/**
 * Records with the same levels of all variables, taken together: they have the same x and hence the same factor, so
 * that calibration works on sums of base weights per cell. Cells are numbered in the order of their levels, whatever
 * the order of the records.
 */
final class CalibrationCells {

    /** Number of variables F. */
    final int variables;
    /** Number of cells that hold a record. */
    final int cells;
    /** Margin (level among the levels of all variables) of cell c and variable v, at c · F + v. */
    final int[] margins;
    /** Cell of each record; -1 for a record that does not count. */
    final int[] cellOf;

    private CalibrationCells(int variables, int cells, int[] margins, int[] cellOf) {
        this.variables = variables;
        this.cells = cells;
        this.margins = margins;
        this.cellOf = cellOf;
    }

    /**
     * Takes records together.
     *
     * @param codes   for each variable the level of each record, -1 in all of them for a record that does not count
     * @param offsets first margin of each variable, and the number of margins at the end
     */
    static CalibrationCells of(int[][] codes, int[] offsets) {
        int[][] shifted = new int[codes.length][];
        int[] sizes = new int[codes.length];
        for (int v = 0; v < codes.length; v++) {
            sizes[v] = offsets[v + 1] - offsets[v] + 1;
            shifted[v] = shifted(codes, v, sizes[v]);
        }
        Combinations combinations = Combinations.of(shifted, sizes);
        int[] examples = combinations.examples();
        // records that do not count have the smallest codes there are
        int first = examples.length > 0 && codes[0][examples[0]] < 0 ? 1 : 0;
        int[] margins = new int[(examples.length - first) * codes.length];
        for (int c = first; c < examples.length; c++) {
            for (int v = 0; v < codes.length; v++) {
                margins[(c - first) * codes.length + v] = offsets[v] + codes[v][examples[c]];
            }
        }
        int[] cellOf = combinations.numbers();
        for (int record = 0; record < cellOf.length; record++) {
            cellOf[record] -= first;
        }
        return new CalibrationCells(codes.length, examples.length - first, margins, cellOf);
    }

    /** The codes of a variable plus one, after a check. */
    private static int[] shifted(int[][] codes, int v, int size) {
        int[] shifted = new int[codes[v].length];
        for (int record = 0; record < shifted.length; record++) {
            int code = codes[v][record];
            if (code < -1 || code >= size - 1 || code < 0 != codes[0][record] < 0) {
                throw new IllegalArgumentException(
                        "record %d: level %d of variable %d, expected 0 to %d, or -1 in every variable"
                                .formatted(record, code, v, size - 2));
            }
            shifted[record] = code + 1;
        }
        return shifted;
    }

    /** Sum of base weights of every cell, over the records in their order. */
    double[] sums(double[] base) {
        if (base.length != cellOf.length) {
            throw new IllegalArgumentException(
                    "%d base weights, expected one for each of %d records".formatted(base.length, cellOf.length));
        }
        double[] sums = new double[cells];
        for (int record = 0; record < base.length; record++) {
            if (cellOf[record] < 0) {
                continue;
            }
            if (!(base[record] >= 0 && base[record] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "record %d: base weight %s, expected a number of at least 0".formatted(record, base[record]));
            }
            sums[cellOf[record]] += base[record];
        }
        return sums;
    }
}
