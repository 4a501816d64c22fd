package org.suzhi.io;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.suzhi.survey.Decimal;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON files: objects in a fixed order, numbers of 15 significant digits, null where a number is not finite. */
public final class Json {

    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An empty list. */
    public static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** A number; null unless it is finite. */
    public static JsonNode number(double value) {
        return Double.isFinite(value)
                ? JsonNodeFactory.instance.numberNode(new BigDecimal(Decimal.text(value)))
                : JsonNodeFactory.instance.nullNode();
    }

    /** The text of a node, indented by two spaces. */
    public static byte[] bytes(JsonNode node) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(SEPARATORS)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
        return (MAPPER.writer().with(printer).writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a file whole or not at all. */
    public static void write(Path path, JsonNode node) {
        AtomicFile.write(path, out -> out.write(bytes(node)));
    }
}
