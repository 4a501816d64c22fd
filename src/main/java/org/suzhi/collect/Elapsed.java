package org.suzhi.collect;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.Decimal;

/** How long an interview took, in seconds, as platforms write it: {@code 356秒}, {@code 5分56秒}, {@code 0:05:56}, {@code 356.2}. */
final class Elapsed {

    private static final Pattern UNITS = Pattern.compile(
            "(?:(\\d+)\\s*(?:小时|时|h|hours?))?\\s*(?:(\\d+)\\s*(?:分钟?|m|min|minutes?))?\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:秒钟?|s|sec|seconds?))?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d+):)?(\\d{1,2}):(\\d{1,2}(?:\\.\\d+)?)");

    private Elapsed() {}

    /** The seconds; none for a text that is no length of time. */
    static OptionalDouble seconds(String cell) {
        String text = Wording.of(cell).plain();
        double number = Decimal.parse(text);
        if (!Double.isNaN(number)) {
            return OptionalDouble.of(number);
        }
        for (Pattern pattern : new Pattern[] {CLOCK, UNITS}) {
            Matcher parts = pattern.matcher(text);
            if (!text.isEmpty() && parts.matches()) {
                return OptionalDouble.of(3600 * part(parts, 1) + 60 * part(parts, 2) + part(parts, 3));
            }
        }
        return OptionalDouble.empty();
    }

    private static double part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Double.parseDouble(parts.group(group));
    }
}
