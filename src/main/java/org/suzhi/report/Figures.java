package org.suzhi.report;

import java.util.Locale;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Interval;

/** Numbers as the page shows them, the same on every machine. Here, and only here, fractions become percent. */
final class Figures {

    /** Stands where there is no number. */
    static final String NONE = "–";

    private static final char MINUS = '−';

    private Figures() {}

    /** A fraction in percent with two decimals, without the sign. */
    static String percent(double fraction) {
        return decimals(100 * fraction, 2);
    }

    /** A difference of fractions in percentage points, with its sign. */
    static String points(double difference) {
        String text = percent(difference);
        return difference > 0 && !text.equals("0.00") ? "+" + text : text;
    }

    /** Limits in percent. */
    static String interval(Interval limits) {
        return Double.isFinite(limits.width()) ? percent(limits.lower()) + "–" + percent(limits.upper()) : NONE;
    }

    /** Limits of a difference in percentage points, which may be negative. */
    static String pointsInterval(Interval limits) {
        return Double.isFinite(limits.width())
                ? "[" + points(limits.lower()) + ", " + points(limits.upper()) + "]"
                : NONE;
    }

    /** A confidence in percent with one decimal; never rounded to certainty. */
    static String confidence(double fraction) {
        if (fraction > 0.999) {
            return "> 99.9";
        }
        return fraction < 0.001 ? "< 0.1" : decimals(100 * fraction, 1);
    }

    /** A p-value with three decimals. */
    static String p(double p) {
        return p < 0.001 ? "< 0.001" : decimals(p, 3);
    }

    /** A number with two decimals. */
    static String decimals(double value) {
        return decimals(value, 2);
    }

    /** A number with three decimals. */
    static String thousandths(double value) {
        return decimals(value, 3);
    }

    /** A count with commas between thousands. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A confidence level in percent, with as many decimals as it has. */
    static String level(double fraction) {
        return Decimal.text(Decimal.rounded(100 * fraction));
    }

    private static String decimals(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        String digits = String.format(Locale.ROOT, "%." + decimals + "f", Math.abs(value));
        boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
        return value < 0 && !zero ? MINUS + digits : digits;
    }
}
