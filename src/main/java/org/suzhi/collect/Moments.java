package org.suzhi.collect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.Decimal;

/** Moments as exports write them, as numbers that only their order matters of. */
final class Moments {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private Moments() {}

    /**
     * The number of a moment: year, month, day, and what follows of hours, minutes and seconds, whatever stands between
     * them; or a number as it is. NaN for other texts.
     */
    static double of(String text) {
        double number = Decimal.parse(text);
        if (!Double.isNaN(number)) {
            return number;
        }
        Matcher matcher = DIGITS.matcher(text);
        double value = 0;
        int parts = 0;
        while (parts < 6 && matcher.find()) {
            value = value * 100 + Double.parseDouble(matcher.group());
            parts++;
        }
        return parts < 3 ? Double.NaN : value * Math.pow(100, 6 - parts);
    }
}
