package org.suzhi.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suzhi.io.Document;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

/** What is wrong with a mapping or with what it maps is said with its line, in the words of whoever wrote it. */
class MappingFileTest {

    private static final Questionnaire TEN = Instruments.tenItems();

    private static final List<String> GOOD = List.of(
            "schema: suzhi-mapping-1",
            "interview:",
            "  id: {column: 编号}",
            "questions:",
            "  sex: {column: 性别, codes: {女: female, 男: male}}",
            "  age: {column: 年龄}",
            "  q1: {column: t1, codes: {对: 'true', 错: 'false', 不知道: dk}}",
            "absent: [q2, q3, q4, q5, q6, q7, q8, q9, q10]");

    private static Mapping mapping(int line, String text) {
        List<String> lines = new ArrayList<>(GOOD);
        if (line > 0) {
            lines.set(line - 1, text);
        }
        return MappingFile.of(Document.yaml("mapping.yaml", String.join("\n", lines)), TEN);
    }

    private static Microdata table(String... lines) {
        return Instruments.table("export.csv", lines);
    }

    private static MappedExport mapped(Microdata table) {
        return MappedExport.of(Export.of(table), mapping(0, ""), TEN);
    }

    private static Collect collect(String... ids) {
        return new Collect(Instruments.sample(ids), TEN, List.of());
    }

    @Test
    void aMappingTurnsTextsIntoCodesAndLeavesWhatNobodyWasAskedUnasked() {
        MappedExport mapped = mapped(table("编号,性别,年龄,t1", "p1,女,３５岁,不知道", "p2,男,60,"));
        assertThat(mapped.table().column("sex").text(0)).isEqualTo("female");
        assertThat(mapped.table().column("age").text(0)).isEqualTo("35");
        assertThat(mapped.table().column("q1").text(0)).isEqualTo("dk");
        assertThat(mapped.table().column("q1").text(1)).isEmpty();
        assertThat(mapped.table().column("q9").text(0)).isEqualTo(Collect.NOT_ASKED);
    }

    @Test
    void aColumnMappedTwiceIsSaidWithBothLines() {
        assertThatThrownBy(() -> mapping(6, "  age: {column: 性别}"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("mapping.yaml:6")
                .hasMessageContaining("'性别', already in line 5");
    }

    @Test
    void anUnknownQuestionAndAnUnknownCodeAreSaidTogether() {
        assertThatThrownBy(() -> mapping(
                        7, "  q1: {column: t1, codes: {对: 'true', 错: wrong}}\n  q11: {column: t2, codes: {a: a}}"))
                .isInstanceOfSatisfying(
                        DataException.class,
                        wrong -> assertThat(wrong.findings()).hasSize(2))
                .hasMessageContaining("mapping.yaml:7")
                .hasMessageContaining("'wrong', expected one of true, false, dk")
                .hasMessageContaining("mapping.yaml:8")
                .hasMessageContaining("no question of this name");
    }

    @Test
    void whatIsLeftOpenOrLeftOutIsWrong() {
        assertThatThrownBy(() -> mapping(7, "  q1: {column: \"?\"}")).hasMessageContaining("mapping.yaml:7");
        assertThatThrownBy(() -> mapping(7, "  q1: {column: t1, codes: {对: \"?\"}}"))
                .hasMessageContaining("found '?'");
        assertThatThrownBy(() -> mapping(8, "absent: [q2, q3]"))
                .hasMessageContaining("nothing for q4, q5, q6, q7, q8, q9, q10");
        assertThatThrownBy(() -> mapping(3, "  form: {column: 卷}")).hasMessageContaining("field 'id'");
        assertThatThrownBy(() -> mapping(1, "schema: suzhi-mapping-9")).hasMessageContaining("mapping.yaml:1");
        assertThatThrownBy(() -> mapping(8, GOOD.get(7) + "\ncarry: [group]")).hasMessageContaining("'group'");
    }

    @Test
    void aColumnThatTheExportLacksIsSaidAtTheLineOfTheMapping() {
        assertThatThrownBy(() -> mapped(table("编号,性别,年龄", "p1,女,35")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("mapping.yaml:7")
                .hasMessageContaining("'t1', which export.csv lacks");
    }

    @Test
    void anUnknownTextIsSaidByLineAndTheExportsOwnColumn() {
        MappedExport mapped = mapped(table("编号,性别,年龄,t1", "p1,女,35,对", "p2,男,60,也许"));
        assertThatThrownBy(() -> mapped.strict(collect("p1", "p2")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("export.csv:3: column 't1': found '也许'")
                .hasMessageContaining("line 7 of mapping.yaml");
    }

    @Test
    void wrongRecordsGoOutAsTheyCameWithTheReasonAndNothingIsLost() {
        Microdata export = table(
                "编号,性别,年龄,t1,备注",
                "p1,女,35,对,好",
                "p2,男,60,也许,二",
                "p1,女,35,错,三",
                "p9,男,40,对,四",
                "p3,男,300,对,五",
                "p4,女,20,不知道,六");
        Collect.Result result = mapped(export).lenient(collect("p1", "p2", "p3", "p4"));
        Microdata rejected = result.rejected();
        assertThat(rejected.names()).containsExactly("编号", "性别", "年龄", "t1", "备注", "reason");
        assertThat(rejected.column("备注").values()).containsExactlyInAnyOrder("二", "三", "四", "五");
        assertThat(rejected.column("reason").text(0))
                .contains("export.csv:3")
                .contains("'t1'")
                .contains("也许");
        assertThat(rejected.column("reason").text(1)).contains("export.csv:4").contains("already in line 2");
        assertThat(rejected.column("reason").text(2)).contains("export.csv:5").contains("'编号'");
        assertThat(rejected.column("reason").text(3))
                .contains("export.csv:6")
                .contains("'年龄'")
                .contains("300");
        Microdata kept = result.fieldwork().data();
        assertThat(kept.rows()).isEqualTo(4);
        assertThat(kept.column("q1").text(0)).isEqualTo("true");
        assertThat(kept.column("q1").text(3)).isEqualTo("dk");
        assertThat(kept.column("q1").text(1)).isEmpty();
    }

    @Test
    void columnsThatAreNotNamedAreLeftBehindAndSaid() {
        assertThat(mapped(table("编号,性别,年龄,t1,备注", "p1,女,35,对,好")).unnamed()).containsExactly("备注");
    }

    @Test
    void madeUpDataKeepsItsLabelWhateverTheMappingSays() {
        MappedExport mapped = mapped(table("编号,性别,年龄,t1,label", "p1,女,35,对,synthetic"));
        assertThat(mapped.strict(collect("p1")).data().column("label").text(0)).isEqualTo("synthetic");
    }

    @Test
    void titlesWithoutRecordsAreNoExport() {
        Mapping two = mapping(1, GOOD.get(0) + "\nheader_rows: 2");
        Export export = Export.of(table("编号,性别,年龄,t1", "编号,您的性别,您的年龄,题目"));
        assertThatThrownBy(() -> MappedExport.of(export, two, TEN))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("titles and no records");
    }

    @Test
    void severalAnswersAreSplitWhereTheyFitEvenIfTheyHoldTheSeparator() {
        Link.Joined link =
                new Link.Joined(1, "m", " ", Map.of("Internet and apps", "web", "Television", "tv", "Internet", "net"));
        assertThat(Translation.tells(link, "Television Internet and apps")).isTrue();
        assertThat(Translation.tells(link, "Internet Television")).isTrue();
        assertThat(Translation.tells(link, "Internet radio")).isFalse();
    }
}
