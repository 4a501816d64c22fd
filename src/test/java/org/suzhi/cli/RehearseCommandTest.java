package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.io.Tables;
import org.suzhi.project.Folders;
import org.suzhi.survey.Microdata;

/** {@code suzhi rehearse} as it is typed. */
class RehearseCommandTest {

    private static final String RATES = """
            group,share,rate,response
            youth,0.2,0.25,0.7
            farmers,0.3,0.07,0.85
            other,0.5,0.18,
            """;

    @TempDir
    Path temp;

    private Path project;
    private Path rates;

    @BeforeEach
    void files() throws IOException {
        project = Folders.example("tianxin", temp.resolve("tianxin"));
        rates = Files.writeString(temp.resolve("rates.csv"), RATES);
    }

    private Ran frame(Object... more) {
        Path allocation = temp.resolve("allocation.csv");
        Ran design = Ran.suzhi(
                "design",
                project.resolve("frame.csv"),
                "--strata",
                "township",
                "--margin",
                0.03,
                "--expected",
                0.18,
                "-o",
                allocation,
                "-q");
        assertThat(design.code()).isZero();
        List<Object> words = new ArrayList<>(
                List.of("rehearse", project.resolve("frame.csv"), "--strata", "township", "--allocation", allocation));
        if (!List.of(more).contains("--draws")) {
            words.addAll(List.of("--draws", 20));
        }
        words.addAll(List.of(more));
        return Ran.suzhi(words.toArray());
    }

    @Test
    void aProjectIsRehearsedBeforeItRuns() {
        Path cells = temp.resolve("rehearsal.csv");
        Path power = temp.resolve("power.csv");
        Path chart = temp.resolve("rehearsal.html");
        Ran ran = Ran.suzhi(
                "rehearse",
                project,
                "--rates",
                rates,
                "--draws",
                20,
                "-o",
                cells,
                "--power",
                power,
                "--chart",
                chart,
                "--cost-unit",
                100,
                "--cost-person",
                20);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains("SYNTHETIC DATA: 20 draws of 1426 people in 96 PSUs")
                .contains("degrees of freedom")
                .contains("all: the 95 % logit interval holds the truth in")
                .contains("target ratio-2025, true ratio by criterion composite-70")
                .contains("cost: ");
        Microdata table = Tables.read(cells);
        assertThat(table.rows()).isEqualTo(1 + 12 + 3 + 36);
        assertThat(table.names()).contains("township", "group");
        assertThat(Tables.read(power).column("kind").values()).containsExactly("draws", "effort", "gap", "target");
        assertThat(table.column("criterion").values()).containsExactly("composite-70");
        assertThat(Tables.read(power).column("criterion").values()).containsExactly("composite-70");
        assertThat(chart).content().contains("Rehearsal of the survey").contains("by criterion composite-70");
        assertThat(project.resolve("allocation.csv")).doesNotExist();
    }

    @Test
    void aProjectWithoutRatesSaysWhatItAssumes() {
        Path one = temp.resolve("one.csv");
        Path two = temp.resolve("two.csv");
        Ran ran = Ran.suzhi("rehearse", project, "--draws", 10, "-o", one);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("by criterion composite-70");
        assertThat(ran.err())
                .contains("everybody has the expected ratio of survey.yaml, 0.1800")
                .contains("next: suzhi run");
        assertThat(Tables.read(one).rows()).isEqualTo(1 + 12);
        Ran zh = Ran.suzhi("rehearse", project, "--draws", 10, "-o", two, "--lang", "zh");
        assertThat(two).hasSameTextualContentAs(one);
        assertThat(zh.err()).contains("合成数据：预演10次").doesNotContain("draws");
    }

    @Test
    void aFrameIsRehearsedByItsAllocation() {
        Path one = temp.resolve("one.json");
        Path two = temp.resolve("two.json");
        Ran ran = frame("--rates", rates, "--by", "township", "--by", "group", "--threads", 1, "-o", one);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(frame("--rates", rates, "--by", "township", "--by", "group", "--threads", 2, "-o", two)
                        .code())
                .isZero();
        assertThat(one).hasSameTextualContentAs(two);
        assertThat(frame("--rates", rates, "--seed", 2, "-o", two).code()).isZero();
        assertThat(Tables.read(two).rows()).isEqualTo(1 + 3);
    }

    @Test
    void aPlanIsJudgedInAYear() {
        Ran ran = frame("--rates", rates, "--plan", "tianxin", "--year", 2025, "--icc", 0.03);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("target ratio-2025, true ratio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--draws 0 | --draws: 0, expected at least 1",
                "--icc 1 | --icc: [1.0], expected at least 0, below 1",
                "--icc 0.05,0.01 | none smaller than the one before",
                "--response 0 | --response: 0.0, expected above 0",
                "--level 95 | --level: 95.0, expected between 0 and 1",
                "--cost-unit -1 | expected at least 0",
                "--plan tianxin | --plan needs --year",
                "--plan tianxin --year 20 | --year: 20, expected a year",
                "--chart x.pdf | the ending must be one of .html",
                "--stages county | expected different columns, the last one unit"
            })
    void aWrongCommandLineEndsWithTwo(String words, String message) {
        List<Object> all = new ArrayList<>(List.of("--rates", rates));
        all.addAll(List.of((Object[]) words.split(" ")));
        Ran ran = frame(all.toArray());
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(message);
    }

    @Test
    void whatAFrameLacksIsSaid() {
        Ran none = frame();
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("--rates is missing");
        Ran allocation = Ran.suzhi("rehearse", project.resolve("frame.csv"), "--rates", rates);
        assertThat(allocation.code()).isEqualTo(2);
        assertThat(allocation.err()).contains("--allocation is missing");
        assertThat(Ran.suzhi("rehearse", project, "--strata", "county").err()).contains("survey.yaml says the strata");
        assertThat(Ran.suzhi("rehearse", "national", "--strata", "county").err())
                .contains("national brings its own");
    }

    @Test
    void wrongDataEndsWithOneAndTheLine() throws IOException {
        Files.writeString(rates, RATES.replace("0.07", "7"));
        Ran ran = frame("--rates", rates);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("rates.csv:3: column 'rate': found '7', expected a fraction from 0 to 1");
        Files.writeString(rates, "residence,group,share,rate\nurban,all,1,0.2\nmoon,all,1,0.2\n");
        Ran moon = frame("--rates", rates);
        assertThat(moon.code()).isEqualTo(1);
        assertThat(moon.err())
                .contains("'moon', which no unit of the frame has")
                .contains("nothing about 'rural'");
        Files.writeString(rates, RATES);
        Ran by = frame("--rates", rates, "--by", "moon");
        assertThat(by.code()).isEqualTo(1);
        assertThat(by.err()).contains("a column named 'moon'");
        Ran folder = Ran.suzhi("rehearse", temp);
        assertThat(folder.code()).isEqualTo(1);
        assertThat(folder.err()).contains("a folder without survey.yaml");
    }
}
