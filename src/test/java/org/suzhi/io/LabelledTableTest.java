package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;

class LabelledTableTest {

    private static final Path SURVEY = Path.of("src/test/resources/sav/packed.sav");

    @TempDir
    private Path folder;

    private static List<String> cells(Microdata data, String name) {
        return IntStream.range(0, data.rows()).mapToObj(data.column(name)::text).toList();
    }

    @Test
    void aVariableHasALabelAndItsCodesHaveTheirs() {
        Map<String, LabelledTable.Variable> variables =
                LabelledTable.read(SURVEY).variables();
        assertThat(variables.keySet())
                .containsExactly(
                        "id",
                        "county",
                        "school",
                        "sex",
                        "education",
                        "age",
                        "income",
                        "score",
                        "weight",
                        "change",
                        "满意度",
                        "born",
                        "met",
                        "took",
                        "remark",
                        "story");
        assertThat(variables.get("满意度").label()).isEqualTo("对本地科普设施是否满意");
        assertThat(variables.get("weight").label()).isEqualTo("Weight before \"trimming\"");
        assertThat(variables.get("met").label()).isEmpty();
        assertThat(variables.get("education").values())
                .containsExactly(
                        Map.entry("1", "小学及以下"),
                        Map.entry("2", "初中"),
                        Map.entry("3", "高中"),
                        Map.entry("7", "不知道"),
                        Map.entry("8", "拒答"),
                        Map.entry("9", "拒答"));
        assertThat(variables.get("county").values()).isEqualTo(Map.of("LP", "连平县", "TX", "天心区", "ZZ", "不详"));
        assertThat(variables.get("school").values()).isEqualTo(Map.of("LP-middle-1", "连平县连平中学", "unknown", "不详"));
        assertThat(variables.get("age").values()).isEmpty();
    }

    @Test
    void theCodesThatStandForNoValueAreKnown() {
        Map<String, LabelledTable.Variable> variables =
                LabelledTable.read(SURVEY).variables();
        assertThat(variables.get("sex").missing()).containsExactly("9");
        assertThat(variables.get("education").missing()).containsExactly("7", "8", "9");
        assertThat(variables.get("age").missing()).containsExactly("-1", "0", "999");
        assertThat(variables.get("income").missing()).containsExactly("900000", "950000", "1234567.89");
        // 97 has a label, 98 and 99 occur
        assertThat(variables.get("score").missing()).containsExactly("97", "98", "99");
        assertThat(variables.get("county").missing()).containsExactly("ZZ");
        assertThat(variables.get("school").missing()).containsExactly("unknown");
        assertThat(variables.get("满意度").missing()).isEmpty();
    }

    @Test
    void labelsTakeThePlaceOfCodes() {
        Microdata labels = LabelledTable.read(SURVEY).labels();
        assertThat(cells(labels, "sex")).containsExactly("男", "女", "", "男", "女", "", "女", "男");
        assertThat(cells(labels, "score")).containsExactly("61.5", "", "", "0", "", "96.9", "满分", "50");
        assertThat(cells(labels, "county")).containsExactly("连平县", "天心区", "连平县", "", "天心区", "", "连平县", "天心区");
        assertThat(cells(labels, "school")).element(5).isEqualTo("连平县连平中学");
        assertThat(cells(labels, "age"))
                .isEqualTo(cells(LabelledTable.read(SURVEY).data(), "age"));
    }

    @Test
    void labelsAreThoseOfTheProgramThatWroteTheFile() {
        Microdata expected = Tables.read(SURVEY.resolveSibling("labels.csv"));
        LabelledTable table = LabelledTable.read(SURVEY);
        for (String name : List.of("county", "school", "sex", "score", "满意度")) {
            List<String> found = cells(table.codes(), name).stream()
                    .map(table.variables().get(name)::labelled)
                    .toList();
            assertThat(found).as(name).isEqualTo(cells(expected, name));
        }
    }

    @Test
    void aLabelThatTwoCodesShareKeepsThemApart() {
        LabelledTable.Variable education =
                LabelledTable.read(SURVEY).variables().get("education");
        assertThat(education.labelled("8")).isEqualTo("拒答 (8)");
        assertThat(education.labelled("9")).isEqualTo("拒答 (9)");
        assertThat(education.labelled("7")).isEqualTo("不知道");
        assertThat(education.labelled("5")).isEqualTo("5");
    }

    @Test
    void otherFormatsHaveNoLabels() throws IOException {
        Path csv = Files.writeString(folder.resolve("t.csv"), "id,x\n1,a\n");
        LabelledTable table = LabelledTable.read(csv);
        assertThat(Cells.of(table.labels())).containsExactly(List.of("1", "a"));
        assertThat(table.codes()).isSameAs(table.data());
        assertThat(table.variables())
                .containsExactly(
                        Map.entry("id", new LabelledTable.Variable("", Map.of(), Set.of())),
                        Map.entry("x", new LabelledTable.Variable("", Map.of(), Set.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.sav", "T.ZSAV"})
    void suchAFileIsNotWritten(String name) {
        Path path = folder.resolve(name);
        Microdata data = Microdata.of("x", List.of(Column.of("id", List.of("1"))));
        Finding finding = Raised.by(() -> Tables.write(path, data)).get(0);
        assertThat(finding.place()).isEqualTo(path.toString());
        assertThat(finding.remedy().en()).isEqualTo("write .csv or .xlsx, which SPSS opens too");
        assertThat(Raised.by(() -> Tables.write(path, Map.of("x", data)))).hasSize(1);
        assertThat(path).doesNotExist();
    }

    @Test
    void suchAFileUnderAnotherNameIsRecognised() throws IOException {
        Path misnamed = Files.copy(SURVEY, folder.resolve("t.csv"));
        assertThat(Raised.by(() -> Tables.read(misnamed)).get(0).remedy().en())
                .isEqualTo("give the file the ending .sav");
    }

    @Test
    void anotherFileUnderThisNameIsAFinding() throws IOException {
        Path misnamed = Files.writeString(folder.resolve("t.sav"), "id,x\n1,a\n");
        assertThat(Raised.by(() -> Tables.read(misnamed)).get(0).found().en()).isEqualTo("no SPSS system file");
    }

    @Test
    void aTableWithoutCasesIsNoTableButHasLabels() throws IOException {
        byte[] bytes = SavParts.utf8().header(0, 0).number("N").end().bytes();
        Path empty = Files.write(folder.resolve("t.sav"), bytes);
        assertThat(Raised.by(() -> Tables.read(empty)).get(0).found().en()).isEqualTo("a header and no records");
        assertThat(LabelledTable.read(empty).variables()).containsOnlyKeys("N");
    }
}
