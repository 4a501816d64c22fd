package org.suzhi.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;

/**
 * The order of a frame's units by place: by the text of every column but unit and size, in the frame's order of columns,
 * then by the name of the unit. It does not depend on the order of the records.
 */
final class PlaceOrder {

    /** The ranks of the first columns' texts, one behind the other, as many as there is room for. */
    private final long[] keys;
    /** The columns that are compared text by text where the keys agree. */
    private final Column[] rest;
    /** Whether rows whose keys agree stand in the frame as they stand in this order. */
    private final boolean increasing;

    PlaceOrder(Microdata frame) {
        keys = new long[frame.rows()];
        List<Column> texts = new ArrayList<>();
        int bits = 0;
        for (Column column : frame.columns()) {
            if (column.name().equals(Frame.SIZE) || column.name().equals(Frame.UNIT)) {
                continue;
            }
            int width = texts.isEmpty() && !column.isListed()
                    ? Integer.SIZE
                            - Integer.numberOfLeadingZeros(column.levels().size() - 1)
                    : Long.SIZE;
            if (bits + width < Long.SIZE) {
                bits += width;
                add(ranks(column.levels()), column, width);
            } else {
                texts.add(column);
            }
        }
        texts.add(frame.column(Frame.UNIT));
        rest = texts.toArray(Column[]::new);
        increasing = rest.length == 1 && rest[0].isIncreasing();
    }

    private void add(long[] ranks, Column column, int width) {
        int[] codes = column.codes();
        for (int row = 0; row < keys.length; row++) {
            keys[row] = keys[row] << width | ranks[codes[row]];
        }
    }

    private static long[] ranks(List<String> levels) {
        Integer[] order = new Integer[levels.size()];
        Arrays.setAll(order, code -> code);
        Arrays.sort(order, Comparator.comparing(levels::get));
        long[] ranks = new long[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }

    /** Sorts rows of the frame. */
    void sort(int[] rows) {
        if (!isSorted(rows)) {
            sortByKey(rows);
            for (int from = 0; from < rows.length; ) {
                int to = from + 1;
                while (to < rows.length && keys[rows[to]] == keys[rows[from]]) {
                    to++;
                }
                sortByText(rows, from, to);
                from = to;
            }
        }
    }

    /** Compares two rows of the frame. */
    int compare(int a, int b) {
        int order = Long.compare(keys[a], keys[b]);
        return order == 0 ? byText(a, b) : order;
    }

    private boolean isSorted(int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            if (compare(rows[i - 1], rows[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private void sortByKey(int[] rows) {
        long[] distinct = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            distinct[i] = keys[rows[i]];
        }
        Arrays.sort(distinct);
        int count = 0;
        for (int i = 0; i < distinct.length; i++) {
            if (i == 0 || distinct[i] != distinct[count - 1]) {
                distinct[count++] = distinct[i];
            }
        }
        long[] ranked = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            ranked[i] = (long) Arrays.binarySearch(distinct, 0, count, keys[rows[i]]) << Integer.SIZE | rows[i];
        }
        Arrays.sort(ranked);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) ranked[i];
        }
    }

    private void sortByText(int[] rows, int from, int to) {
        if (to - from > 1) {
            Integer[] some = new Integer[to - from];
            Arrays.setAll(some, i -> rows[from + i]);
            Arrays.sort(some, this::byText);
            for (int i = from; i < to; i++) {
                rows[i] = some[i - from];
            }
        }
    }

    private int byText(int a, int b) {
        if (increasing) {
            return Integer.compare(a, b);
        }
        for (Column column : rest) {
            int order = column.compare(a, b);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
