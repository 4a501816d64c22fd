package org.suzhi.items;

import java.util.Arrays;

/**
 * The low, the middle and the high third of the people who had each form, by their score. People with the same score
 * stay together, where the middle of their ranks is.
 */
final class Thirds {

    private final byte[] third;

    Thirds(Answers answers, Precision precision) {
        this.third = new byte[answers.rows()];
        Arrays.fill(third, (byte) -1);
        for (int f = 0; f < answers.forms().size(); f++) {
            int[] rows = answers.rowsOf(f);
            long[] score = new long[rows.length];
            for (int i = 0; i < rows.length; i++) {
                // sums of the same points in another order differ in their last bits
                score[i] = Math.round(answers.score(rows[i]) * 1e9);
            }
            long[] values = Arrays.stream(score).sorted().distinct().toArray();
            double[] weight = new double[values.length];
            int[] at = new int[rows.length];
            for (int i = 0; i < rows.length; i++) {
                at[i] = Arrays.binarySearch(values, score[i]);
                weight[at[i]] += precision.weight(rows[i]);
            }
            double all = Arrays.stream(weight).sum();
            byte[] ofValue = new byte[values.length];
            double below = 0;
            for (int v = 0; v < values.length; v++) {
                double middle = (below + weight[v] / 2) / all;
                ofValue[v] = (byte) (middle < 1 / 3. ? 0 : middle > 2 / 3. ? 2 : 1);
                below += weight[v];
            }
            for (int i = 0; i < rows.length; i++) {
                third[rows[i]] = ofValue[at[i]];
            }
        }
    }

    /** 0 for the low third, 1 for the middle, 2 for the high one; -1 for who does not count. */
    int of(int row) {
        return third[row];
    }
}
