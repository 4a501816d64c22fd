package org.suzhi.form;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** The language or languages of a printed form. */
public enum PrintLanguage {
    /** Chinese with English below. */
    BOTH(Language.ZH, Language.EN),
    /** English. */
    EN(Language.EN),
    /** Chinese. */
    ZH(Language.ZH);

    private final List<Language> languages;

    PrintLanguage(Language... languages) {
        this.languages = List.of(languages);
    }

    /**
     * A line of a phrase.
     *
     * @param lang the language as HTML calls it
     * @param text the phrase
     */
    record Line(String lang, String text) {}

    /** The language of the page. */
    String html() {
        return tag(languages.get(0));
    }

    /** A phrase, a line for each language; one line for a phrase that reads the same, none for an empty one. */
    List<Line> lines(Text text) {
        List<Line> lines = new ArrayList<>();
        for (Language language : languages) {
            String words = text.in(language);
            if (!words.isEmpty() && lines.stream().noneMatch(line -> line.text().equals(words))) {
                lines.add(new Line(tag(language), words));
            }
        }
        return lines;
    }

    private static String tag(Language language) {
        return language == Language.ZH ? "zh-CN" : "en";
    }
}
