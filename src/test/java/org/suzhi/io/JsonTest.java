package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @TempDir
    Path folder;

    private String text(Consumer<Json> fields) throws IOException {
        Json.write(folder.resolve("x.json"), fields);
        return Files.readString(folder.resolve("x.json"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsNull(double value) throws IOException {
        assertThat(text(json -> json.put("x", value))).isEqualTo("{\n  \"x\": null\n}\n");
    }

    @Test
    void aTextThatIsNotThereIsNull() throws IOException {
        String none = null;
        assertThat(text(json -> json.put("x", none))).isEqualTo("{\n  \"x\": null\n}\n");
    }

    @Test
    void numbersHaveFifteenDigitsAndWholeOnesNoPoint() throws IOException {
        assertThat(text(json -> json.put("x", 0.1 + 0.2))).contains("\"x\": 0.3\n");
        assertThat(text(json -> json.put("x", 1.0 / 3))).contains("\"x\": 0.333333333333333\n");
        assertThat(text(json -> json.put("x", 1409778724.0))).contains("\"x\": 1409778724\n");
        assertThat(text(json -> json.put("x", -0.0))).contains("\"x\": 0\n");
    }

    @Test
    void fieldsStayInOrderAndLinesAreIndentedByTwoSpaces() throws IOException {
        String text = text(json -> json.put("z", "中文")
                .put("a", List.of("b", "c"))
                .put("d", (Json inner) -> inner.put("e", 1))
                .put("f", List.of(2, 3), (row, value) -> row.put("g", value)));
        assertThat(text)
                .isEqualTo("{\n  \"z\": \"中文\",\n  \"a\": [\n    \"b\",\n    \"c\"\n  ],\n"
                        + "  \"d\": {\n    \"e\": 1\n  },\n"
                        + "  \"f\": [\n    {\n      \"g\": 2\n    },\n    {\n      \"g\": 3\n    }\n  ]\n}\n");
    }

    @Test
    void everyNumberReadsBack() {
        double[] values = {0.18, -3, 1e-9, 123456789.125, 1e20};
        Json.write(folder.resolve("x.json"), json -> {
            for (int i = 0; i < values.length; i++) {
                json.put("x" + i, values[i]);
            }
        });
        Document file = Document.read(folder.resolve("x.json"));
        for (int i = 0; i < values.length; i++) {
            assertThat(file.at("x" + i).number()).isEqualTo(values[i]);
        }
    }
}
