package org.suzhi.survey;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/**
 * Numbers as text in files: 15 significant digits, the number Excel keeps too, without trailing zeros. The text is the
 * same on every Java version, which {@link Double#toString} is not (it changed in 19), and hides the last-bit
 * differences that mathematical libraries may have between machines.
 */
public final class Decimal {

    /** What people and programs write for a number; Java itself would also read 60d and 0x1p3. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");

    private static final int SHORT = 15;

    private static final MathContext DIGITS = new MathContext(SHORT);

    private Decimal() {}

    /** The text of a number; empty when it is not finite. */
    public static String text(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return Math.abs(value) < 1e-6 || Math.abs(value) >= 1e15 ? rounded.toString() : rounded.toPlainString();
    }

    /** The number that a text stands for; NaN when it stands for none, or for one beyond the range of numbers. */
    public static double parse(String text) {
        if (isShortAndWhole(text)) {
            // far quicker than the pattern, and exact: such a number is below 2⁵³
            return Long.parseLong(text);
        }
        if (!NUMBER.matcher(text).matches()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static boolean isShortAndWhole(String text) {
        if (text.isEmpty() || text.length() > SHORT) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number as it will read back from a file. */
    public static double rounded(double value) {
        return Double.isFinite(value) ? Double.parseDouble(text(value)) : value;
    }
}
