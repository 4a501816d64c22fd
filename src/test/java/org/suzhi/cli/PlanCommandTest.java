package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.io.Tables;
import org.suzhi.plan.PlanFile;
import org.suzhi.survey.Microdata;

/** {@code plan progress}, {@code plan margins} and {@code plan indicators}, from the command line to their files. */
class PlanCommandTest {

    @TempDir
    Path temp;

    private Path output;

    @BeforeEach
    void nameTheOutput() {
        output = temp.resolve("out.csv");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(temp.resolve("in.csv"), text);
    }

    private void refused(Ran ran, int code, String said) {
        assertThat(ran.code()).as(ran.err()).isEqualTo(code);
        assertThat(ran.err()).contains(said);
        assertThat(output).doesNotExist();
    }

    @Test
    void reportsAreCountedUntilTheDayAndLaterOnesAreSaid() throws IOException {
        var plan = PlanFile.find("tianxin");
        String task = plan.tasks().get(0).id();
        Path reports = file("task,date,done\n" + task + ",2023-06-30,1\n" + task + ",2024-07-31,1\n");
        Ran ran = Ran.suzhi("plan", "progress", "tianxin", reports, "--on", "2024-06-30", "-o", output);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("1 reports of days after 2024-06-30 are left out");
        assertThat(Tables.read(output).rows()).isEqualTo(plan.tasks().size());
        Ran chinese =
                Ran.suzhi("plan", "progress", "tianxin", reports, "--on", "2024-06-30", "-o", output, "--lang", "zh");
        assertThat(chinese.code()).as(chinese.err()).isZero();
        assertThat(chinese.err()).contains("2024-06-30之后的1条报告未计入");
    }

    @Test
    void theFormHasALineForEachTask() {
        Ran ran = Ran.suzhi("plan", "progress", "taishan", "-o", output);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Tables.read(output).rows())
                .isEqualTo(PlanFile.find("taishan").tasks().size());
    }

    @Test
    void progressRefusesWhatIsNoDayNoTaskOrHalfAsked() throws IOException {
        Path reports = file("task,date,done\nno-such-task,2023-06-30,1\n");
        refused(Ran.suzhi("plan", "progress", "tianxin", reports, "-o", output), 2, "belong together");
        refused(
                Ran.suzhi("plan", "progress", "tianxin", reports, "--on", "30.6.2024", "-o", output),
                2,
                "'30.6.2024', expected a date as 2024-06-30");
        refused(
                Ran.suzhi("plan", "progress", "tianxin", reports, "--on", "2024-06-30", "-o", output),
                1,
                "found 'no-such-task'");
    }

    @Test
    void marginsAreWrittenAndTheRatiosExplained() {
        Ran ran = Ran.suzhi("plan", "margins", "--year", 2023, "--ratios", "national-2023", "-o", output);
        assertThat(ran.code()).as(ran.err()).isZero();
        Microdata margins = Tables.read(output);
        assertThat(margins.rows()).isEqualTo(10);
        assertThat(Arrays.stream(margins.numbers("total")).min().orElseThrow()).isPositive();
        // the published ratios have residence, education and region too, which is nothing to be told each time
        assertThat(ran.err())
                .contains("published 14.14 %")
                .doesNotContain("not used")
                .doesNotContain("NaN");
    }

    @Test
    void aVariableThatTheCensusLacksIsSaidAndTheRestUsed() throws IOException {
        Path ratios = file("variable,level,ratio,criterion\nsex,male,0.15,a\nsex,female,0.12,a\neducation,low,0.1,a\n");
        Ran ran = Ran.suzhi("plan", "margins", "--year", 2023, "--ratios", ratios, "-o", output);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("not used: education; the census here has sex and age only")
                .contains("by sex, criterion a");
        Ran chinese = Ran.suzhi("plan", "margins", "--year", 2023, "--ratios", ratios, "-o", output, "--lang", "zh");
        assertThat(chinese.err()).contains("未使用：education");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sex,male,0.15,a | no female of sex, expected all levels of the census: female, male | 缺少sex的female",
                "sex,man,0.15,a | :2: column 'level': found 'man' | 普查中的水平：female, male",
                "age_group,18-29,0.15,a | no 30-39 of age_group | 缺少age_group的30-39",
                "education,low,0.1,a | found ratios by education | 按education的比例",
                "sex,male,0.15, | :2: column 'criterion': found an empty cell | 该比例的标准",
                "sex,male,15,a | found '15', expected a fraction between 0 and 1 | 0到1之间的小数",
            })
    void ratiosThatCannotBeWeightedAreRefused(String row, String english, String chinese) throws IOException {
        Path ratios = file("variable,level,ratio,criterion\n" + row + "\n");
        refused(Ran.suzhi("plan", "margins", "--year", 2023, "--ratios", ratios, "-o", output), 1, english);
        refused(
                Ran.suzhi("plan", "margins", "--year", 2023, "--ratios", ratios, "-o", output, "--lang", "zh"),
                1,
                chinese);
    }

    @Test
    void marginsHaveTheirYears() {
        refused(Ran.suzhi("plan", "margins", "--year", 2019, "-o", output), 2, "expected a year from 2020 to");
        refused(Ran.suzhi("plan", "margins", "--year", 2019, "-o", output, "--lang", "zh"), 2, "--year：2019，应为2020至");
    }

    @Test
    void indicatorsAreThoseOfTheNationWithoutAFile() {
        Ran ran = Ran.suzhi("plan", "indicators", "-o", output);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Tables.read(output).rows()).isPositive();
    }

    @Test
    void indicatorsRefuseWhatIsNoYearAndNoTable() throws IOException {
        refused(Ran.suzhi("plan", "indicators", "--year", 1066, "-o", output), 2, "--year: 1066, expected a year from");
        refused(
                Ran.suzhi("plan", "indicators", "--year", 1066, "-o", output, "--lang", "zh"),
                2,
                "--year：1066，应为1990至");
        refused(Ran.suzhi("plan", "indicators", temp.resolve("none.csv"), "-o", output), 1, "none.csv");
        refused(Ran.suzhi("plan", "indicators", file("town,staff\nA,1\n"), "-o", output), 1, "year");
    }

    /** The file that was asked for is named, and neither the hidden neighbour nor a class of Java. */
    @Test
    void aPlaceBelowAFileIsNamedAsItWasAsked() throws IOException {
        Path below = file("x").resolve("out.csv");
        Ran ran = Ran.suzhi("plan", "indicators", "-o", below);
        refused(ran, 1, "which is no folder, expected a place that can be written to");
        assertThat(ran.err()).contains(below.toString()).doesNotContain(".part").doesNotContain("Exception");
        refused(Ran.suzhi("plan", "indicators", "-o", below, "--lang", "zh"), 1, "不是文件夹");
    }
}
