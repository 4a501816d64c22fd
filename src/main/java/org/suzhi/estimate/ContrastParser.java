package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.suzhi.survey.Decimal;

/** Reads a {@link Contrast} word by word. Full-width signs and colons count as the plain ones. */
final class ContrastParser {

    private static final Pattern COLUMN = Pattern.compile("([^:：]*)[:：](.*)", Pattern.DOTALL);

    /** A quoted level; a sign or a star, also at the beginning of a word; a number before a star; or a bare word. */
    private static final Pattern WORD = Pattern.compile(
            "\\s*(?:\"([^\"]*)\"|'([^']*)'|([-+−＋－])|(\\*|(?:\\d+\\.?\\d*|\\.\\d+)(?=\\*)|[^\\s\"']+))");

    private record Word(String text, boolean sign, boolean bare) {}

    private final String text;
    private final String column;
    private final List<Word> words = new ArrayList<>();
    private int next;

    ContrastParser(String text) {
        this.text = text;
        Matcher parts = COLUMN.matcher(text);
        if (!parts.matches() || parts.group(1).isBlank()) {
            throw new IllegalArgumentException(
                    "contrast \"%s\": found no column, expected \"column: level - level\"".formatted(text));
        }
        this.column = parts.group(1).strip();
        String rest = parts.group(2).strip();
        Matcher matcher = WORD.matcher(rest);
        int end = 0;
        while (end < rest.length() && matcher.lookingAt()) {
            String quoted = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (quoted != null) {
                words.add(new Word(quoted.strip(), false, false));
            } else {
                boolean sign = matcher.group(3) != null;
                words.add(new Word(sign ? matcher.group(3) : matcher.group(4), sign, !sign));
            }
            end = matcher.end();
            matcher.region(end, rest.length());
        }
        if (end < rest.length()) {
            throw wrong("'" + rest.substring(end).strip() + "'", "quotes that close");
        }
    }

    Contrast parse() {
        List<Contrast.Part> parts = new ArrayList<>();
        do {
            double sign = 1;
            if (next < words.size() && words.get(next).sign) {
                sign = "+＋".contains(words.get(next++).text) ? 1 : -1;
            } else if (!parts.isEmpty()) {
                throw wrong(found(), "+ or -");
            }
            parts.add(part(sign));
        } while (next < words.size());
        return new Contrast(column, parts);
    }

    private Contrast.Part part(double sign) {
        double coefficient = 1;
        boolean more = next + 1 < words.size() && !words.get(next + 1).sign;
        if (more && words.get(next).bare && !Double.isNaN(Decimal.parse(words.get(next).text))) {
            coefficient = Decimal.parse(words.get(next++).text);
            if (words.get(next).bare && words.get(next).text.equals("*")) {
                next++;
            }
        }
        if (next >= words.size() || words.get(next).sign) {
            throw wrong(found(), "a level");
        }
        if (!words.get(next).bare) {
            return new Contrast.Part(sign * coefficient, words.get(next++).text);
        }
        StringBuilder level = new StringBuilder(words.get(next++).text);
        while (next < words.size() && words.get(next).bare) {
            level.append(' ').append(words.get(next++).text);
        }
        return new Contrast.Part(sign * coefficient, level.toString());
    }

    private String found() {
        return next < words.size() ? "'" + words.get(next).text + "'" : "the end";
    }

    private IllegalArgumentException wrong(String found, String expected) {
        return new IllegalArgumentException("contrast \"%s\": found %s, expected %s".formatted(text, found, expected));
    }

    /** A level as it can be read again. */
    static String quoted(String level) {
        boolean plain = Pattern.matches("[^\\s\"'+*−＋－-][^\\s\"'*]*( [^\\s\"'+*−＋－-][^\\s\"']*)*", level)
                && (level.indexOf(' ') < 0 || Double.isNaN(Decimal.parse(level.substring(0, level.indexOf(' ')))));
        return plain ? level : level.indexOf('"') < 0 ? "\"" + level + "\"" : "'" + level + "'";
    }
}
