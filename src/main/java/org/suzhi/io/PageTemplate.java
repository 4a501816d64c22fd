package org.suzhi.io;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * The templates of pages, which come with the program. What is put into them is escaped; a word that a template names wrongly
 * is an error and no empty place.
 */
public final class PageTemplate {

    private static final PebbleEngine ENGINE = engine();

    private PageTemplate() {}

    /**
     * A template with everything put in.
     *
     * @param name    its folder and file, as {@code report/report.peb}
     * @param context what it speaks of, by name
     */
    public static String filled(String name, Map<String, Object> context) {
        StringWriter page = new StringWriter();
        try {
            ENGINE.getTemplate(name).evaluate(page, context, Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    private static PebbleEngine engine() {
        ClasspathLoader loader = new ClasspathLoader(PageTemplate.class.getClassLoader());
        loader.setPrefix("org/suzhi");
        loader.setCharset("UTF-8");
        return new PebbleEngine.Builder()
                .loader(loader)
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .build();
    }
}
