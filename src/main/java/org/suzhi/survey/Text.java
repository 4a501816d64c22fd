package org.suzhi.survey;

import java.util.Locale;
import java.util.Objects;

/**
 * A phrase in both languages, so that neither can be forgotten where the other is written.
 *
 * @param en the English phrase
 * @param zh the Chinese phrase
 */
public record Text(String en, String zh) {

    /** Neither language may be missing. */
    public Text {
        Objects.requireNonNull(en, "en");
        Objects.requireNonNull(zh, "zh");
    }

    /** Both phrases formatted with the same arguments, independent of the machine's locale. */
    public static Text of(String en, String zh, Object... arguments) {
        return new Text(format(Language.EN, en, arguments), format(Language.ZH, zh, arguments));
    }

    /** A name or a number that reads the same in both languages. */
    public static Text same(String phrase) {
        return new Text(phrase, phrase);
    }

    /** The phrase in one language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    private static String format(Language language, String pattern, Object... arguments) {
        Object[] words = new Object[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i] instanceof Text text ? text.in(language) : arguments[i];
        }
        return String.format(Locale.ROOT, pattern, words);
    }
}
