package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.project.Folders;

/** Command lines that cannot be meant, and what is said after those that can. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTest {

    private Path temp;
    private Path folder;

    @BeforeAll
    void runOnce(@TempDir Path made) {
        temp = made;
        folder = Folders.example("tianxin", temp.resolve("my project"));
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static void misused(String words, Object... arguments) {
        Ran ran = Ran.suzhi(arguments);
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(words);
    }

    @Test
    void anOutputIsNeitherAnInputNorAnotherOutput() {
        Path responses = file("responses.csv");
        misused(
                "responses.csv is an input or output already",
                "score",
                responses,
                "--questionnaire",
                file("questionnaire.json"),
                "-o",
                folder.resolve("../my project/responses.csv"));
        misused(
                "out.csv is an input or output already",
                "collect",
                "--simulate",
                "--sample",
                file("sample.csv"),
                "--questionnaire",
                file("questionnaire.json"),
                "--rejected",
                file("out.csv"),
                "-o",
                file("out.csv"));
        misused(
                "- is an input or output already",
                "collect",
                "--simulate",
                "--sample",
                file("sample.csv"),
                "--questionnaire",
                file("questionnaire.json"),
                "--rejected",
                "-");
        misused(
                "allocation.csv is an input or output already",
                "draw",
                file("frame.csv"),
                "--allocation",
                file("allocation.csv"),
                "--seed",
                1,
                "-o",
                file("allocation.csv"));
    }

    @Test
    void anEndingThatCannotBeWrittenIsRefused() {
        misused(
                "cannot write gaps.csv: the ending must be one of .json",
                "gap",
                file("estimates.json"),
                "--covariance",
                file("covariance.csv"),
                "--plan",
                "tianxin",
                "--year",
                2025,
                "-o",
                "gaps.csv");
        misused("the ending must be one of .html", "report", folder, "-o", "report.pdf");
        misused(
                "the ending must be one of .csv, .xlsx, .json",
                "score",
                file("responses.csv"),
                "--questionnaire",
                file("questionnaire.json"),
                "-o",
                "scores.xls");
    }

    @Test
    void theReportToStandardOutputIsThePageAlone() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Ran.suzhi("report", folder, "-o", "-").code()).isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .startsWith("<!DOCTYPE html>")
                .contains("</html>");
        assertThat(Path.of("-.xlsx")).doesNotExist();
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void theWorkbookBesideThePageSparesTheProjectsInputs() throws IOException {
        Path other = Folders.example("tianxin", temp.resolve("workbook"));
        Files.writeString(
                other.resolve("survey.yaml"),
                Files.readString(other.resolve("survey.yaml")).replace("frame: frame.csv", "frame: frame.xlsx"));
        misused("frame.xlsx is an input or output already", "report", other, "-o", other.resolve("frame.html"));
    }

    @Test
    void standardInputIsReadOnce() {
        misused("two inputs from standard input", "score", "-", "--questionnaire", "-");
        misused("两项输入均为标准输入", "score", "-", "--questionnaire", "-", "--lang", "zh");
        misused(
                "the receipt needs frame and allocation as files",
                "draw",
                "-",
                "--allocation",
                file("allocation.csv"),
                "--seed",
                1,
                "-o",
                file("s.csv"));
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        misused("--threads: 0, expected at least 1", "plan", "show", "tianxin", "--threads", 0);
        misused(
                "--year: 25, expected a year from 1990 to 2100",
                "gap",
                file("estimates.json"),
                "--covariance",
                file("covariance.csv"),
                "--plan",
                "tianxin",
                "--year",
                25);
    }

    @Test
    void anUnknownCommandIsCalledSo() {
        misused("there is no command 'foo'; commands are: new, run, plan, form, design", "foo");
        misused("没有“foo”命令；命令有：new、run、plan", "foo", "--lang", "zh");
        misused("there is no command 'foo'; commands are: show, check", "plan", "foo");
    }

    @Test
    void theNextCommandIsTrueAndItsPathsAreQuoted() {
        Ran weight = Ran.suzhi(
                "weight",
                "--sample",
                file("sample.csv"),
                "--responses",
                file("responses.csv"),
                "--post-stratify",
                file("margins.csv"),
                "-o",
                file("weights.csv"));
        assertThat(weight.err()).contains("next: suzhi estimate \"" + folder + "\"");
        Ran score = Ran.suzhi(
                "score",
                file("responses.csv"),
                "--questionnaire",
                file("questionnaire.json"),
                "-o",
                temp.resolve("scores.csv"));
        assertThat(score.err()).contains("next: suzhi estimate " + temp.resolve("scores.csv") + " --outcome literate");
    }

    @Test
    void meansAreNotJudgedByTargets() throws IOException {
        Path json = temp.resolve("means.json");
        Files.writeString(
                json,
                Files.readString(file("estimates.json"))
                        .replaceFirst("\"statistic\" ?: \"proportion\"", "\"statistic\": \"mean\""));
        Ran ran = Ran.suzhi(
                "gap",
                json,
                "--covariance",
                file("covariance.csv"),
                "--plan",
                "tianxin",
                "--year",
                2025,
                "-o",
                temp.resolve("gaps.json"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("found a mean of 'literate', expected a proportion");
        assertThat(temp.resolve("gaps.json")).doesNotExist();
    }

    @Test
    void anErrorIsOneLineAndThree() throws IOException {
        Path plan = temp.resolve("deep.yaml");
        Files.writeString(
                plan,
                Files.readString(Path.of("data/plans/tianxin.yaml"))
                        .replace("rule: age >= 60", "rule: \"" + "(".repeat(200_000) + "\""));
        Ran ran = Ran.suzhi("plan", "check", plan);
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).contains("this is a defect of suzhi, please report it: java.lang.StackOverflowError at ");
    }

    @Test
    void outOfMemorySaysHowToGetMore() {
        for (Throwable error : new Throwable[] {
            new OutOfMemoryError("Java heap space"), new IllegalStateException(new OutOfMemoryError())
        }) {
            StringWriter said = new StringWriter();
            assertThat(new Speaker(new Suzhi(), new PrintWriter(said, true)).report(error))
                    .isEqualTo(3);
            assertThat(said.toString().strip())
                    .isEqualTo("out of memory: give Java more of it, as in java -Xmx4g -jar suzhi.jar");
        }
    }
}
