package org.suzhi.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;

/** A column of numbers of which few are different, as scores are: each becomes text once. */
final class NumberColumn {

    private static final int SPREAD = 0x9E3779B9;

    private final List<String> levels = new ArrayList<>();
    private double[] numbers = new double[1 << 6];
    /** Codes plus one by hash, 0 where there is none; open addressing. */
    private int[] table = new int[1 << 8];

    private NumberColumn() {}

    /** A column from its numbers; blank where one is NaN. */
    static Column of(String name, double[] values) {
        NumberColumn dictionary = new NumberColumn();
        int[] codes = new int[values.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = dictionary.code(values[row]);
        }
        return Column.coded(name, codes, dictionary.levels);
    }

    private int code(double value) {
        int mask = table.length - 1;
        int slot = slot(value, mask);
        while (table[slot] != 0) {
            int code = table[slot] - 1;
            if (Double.doubleToLongBits(numbers[code]) == Double.doubleToLongBits(value)) {
                return code;
            }
            slot = (slot + 1) & mask;
        }
        int code = levels.size();
        levels.add(Decimal.text(value));
        if (code == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * code);
        }
        numbers[code] = value;
        table[slot] = code + 1;
        if (2 * levels.size() > table.length) {
            grow();
        }
        return code;
    }

    private void grow() {
        table = new int[2 * table.length];
        int mask = table.length - 1;
        for (int code = 0; code < levels.size(); code++) {
            int slot = slot(numbers[code], mask);
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = code + 1;
        }
    }

    private static int slot(double value, int mask) {
        int hash = Double.hashCode(value) * SPREAD;
        return (hash ^ hash >>> 15) & mask;
    }
}
