package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

class JsonTableTest {

    private static Microdata read(String text) {
        return JsonTable.read("x.json", text);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Microdata data = Microdata.of(
                "x",
                List.of(
                        Column.of("编号", List.of("0071", "1.0", "110101199003070012")),
                        Column.of("text", List.of("a \"b\"", "", "第一行\n第二行"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonTable.write(out, data);
        Microdata back = read(out.toString(StandardCharsets.UTF_8));
        assertThat(back.names()).isEqualTo(data.names());
        assertThat(Cells.of(back)).isEqualTo(Cells.of(data));
    }

    @Test
    void fieldsThatARecordLacksAreBlank() {
        Microdata data = read("[{\"a\": 1, \"b\": null},\n {\"c\": true, \"a\": \"x\"}]");
        assertThat(data.names()).containsExactly("a", "b", "c");
        assertThat(Cells.of(data)).containsExactly(List.of("1", "", ""), List.of("x", "", "true"));
    }

    @Test
    void recordsKnowTheirLines() {
        Microdata data = read("[\n{\"a\": 1},\n\n{\"a\":\n2}]");
        assertThat(data.line(0)).isEqualTo(2);
        assertThat(data.line(1)).isEqualTo(4);
    }

    @Test
    void aCellThatIsAListOrAnObjectIsAFinding() {
        assertThat(Raised.by(() -> read("[{\"a\": [1]},\n{\"a\": {\"b\": 2}}]")))
                .extracting(Finding::line)
                .containsExactly(1L, 2L);
    }

    @Test
    void aFieldThatIsThereTwiceIsAFinding() {
        assertThat(Raised.by(() -> read("[{\"a\": 1,\n\"a\": 2}]")))
                .extracting(Finding::line)
                .containsExactly(2L);
    }

    @Test
    void whatIsNoListOfRecordsIsAFinding() {
        for (String text : new String[] {"{\"a\": 1}", "[]", "5", "[1, 2]", "[{}]"}) {
            assertThat(Raised.by(() -> read(text))).as(text).isNotEmpty();
        }
    }

    @Test
    void anElementThatIsNoRecordIsNotTakenForABlankOne() {
        assertThat(Raised.by(() -> read("[{\"a\": 1},\n5]")))
                .extracting(Finding::line)
                .containsExactly(2L);
    }

    @Test
    void aFileThatWasCutShortNamesTheLine() {
        assertThat(Raised.by(() -> read("[{\"a\": 1},\n{\"a\":")))
                .extracting(Finding::line)
                .containsExactly(2L);
    }

    @Test
    void aSecondListIsNotSilentlyLeftOut() {
        assertThat(Raised.by(() -> read("[{\"a\": 1}]\n[{\"a\": 2}]"))).isNotEmpty();
    }
}
