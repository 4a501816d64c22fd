package org.suzhi.gap;

import java.util.Locale;
import org.suzhi.survey.Text;

/**
 * What “among the first” (处于前列) means: a programme says the words, not the number.
 *
 * @param code  {@code half}, {@code third}, {@code quarter}, or a whole number of places
 * @param parts one part of this many, rounded up; 0 when the number is given
 * @param fixed the number of places; 0 when it is a part
 */
public record Front(String code, int parts, int fixed) {

    /** The first third, unless something else is said. */
    public static final Front THIRD = new Front("third", 3, 0);

    /**
     * The meaning of a word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Front of(String word) {
        String code = word.strip().toLowerCase(Locale.ROOT);
        switch (code) {
            case "half":
                return new Front(code, 2, 0);
            case "third":
                return THIRD;
            case "quarter":
                return new Front(code, 4, 0);
            default:
                if (!code.matches("[1-9]\\d{0,3}")) {
                    throw new IllegalArgumentException(
                            "'%s', expected half, third, quarter or a whole number of places".formatted(word));
                }
                return new Front(code, 0, Integer.parseInt(code));
        }
    }

    /** How many places are the first of so many. */
    public int of(int places) {
        return parts > 0 ? (places + parts - 1) / parts : Math.min(fixed, places);
    }

    /** In words. */
    public Text text(int places) {
        return parts == 0
                ? Text.of("the first %d of %d", "%2$d个中的前%1$d位", of(places), places)
                : Text.of("the first %s, %d of %d", "前%s，即%3$d个中的前%2$d位", part(), of(places), places);
    }

    private Text part() {
        return parts == 2
                ? new Text("half", "二分之一")
                : parts == 3 ? new Text("third", "三分之一") : new Text("quarter", "四分之一");
    }
}
