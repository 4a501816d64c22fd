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

/** What is wrong with frames, stages and methods in survey.yaml is said with its line. */
class FrameSettingsTest {

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void frames() throws IOException {
        folder = Folders.example("tianxin", temp.resolve("project"));
        FrameFiles.add(folder);
    }

    private Ran with(String from, String to) throws IOException {
        Path settings = folder.resolve("survey.yaml");
        String text = Files.readString(settings);
        assertThat(text).contains(from);
        Files.writeString(settings, text.replace(from, to));
        return Ran.suzhi("run", folder, "--to", "draw");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: workplace | name: school | name | 'school' a second time, expected another name for each frame",
                "name: school | name: household | name | 'household' a second time",
                "name: school | name: a/b | name | 'a/b', expected letters",
                "people: 240 | persons: 240 | persons | an unknown field, expected one of name, file, strata, stages",
                "people: 240 | people: 0 | people | 0, expected at least 1",
                "ages: [6, 17] | ages: [6, 18] | ages | [6, 18], expected the youngest and the oldest age, both below 18",
                "ages: [6, 17] | ages: 17 | ages | a single value, expected a list",
                "file: schools.csv | file: none.csv | file | 'none.csv', which is not there",
                "strata: [kind]\\n    stages | strata: [sort]\\n    stages | strata | 'sort', expected a column of schools.csv",
                "stages: [school, unit:2] | stages: [college, unit:2] | stages | 'college', expected a column of schools.csv",
                "stages: [school, unit:2] | stages: [school, unit] | stages | 'unit', expected a column for the first stage",
                "method: sampford | method: lottery | method | 'lottery', expected one of bernoulli",
                "method: sampford | method: cube:jobs | method | 'jobs', expected a column of workplaces.csv",
                "method: sampford | method: tille,tille | method | 2 methods for 1 stages, expected one for all",
                "region: township | region: residence | file | 'workplaces.csv' without a column 'residence'",
                "multiplicity: ways | household: kish:a,b | frames | frame 'workplace', whose people may be on the main",
                "simulate: true | {simulate: true, replacements: 1} | replacements | replacements beside several frames"
            })
    void theLineAndTheFieldAreNamed(String from, String to, String field, String words) throws IOException {
        String before = from.replace("\\n", "\n");
        String after = to.replace("\\n", "\n");
        boolean isNested = after.startsWith("{");
        Ran ran = isNested ? with("\n  " + before, " " + after) : with(before, after);
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).containsPattern("survey\\.yaml:\\d+: column '" + field + "': found ");
        assertThat(ran.err()).contains(words);
        assertThat(folder.resolve("allocation.csv")).doesNotExist();
    }

    @Test
    void theMainFrameIsDrawnInStagesTooWithAsManyPeopleInAUnit() throws IOException {
        Path alone = Folders.example("dandong", temp.resolve("stages"));
        Path settings = alone.resolve("survey.yaml");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replace(
                                "strata: [county]",
                                "strata: [county]\nstages: [township, \"unit:2\"]\nmethod: sampford"));
        Ran ran = Ran.suzhi("run", alone);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Files.readString(alone.resolve("receipt.json")))
                .contains("\"level\": \"township\"")
                .doesNotContain("\"frames\"");
        assertThat(Files.readString(alone.resolve("sample.csv"))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .contains("psu,ssu,probability,probability_1,probability_2,probability_3")
                .doesNotContain("frame");
        assertThat(Files.readString(alone.resolve("report.html")))
                .contains("units in stages by the methods named here")
                .contains("township sampford → unit sampford");
        assertThat(Ran.suzhi(
                                "draw",
                                alone.resolve("frame.csv"),
                                "--allocation",
                                alone.resolve("allocation.csv"),
                                "--verify",
                                alone.resolve("sample.csv"))
                        .code())
                .isZero();
    }

    @Test
    void aStageThatIsNoColumnIsNamedForTheMainFrameToo() throws IOException {
        Ran ran = with("region: township", "region: township\nstages: [town, unit:2]");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .containsPattern("survey\\.yaml:\\d+: column 'stages': found 'town', expected a column of");
    }

    @Test
    void anErrorOfAnyFrameStopsTheDrawOfAll() throws IOException {
        Path schools = folder.resolve("schools.csv");
        Files.writeString(schools, Files.readString(schools).replaceFirst(",\\d+,synthetic", ",0,synthetic"));
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("schools.csv:2: column 'size'");
        assertThat(folder.resolve("sample.csv")).doesNotExist();
    }
}
