package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

class TablesTest {

    private static final Microdata DATA = Microdata.of(
            "x", List.of(Column.of("编号", List.of("0071", "2", "3.5")), Column.of("x", List.of("a, b", "", "中"))));

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Finding finding(Path path) {
        List<Finding> findings = Raised.by(() -> Tables.read(path));
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.xlsx", "t.json", "T.XLSX", "t.Json", "t.txt", "noending"})
    void everyFormatReadsBackWhatItWrote(String name) {
        Tables.write(folder.resolve(name), DATA);
        Microdata back = Tables.read(folder.resolve(name));
        assertThat(back.source()).isEqualTo(name);
        assertThat(back.names()).isEqualTo(DATA.names());
        assertThat(Cells.of(back)).isEqualTo(Cells.of(DATA));
    }

    @Test
    void theEndingChoosesTheFormat() throws IOException {
        Tables.write(folder.resolve("t.csv"), DATA);
        Tables.write(folder.resolve("t.json"), DATA);
        Tables.write(folder.resolve("t.xlsx"), DATA);
        assertThat(Files.readString(folder.resolve("t.csv"))).startsWith("编号,x\n");
        assertThat(Files.readString(folder.resolve("t.json"))).startsWith("[\n");
        assertThat(Files.readAllBytes(folder.resolve("t.xlsx"))).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void endingsAreInLowerCaseAndWithoutTheDot() {
        assertThat(Tables.ending(Path.of("out", "Report.XLSX"))).isEqualTo("xlsx");
        assertThat(Tables.ending(Path.of("a.b.json"))).isEqualTo("json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "t.xlsx", "t.json"})
    void anEmptyFileIsAFinding(String name) throws IOException {
        Finding finding = finding(file(name, ""));
        assertThat(finding.place()).isEqualTo(name);
        assertThat(finding.found().en()).isEqualTo("an empty file");
    }

    @Test
    void aHeaderAloneIsNoTable() throws IOException {
        assertThat(finding(file("t.csv", "id,x\n")).found().en()).isEqualTo("a header and no records");
        Tables.write(folder.resolve("t.xlsx"), DATA.rows(new int[0]));
        assertThat(finding(folder.resolve("t.xlsx")).found().en()).isEqualTo("a header and no records");
    }

    @Test
    void aFileThatIsNotThereIsNamedWithItsPath() {
        Path path = folder.resolve("nowhere.csv");
        assertThat(finding(path).place()).isEqualTo(path.toString());
        assertThat(finding(path).found().en()).isEqualTo("no such file");
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(finding(folder).found().en()).isEqualTo("a folder");
    }

    @Test
    void aWorkbookCalledCsvIsAFinding() throws IOException {
        Tables.write(folder.resolve("t.xlsx"), DATA);
        Path misnamed = Files.move(folder.resolve("t.xlsx"), folder.resolve("t.csv"));
        assertThat(finding(misnamed).found().en()).startsWith("a ZIP container");
    }

    @Test
    void aTableThatComesWithTheProgramIsReadFromItsBytes() {
        assertThat(Cells.of(Tables.readCsv("b.csv", "id\n1\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("1"));
    }
}
