package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Language;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

class CsvTableTest {

    private static Microdata read(String text) {
        return CsvTable.read("x.csv", text);
    }

    @Test
    void quotesProtectCommasLineBreaksAndQuotes() {
        Microdata data = read("id,answer\n1,\"a, b\"\n2,\"first\nsecond\"\n3,\"she said \"\"no\"\"\"\n");
        assertThat(Cells.of(data))
                .containsExactly(List.of("1", "a, b"), List.of("2", "first\nsecond"), List.of("3", "she said \"no\""));
    }

    @Test
    void everyKindOfLineEndIsOne() {
        assertThat(Cells.of(read("id,x\r\n1,a\r\n2,b\r\n"))).isEqualTo(Cells.of(read("id,x\n1,a\n2,b")));
        assertThat(Cells.of(read("id,x\r1,a\r2,b\r"))).isEqualTo(Cells.of(read("id,x\n1,a\n2,b")));
    }

    @Test
    void blankLinesAreNoRecordsButCountAsLines() {
        Microdata data = read("\n\nid,x\n\n1,\"two\nlines\"\n\n2,b\n\n");
        assertThat(data.rows()).isEqualTo(2);
        assertThat(data.line(0)).isEqualTo(5);
        assertThat(data.line(1)).isEqualTo(8);
    }

    @Test
    void spaceAroundCellsAndNamesIsNotPartOfThem() {
        Microdata data = read(" id ,年龄\t\n 1 , 20\n");
        assertThat(data.names()).containsExactly("id", "年龄");
        assertThat(Cells.of(data)).containsExactly(List.of("1", "20"));
    }

    @Test
    void everyRaggedLineIsAFindingAndNothingIsRead() {
        List<Finding> findings = Raised.by(() -> read("id,x\n1\n2,b\n3,c,d\n"));
        assertThat(findings).extracting(Finding::line).containsExactly(2L, 4L);
        assertThat(findings.get(0).in(Language.EN)).startsWith("x.csv:2: found 1 fields, expected 2 fields");
    }

    @Test
    void aQuoteThatIsNeverClosedDoesNotSwallowTheRestOfTheFile() {
        assertThat(Raised.by(() -> read("id,x\n1,\"abc\n2,b\n3,c\n")))
                .extracting(Finding::place)
                .containsExactly("x.csv");
    }

    @Test
    void textBehindAClosingQuoteIsAFinding() {
        List<Finding> findings = Raised.by(() -> read("id,x\n1,\"abc\"d\n2,b\n"));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).in(Language.EN))
                .contains("malformed CSV")
                .contains("line 2")
                .contains("'d'");
    }

    @Test
    void aNameThatIsThereTwiceIsAFinding() {
        List<Finding> findings = Raised.by(() -> read("id,x, id ,x\n1,2,3,4\n"));
        assertThat(findings).extracting(Finding::column).containsExactly("id", "x");
        assertThat(findings).extracting(Finding::line).containsOnly(1L);
    }

    @Test
    void aColumnWithoutANameMustBeEmpty() {
        assertThat(Cells.of(read("id,,x,\n1,,a,\n2,,b,\n"))).containsExactly(List.of("1", "a"), List.of("2", "b"));
        assertThat(Raised.by(() -> read("id,,x\n1,,a\n2,lost,b\n"))
                        .get(0)
                        .found()
                        .en())
                .isEqualTo("no name above column 2");
    }

    @Test
    void withoutAHeaderThereIsNoTable() {
        for (String text : new String[] {"\n\n", "", ",,\n1,2,3\n"}) {
            assertThat(Raised.by(() -> read(text)).get(0).found().en()).isEqualTo("no header");
        }
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Microdata data = Microdata.of(
                "x.csv",
                List.of(
                        Column.of("编号", List.of("0071", "2", "3")),
                        Column.of("answer, \"in words\"", List.of("a, b", "第一行\n第二行", "\"\"")),
                        Column.of("empty", List.of("", "", ""))));
        Microdata back = read(written(data));
        assertThat(back.names()).isEqualTo(data.names());
        assertThat(Cells.of(back)).isEqualTo(Cells.of(data));
    }

    @Test
    void aBlankCellInATableOfOneColumnIsReadBackToo() throws IOException {
        Microdata data = Microdata.of("x.csv", List.of(Column.of("score", List.of("1", "", "3"))));
        assertThat(Cells.of(read(written(data)))).isEqualTo(Cells.of(data));
    }

    @Test
    void filesEndTheirLinesAsUnixDoes() throws IOException {
        Microdata data = Microdata.of("x.csv", List.of(Column.of("a", List.of("1")), Column.of("b", List.of("x"))));
        assertThat(written(data)).isEqualTo("a,b\n1,x\n");
    }

    private static String written(Microdata data) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable.write(out, data);
        return out.toString(StandardCharsets.UTF_8);
    }
}
