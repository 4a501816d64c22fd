package org.suzhi.survey;

import java.util.Arrays;
import java.util.List;

/**
 * Rows that hold the same codes in several columns, taken together: what is true of one row of a combination is worked
 * out once and not row by row. Combinations are numbered from 0 in the order of their codes, the first column first,
 * whatever the order of the rows.
 */
public final class Combinations {

    /** Up to this many possible pairs a table is used whatever the number of rows. */
    private static final int SMALL = 1 << 16;

    private final int rows;
    /** Of each row; null while all rows are one. */
    private int[] numbers;

    private int count;

    private Combinations(int rows) {
        this.rows = rows;
        this.count = rows == 0 ? 0 : 1;
    }

    /** The combinations of some columns of a table; without columns all rows are one. */
    public static Combinations of(int rows, List<Column> columns) {
        Combinations all = new Combinations(rows);
        columns.forEach(column -> all.add(column.codeArray(), column.levels().size()));
        return all;
    }

    /**
     * The combinations of codes.
     *
     * @param codes for each column the code of each row, at least 0
     * @param sizes one more than the largest code of each column
     */
    public static Combinations of(int[][] codes, int[] sizes) {
        Combinations all = new Combinations(codes[0].length);
        for (int c = 0; c < codes.length; c++) {
            all.add(codes[c], sizes[c]);
        }
        return all;
    }

    private void add(int[] codes, int size) {
        if (rows == 0) {
            return;
        }
        if (numbers == null) {
            numbers = new int[rows];
        }
        if ((long) count * size <= Math.max(SMALL, 4L * codes.length)) {
            addByTable(codes, size);
        } else {
            addBySorting(codes, size);
        }
    }

    private void addByTable(int[] codes, int size) {
        int[] numberOf = new int[count * size];
        if (count == 1) {
            for (int row = 0; row < codes.length; row++) {
                numbers[row] = codes[row];
                numberOf[codes[row]] = 1;
            }
        } else {
            for (int row = 0; row < codes.length; row++) {
                int pair = numbers[row] * size + codes[row];
                numbers[row] = pair;
                numberOf[pair] = 1;
            }
        }
        count = 0;
        for (int pair = 0; pair < numberOf.length; pair++) {
            int used = numberOf[pair];
            numberOf[pair] = count;
            count += used;
        }
        if (count < numberOf.length) {
            for (int row = 0; row < codes.length; row++) {
                numbers[row] = numberOf[numbers[row]];
            }
        }
    }

    private void addBySorting(int[] codes, int size) {
        long[] pairs = new long[codes.length];
        for (int row = 0; row < codes.length; row++) {
            pairs[row] = (long) numbers[row] * size + codes[row];
        }
        long[] distinct = pairs.clone();
        Arrays.sort(distinct);
        count = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (i == 0 || distinct[i] != distinct[count - 1]) {
                distinct[count++] = distinct[i];
            }
        }
        for (int row = 0; row < codes.length; row++) {
            numbers[row] = Arrays.binarySearch(distinct, 0, count, pairs[row]);
        }
    }

    /** How many combinations there are. */
    public int count() {
        return count;
    }

    /** The number of a row's combination. */
    public int of(int row) {
        return numbers == null ? 0 : numbers[row];
    }

    /** The first row of each combination. */
    public int[] examples() {
        int[] examples = new int[count];
        for (int row = rows - 1; row >= 0; row--) {
            examples[of(row)] = row;
        }
        return examples;
    }

    /** The number of the combination of each row. */
    public int[] numbers() {
        return numbers == null ? new int[rows] : numbers.clone();
    }
}
