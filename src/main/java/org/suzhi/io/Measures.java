package org.suzhi.io;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;

/** A column of numbers that is being read. */
final class Measures {

    /** Digits that a long holds whatever they are. */
    private static final int LONG_DIGITS = 18;
    /** Whole numbers up to this one are numbers of a double, each. */
    private static final long EXACT = 1L << 53;
    /** The powers of ten that are numbers of a double. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18
    };

    private double[] values = new double[64];

    /** Makes place for rows. */
    void grow(int rows) {
        values = Arrays.copyOf(values, rows);
    }

    /** Sets the cell of a row, in UTF-8; false when it holds text that is neither a number nor a missing value. */
    boolean set(int row, byte[] text, int from, int to) {
        double value = plain(text, from, to);
        boolean good = true;
        if (Double.isNaN(value)) {
            String cell = new String(text, from, to - from, StandardCharsets.UTF_8);
            value = Decimal.parse(cell);
            good = !Double.isNaN(value) || Column.isMissing(cell);
        }
        values[row] = value;
        return good;
    }

    /**
     * The number that digits with or without a decimal point stand for; NaN for anything else. Few digits and their
     * power of ten are exact, so their quotient is the double next to the decimal number, which is what
     * {@link Double#parseDouble} gives (Clinger 1990, How to read floating point numbers accurately).
     */
    private static double plain(byte[] text, int from, int to) {
        boolean negative = from < to && text[from] == '-';
        int start = negative ? from + 1 : from;
        long digits = 0;
        int point = to;
        for (int at = start; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (digit == '.' - '0' && point == to) {
                point = at;
            } else {
                return Double.NaN;
            }
        }
        int count = point == to ? to - start : to - start - 1;
        if (count < 1) {
            return Double.NaN;
        }
        if (count > LONG_DIGITS || digits > EXACT) {
            double value = Double.parseDouble(new String(text, from, to - from, StandardCharsets.UTF_8));
            return Double.isInfinite(value) ? Double.NaN : value;
        }
        double value = point == to ? digits : digits / POWERS[to - point - 1];
        return negative ? -value : value;
    }

    /** The column so far. */
    Column column(String name, int rows) {
        return Column.measured(name, Arrays.copyOf(values, rows));
    }
}
