package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Finding CELL = new Finding(
            "responses.csv",
            412,
            "age",
            Text.of("'%s'", "“%s”", "17o"),
            new Text("a whole number of years", "整数年龄"),
            new Text("correct the cell", "请更正该单元格"));

    private static final Finding FILE = Finding.of(
            "frame.csv",
            new Text("an empty file", "空文件"),
            new Text("a table", "表格"),
            new Text("export it again", "请重新导出"));

    @Test
    void saysWhereWhatFoundExpectedAndWhatToDoInEnglish() {
        assertThat(CELL.in(Language.EN))
                .isEqualTo("responses.csv:412: column 'age': found '17o', expected a whole number of years;"
                        + " correct the cell");
    }

    @Test
    void saysTheSameInChinese() {
        assertThat(CELL.in(Language.ZH)).isEqualTo("responses.csv:412：“age”列：发现“17o”，应为整数年龄；请更正该单元格");
    }

    @Test
    void aFindingAboutAFileHasNeitherLineNorColumn() {
        assertThat(FILE.in(Language.EN)).isEqualTo("frame.csv: found an empty file, expected a table; export it again");
        assertThat(FILE.in(Language.ZH)).isEqualTo("frame.csv：发现空文件，应为表格；请重新导出");
    }

    @Test
    void collectedFindingsAreRaisedTogetherOneLineEach() {
        Findings findings = new Findings();
        findings.add(FILE);
        findings.add(CELL);
        DataException report = catchThrowableOfType(DataException.class, findings::raise);
        assertThat(report.findings()).containsExactly(FILE, CELL);
        assertThat(report.getMessage().lines()).containsExactly(FILE.in(Language.EN), CELL.in(Language.EN));
    }

    @Test
    void withoutFindingsTheWorkGoesOn() {
        assertThatCode(() -> new Findings().raise()).doesNotThrowAnyException();
    }
}
