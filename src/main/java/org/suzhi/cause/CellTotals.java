package org.suzhi.cause;

import java.util.Arrays;
import org.suzhi.tally.Replicates;
import org.suzhi.tally.Sampling;

/**
 * The weighted totals of cells, W_c = Σ w and Y_c = Σ w y, and what each PSU adds to them, so that a replicate's totals
 * are Σ_i f_i W_ic and take time that depends on PSUs × cells and no longer on people.
 */
final class CellTotals {

    private final Profiles profiles;
    private final double[] w;
    private final double[] y;
    /** Entries of PSU i are start[i] to start[i + 1]. */
    private final int[] start;

    private int[] cell = new int[1024];
    private double[] partW = new double[1024];
    private double[] partY = new double[1024];
    private int size;

    /**
     * @param weight weight of every record
     * @param y      outcome of every record
     */
    CellTotals(Profiles profiles, Sampling sampling, double[] weight, double[] y) {
        this.profiles = profiles;
        this.w = new double[profiles.cells()];
        this.y = new double[profiles.cells()];
        this.start = new int[sampling.psus() + 1];
        int[] order = byPsu(sampling, weight.length);
        int[] place = new int[profiles.cells()];
        Arrays.fill(place, -1);
        int psu = 0;
        for (int row : order) {
            for (; psu < sampling.psu(row); psu++) {
                start[psu + 1] = size;
            }
            for (Side side : Side.values()) {
                int c = profiles.cell(side, row);
                if (c >= 0) {
                    if (place[c] < start[psu]) {
                        place[c] = open(c);
                    }
                    partW[place[c]] += weight[row];
                    partY[place[c]] += weight[row] * y[row];
                }
            }
        }
        Arrays.fill(start, psu + 1, start.length, size);
        for (int e = 0; e < size; e++) {
            w[cell[e]] += partW[e];
            this.y[cell[e]] += partY[e];
        }
    }

    private int open(int c) {
        if (size == cell.length) {
            cell = Arrays.copyOf(cell, 2 * size);
            partW = Arrays.copyOf(partW, 2 * size);
            partY = Arrays.copyOf(partY, 2 * size);
        }
        cell[size] = c;
        return size++;
    }

    /** Records in the order of their PSUs. */
    private static int[] byPsu(Sampling sampling, int rows) {
        int[] next = new int[sampling.psus() + 1];
        for (int row = 0; row < rows; row++) {
            next[sampling.psu(row) + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[next[sampling.psu(row)]++] = row;
        }
        return order;
    }

    Profiles profiles() {
        return profiles;
    }

    double[] w() {
        return w.clone();
    }

    double[] y() {
        return y.clone();
    }

    /** W and Y of a replicate. */
    double[][] of(Replicates replicates, int r) {
        double[][] totals = new double[2][w.length];
        for (int i = 0; i + 1 < start.length; i++) {
            double factor = replicates.factor(r, i);
            for (int e = start[i]; factor != 0 && e < start[i + 1]; e++) {
                totals[0][cell[e]] += factor * partW[e];
                totals[1][cell[e]] += factor * partY[e];
            }
        }
        return totals;
    }
}
