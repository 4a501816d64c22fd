package org.suzhi.io;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.suzhi.survey.Decimal;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * The fields of a JSON object that is being written, in the order they are put; numbers have 15 significant digits, and
 * null stands where a number is not finite or a text is not there. Jackson's streaming core writes them: its trees and
 * its object mapper take longer to start than most commands run.
 */
public final class Json {

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Writes a file that is one object, whole or not at all. */
    public static void write(Path path, Consumer<Json> fields) {
        byte[] bytes = bytes(json -> json.object(fields));
        AtomicFile.write(path, out -> out.write(bytes));
    }

    /** The text of a list of objects, in UTF-8. */
    static <T> byte[] list(Iterable<T> elements, BiConsumer<Json, T> fields) {
        return bytes(json -> json.elements(elements, fields));
    }

    /** Text in UTF-8, indented by two spaces. */
    private static byte[] bytes(Consumer<Json> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator generator = new JsonFactory().createGenerator(new Indented(), bytes, JsonEncoding.UTF8)) {
            content.accept(new Json(generator));
            generator.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    /** Puts a text; null where there is none. */
    public Json put(String name, String text) {
        generator.writeName(name);
        if (text == null) {
            generator.writeNull();
        } else {
            generator.writeString(text);
        }
        return this;
    }

    /** Puts a number; null unless it is finite. */
    public Json put(String name, double number) {
        generator.writeName(name);
        if (Double.isFinite(number)) {
            generator.writeNumber(Decimal.text(number));
        } else {
            generator.writeNull();
        }
        return this;
    }

    /** Puts true or false. */
    public Json put(String name, boolean isSo) {
        generator.writeName(name);
        generator.writeBoolean(isSo);
        return this;
    }

    /** Puts a whole number. */
    public Json put(String name, long number) {
        generator.writeName(name);
        generator.writeNumber(number);
        return this;
    }

    /** Puts an object. */
    public Json put(String name, Consumer<Json> fields) {
        generator.writeName(name);
        object(fields);
        return this;
    }

    /** Puts a list of texts. */
    public Json put(String name, Collection<String> texts) {
        generator.writeName(name);
        generator.writeStartArray();
        texts.forEach(generator::writeString);
        generator.writeEndArray();
        return this;
    }

    /** Puts a list of objects, one per element. */
    public <T> Json put(String name, Iterable<T> elements, BiConsumer<Json, T> fields) {
        generator.writeName(name);
        elements(elements, fields);
        return this;
    }

    private <T> void elements(Iterable<T> elements, BiConsumer<Json, T> fields) {
        generator.writeStartArray();
        for (T element : elements) {
            object(json -> fields.accept(json, element));
        }
        generator.writeEndArray();
    }

    private void object(Consumer<Json> fields) {
        generator.writeStartObject();
        fields.accept(this);
        generator.writeEndObject();
    }

    /** Lines that are indented, and no space before a colon. */
    private static final class Indented extends ObjectWriteContext.Base {

        private static final Separators SEPARATORS =
                Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(SEPARATORS)
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
