package org.suzhi.weight;

import java.util.Arrays;

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
     * Sorts the records by their levels, the last variable first, so that each pass is a count (radix sort).
     *
     * @param codes   for each variable the level of each record, -1 in all of them for a record that does not count
     * @param offsets first margin of each variable, and the number of margins at the end
     */
    static CalibrationCells of(int[][] codes, int[] offsets) {
        int[] order = counting(codes, offsets);
        int[] sorted = new int[order.length];
        for (int v = codes.length - 1; v >= 0; v--) {
            int[] next = new int[offsets[v + 1] - offsets[v] + 1];
            for (int record : order) {
                next[codes[v][record] + 1]++;
            }
            for (int level = 1; level < next.length; level++) {
                next[level] += next[level - 1];
            }
            for (int record : order) {
                sorted[next[codes[v][record]]++] = record;
            }
            int[] swap = order;
            order = sorted;
            sorted = swap;
        }
        int[] cellOf = new int[codes[0].length];
        Arrays.fill(cellOf, -1);
        int[] margins = new int[64 * codes.length];
        int cells = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || differ(codes, order[i - 1], order[i])) {
                int at = cells++ * codes.length;
                if (at == margins.length) {
                    margins = Arrays.copyOf(margins, 2 * at);
                }
                for (int v = 0; v < codes.length; v++) {
                    margins[at + v] = offsets[v] + codes[v][order[i]];
                }
            }
            cellOf[order[i]] = cells - 1;
        }
        return new CalibrationCells(codes.length, cells, Arrays.copyOf(margins, cells * codes.length), cellOf);
    }

    /** The records that count, after a check of all codes. */
    private static int[] counting(int[][] codes, int[] offsets) {
        int[] order = new int[codes[0].length];
        int count = 0;
        for (int record = 0; record < order.length; record++) {
            for (int v = 0; v < codes.length; v++) {
                int code = codes[v][record];
                if (code < -1 || code >= offsets[v + 1] - offsets[v] || code < 0 != codes[0][record] < 0) {
                    throw new IllegalArgumentException(
                            "record %d: level %d of variable %d, expected 0 to %d, or -1 in every variable"
                                    .formatted(record, code, v, offsets[v + 1] - offsets[v] - 1));
                }
            }
            if (codes[0][record] >= 0) {
                order[count++] = record;
            }
        }
        return Arrays.copyOf(order, count);
    }

    private static boolean differ(int[][] codes, int a, int b) {
        for (int[] code : codes) {
            if (code[a] != code[b]) {
                return true;
            }
        }
        return false;
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
