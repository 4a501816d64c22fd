package org.suzhi.collect;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a title or an answer says, apart from how it is typed: full-width or not, in capitals or not, with tags, spaces
 * and punctuation or without.
 *
 * @param plain in compatibility form (Unicode Standard Annex 15, NFKC) and small letters, with single spaces
 * @param bare  of that only letters, digits and signs that carry meaning; the plain text where nothing else is left
 */
record Wording(String plain, String bare) {

    private static final Pattern TAGS = Pattern.compile("<[^<>]{1,200}>");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** How platforms and people number questions: {@code 1、}, {@code Q3.}, {@code 第3题}. */
    private static final Pattern NUMBER =
            Pattern.compile("^\\s*(?:q|第|题)?\\s*\\d{1,3}\\s*(?:题|[、.:)\\]]|(?=\\s))\\s*(?!\\d)");
    /** What platforms add to a title: {@code [单选题]}, {@code (必填)}, an asterisk. */
    private static final Pattern KIND =
            Pattern.compile("[\\[【(](?:单选题?|多选题?|判断题?|填空题?|必答题?|必填|选填)[^\\])】]{0,6}[\\])】]|^\\*+|\\*+$");

    /** The wording of a text. */
    static Wording of(String text) {
        String plain = SPACES.matcher(Normalizer.normalize(TAGS.matcher(text).replaceAll(" "), Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return ofPlain(plain);
    }

    private static Wording ofPlain(String plain) {
        StringBuilder bare = new StringBuilder();
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            boolean betweenDigits = (c == '.' || c == '-' || c == '/' || c == '⁄')
                    && at + 1 < plain.length()
                    && Character.isDigit(plain.charAt(at + 1));
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || betweenDigits || isSign(c)) {
                bare.append(c);
            }
        }
        return new Wording(plain, bare.isEmpty() ? plain.replace(" ", "") : bare.toString());
    }

    private static boolean isSign(char c) {
        int kind = Character.getType(c);
        return c == '%'
                || kind == Character.MATH_SYMBOL
                || kind == Character.CURRENCY_SYMBOL
                || kind == Character.OTHER_SYMBOL;
    }

    /** Without the number in front and what a platform adds to a title. */
    Wording unnumbered() {
        String rest = KIND.matcher(plain).replaceAll("").strip();
        return ofPlain(NUMBER.matcher(rest).replaceFirst("").strip());
    }

    /** The number in front; 0 where there is none. */
    int number() {
        var matcher = Pattern.compile("^(?:q|第|题)?\\s*(\\d{1,3})(?:\\D.*)?$").matcher(plain);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    /** True where both say the same. */
    boolean same(Wording other) {
        return bare.equals(other.bare);
    }

    /**
     * How much two wordings have in common, from 0 to 1: twice the pairs of neighbouring characters that both have, by the
     * pairs of either (the coefficient of Dice 1945, Ecology 26(3), on bigrams).
     */
    double likeness(Wording other) {
        if (bare.length() < 2 || other.bare.length() < 2) {
            return bare.equals(other.bare) ? 1 : 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 1 < bare.length(); at++) {
            pairs.merge(bare.substring(at, at + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int at = 0; at + 1 < other.bare.length(); at++) {
            Integer left = pairs.computeIfPresent(other.bare.substring(at, at + 2), (pair, count) -> count - 1);
            common += left != null && left >= 0 ? 1 : 0;
        }
        return 2.0 * common / (bare.length() + other.bare.length() - 2);
    }
}
