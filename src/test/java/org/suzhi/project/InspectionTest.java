package org.suzhi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.cli.Ran;

/** What is wrong with survey.yaml is said with its line before the first stage. */
class InspectionTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void copy() {
        folder = Folders.example("tianxin", temp.resolve("project"));
    }

    private Ran with(String from, String to) throws IOException {
        Path settings = folder.resolve("survey.yaml");
        String text = Files.readString(settings);
        assertThat(text).contains(from);
        Files.writeString(settings, text.replace(from, to));
        return Ran.suzhi("run", folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "criterion: composite-70 | criterion: core | criterion | 'core', expected a criterion of the questionnaire",
                "year: 2025 | year: 225 | year | 225, expected a year from 1990 to 2100",
                "seed: 20250601 | seed: 9223372036854775808 | seed | '9223372036854775808', expected a whole number",
                "seed: 20250601 | seed: 1.5 | seed | '1.5', expected a whole number",
                "region: township | region: town | region | 'town', expected a column of frame.csv: unit, province",
                "strata: [township] | strata: [township, kind] | strata | 'kind', expected a column of frame.csv",
                "margin: 0.03 | margin: 3 | margin | '3', expected a number between 0 and 1",
                "level: 0.95 | level: 95 | level | '95', expected a number between 0 and 1",
                "expected: 0.18 | expected: 18 | expected | '18', expected a number between 0 and 1",
                "deff: 1.7 | deff: 0 | deff | '0', expected a number above 0",
                "response: 0.75 | response: 75 | response | '75', expected a number above 0 and at most 1",
                "nonresponse: [stratum] | nonresponse: [strata] | nonresponse | 'strata', expected a column of sample",
            })
    void theLineAndTheFieldAreNamed(String from, String to, String field, String words) throws IOException {
        Ran ran = with(from, to);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).containsPattern("survey\\.yaml:\\d+: column '" + field + "': found ");
        assertThat(ran.err()).contains(words);
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("survey.yaml"))
                        .get(Integer.parseInt(ran.err().split(":")[1]) - 1))
                .contains(field);
        assertThat(folder.resolve("allocation.csv")).doesNotExist();
    }

    @Test
    void madeUpAndRealAnswersExcludeEachOther() throws IOException {
        assertThat(with("simulate: true", "responses: export.csv\n  simulate: true")
                        .err())
                .contains("column 'simulate': found made-up answers beside responses");
    }

    @Test
    void aSeedIsKeptToItsLastDigit() throws IOException {
        with("seed: 20250601", "seed: 9007199254740993");
        assertThat(Files.readString(folder.resolve("receipt.json"))).contains("9007199254740993");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("9007199254740993");
    }

    @Test
    void emptySettingsAreCalledSo() throws IOException {
        for (String nothing : new String[] {"", "# nothing yet\n", "just a word"}) {
            Files.writeString(folder.resolve("survey.yaml"), nothing);
            Ran ran = Ran.suzhi("run", folder);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err().lines()).hasSize(1);
            assertThat(ran.err()).startsWith("survey.yaml: found no settings in it");
        }
    }

    @Test
    void totalsOfAnotherPopulationAreNoticed() throws IOException {
        assertThat(Ran.suzhi("run", folder, "--to", "design").err()).doesNotContain("note:");
        Path margins = folder.resolve("margins.csv");
        Files.writeString(margins, Files.readString(margins).replace(",64742,", ",164742,"));
        assertThat(Ran.suzhi("run", folder, "--to", "design").err())
                .containsPattern("note: margins.csv holds \\d+ people by sex:age_group, frame.csv holds \\d+");
        assertThat(Ran.suzhi("run", folder, "--to", "design", "--lang", "zh").err())
                .containsPattern("margins.csv按sex:age_group共\\d+人，而frame.csv共\\d+人");
    }

    @Test
    void aBrokenRecordOfTheRunSaysWhatToDo() throws IOException {
        Files.createDirectories(folder.resolve(".suzhi"));
        for (String broken : new String[] {"", "{", "[]", "{\"draw\": 1}"}) {
            Files.writeString(folder.resolve(".suzhi/run.json"), broken);
            Ran ran = Ran.suzhi("run", folder);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).startsWith(".suzhi/run.json: ").contains("delete .suzhi/run.json");
        }
    }

    @Test
    void aProjectThatHasNotRunIsNotReportedOn() {
        for (String command : new String[] {"report", "estimate"}) {
            Ran ran = Ran.suzhi(command, folder);
            assertThat(ran.code()).isEqualTo(1);
            assertThat(ran.err()).contains("run it first: suzhi run " + folder);
        }
    }

    @Test
    void stagesRunForwards() {
        Ran ran = Ran.suzhi("run", folder, "--from", "gap", "--to", "draw");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("--from gap comes after --to draw");
    }

    @Test
    void newSpeaksTheLanguageThatWasAskedForAndRunsTheSame() throws IOException {
        Path chinese = temp.resolve("zh");
        assertThat(Ran.suzhi("new", chinese, "--plan", "tianxin", "--lang", "zh", "-q")
                        .code())
                .isZero();
        String settings = Files.readString(chinese.resolve("survey.yaml"));
        assertThat(settings).startsWith("# 天心区（Tianxin District）公民科学素质调查");
        assertThat(settings.lines().map(line -> line.replaceFirst(" *#.*", "")).toList())
                .isEqualTo(Files.readString(folder.resolve("survey.yaml"))
                        .lines()
                        .map(line -> line.replaceFirst(" *#.*", ""))
                        .toList());
        assertThat(settings.lines().filter(line -> line.contains("#")))
                .allSatisfy(line -> assertThat(line).containsPattern("#.*\\p{IsHan}"));
    }
}
