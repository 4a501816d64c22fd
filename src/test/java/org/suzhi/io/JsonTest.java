package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class JsonTest {

    private static String text(ObjectNode node) {
        return new String(Json.bytes(node), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsNull(double value) {
        assertThat(Json.number(value).isNull()).isTrue();
    }

    @Test
    void numbersHaveFifteenDigitsAndWholeOnesNoPoint() {
        assertThat(Json.number(0.1 + 0.2)).hasToString("0.3");
        assertThat(Json.number(1.0 / 3)).hasToString("0.333333333333333");
        assertThat(Json.number(1409778724)).hasToString("1409778724");
        assertThat(Json.number(-0.0)).hasToString("0");
    }

    @Test
    void fieldsStayInOrderAndLinesAreIndentedByTwoSpaces() {
        ObjectNode node = Json.object();
        node.put("z", "中文");
        node.set("a", Json.list().add(1).add(Json.number(Double.NaN)));
        assertThat(text(node)).isEqualTo("{\n  \"z\": \"中文\",\n  \"a\": [\n    1,\n    null\n  ]\n}\n");
    }

    @Test
    void everyNumberReadsBack(@TempDir Path folder) {
        ObjectNode node = Json.object();
        double[] values = {0.18, -3, 1e-9, 123456789.125, 1e20};
        for (int i = 0; i < values.length; i++) {
            node.set("x" + i, Json.number(values[i]));
        }
        Json.write(folder.resolve("x.json"), node);
        Document file = Document.read(folder.resolve("x.json"));
        for (int i = 0; i < values.length; i++) {
            assertThat(file.at("x" + i).number()).isEqualTo(values[i]);
        }
    }
}
