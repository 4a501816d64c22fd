package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code suzhi gap --waves} and {@code --what-if} on a survey that is marked as made up. */
class OutlookCommandTest {

    @TempDir
    static Path folder;

    private static Path estimates;
    private static Path covariance;

    @BeforeAll
    static void estimate() throws IOException {
        Path plain = folder.resolve("plain.json");
        covariance = folder.resolve("covariance.csv");
        Ran ran = Ran.suzhi(
                "estimate",
                "src/test/resources/reference/estimate/survey.csv",
                "--outcome",
                "literate",
                "--weight",
                "weight",
                "--strata",
                "stratum",
                "--cluster",
                "psu",
                "--by",
                "group",
                "--covariance",
                covariance,
                "-o",
                plain,
                "-q");
        assertThat(ran.err()).isEmpty();
        estimates = file(
                "estimates.json",
                Files.readString(plain)
                        .replace(
                                "\"criterion\": null", "\"criterion\": \"composite-70\",\n  \"label\": \"synthetic\""));
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Path gaps() {
        return folder.resolve("gaps.json");
    }

    private static Ran gap(Object... more) throws IOException {
        Files.deleteIfExists(gaps());
        List<Object> words = new ArrayList<>(List.of(
                "gap", estimates, "--covariance", covariance, "--plan", "tianxin", "--year", 2025, "-o", gaps()));
        words.addAll(List.of(more));
        return Ran.suzhi(words.toArray());
    }

    private static Ran whatIf(String steps, String language) throws IOException {
        Path scenario = file("scenario.yaml", "schema: suzhi-scenario-1\n" + steps + "\n");
        return gap("--what-if", scenario, "--lang", language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | what if | by criterion composite-70 | [SYNTHETIC DATA]",
                "zh | 假设 | 判定标准composite-70 | 【合成数据】"
            })
    void whatMightBeIsSaidWithItsCriterionAndLabel(String language, String start, String criterion, String label)
            throws IOException {
        Ran ran = whatIf(
                "raise: [{by: group, level: farmers, to: 0.4}]\n"
                        + "costs: {by: group, target: 0.3, levels: [{level: elderly, cost: 3, most: 0.9}]}",
                language);
        assertThat(ran.code()).as(ran.err()).isZero();
        List<String> said = ran.err().lines().toList();
        int first = 0;
        while (!said.get(first).startsWith(start)) {
            first++;
        }
        assertThat(said.get(first)).contains(criterion);
        List<String> about = said.stream()
                .skip(first)
                .filter(line -> !line.contains("suzhi report"))
                .toList();
        assertThat(about)
                .hasSizeGreaterThan(6)
                .allMatch(line -> line.endsWith(label))
                .noneMatch(line -> line.contains("group="));
        if (language.equals("zh")) {
            assertThat(about).noneMatch(line -> line.matches(".* (and|less|at|to|of|points) .*"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raise: [{by: group, level: farmers, to: 0.6}, {by: group, level: farmers, to: 0.9}]"
                        + " | scenario.yaml:2: column 'level': found 'farmers' a second time",
                "raise: [{by: residence, level: rural, to: 0.6}]"
                        + " | scenario.yaml:2: found no estimate for residence=rural, expected a level of a table that was"
                        + " estimated: group; estimate with --by residence as well",
            })
    void whatCannotBeIsRefusedWithItsLineAndNothingIsWritten(String steps, String said) throws IOException {
        Ran ran = whatIf(steps, "en");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains(said);
        assertThat(gaps()).doesNotExist();
    }

    @Test
    void aWaveOfTheSurveysYearDoesNotTakeItsPlace() throws IOException {
        String rows = "year,ratio,criterion,se\n2020,0.11,composite-70,\n2022,0.12,composite-70,\n";
        Ran wrong = gap("--waves", file("own.csv", rows + "2025,0.50,composite-70,\n"));
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).contains("own.csv:4: column 'year': found 2025, the survey's own year");
        assertThat(gaps()).doesNotExist();
        Ran chinese = gap("--waves", file("own.csv", rows + "2025,0.50,composite-70,\n"), "--lang", "zh");
        assertThat(chinese.err()).contains("2025，即本次调查的年份").contains("请去掉该行");

        Ran right = gap("--waves", file("waves.csv", rows));
        assertThat(right.code()).as(right.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(gaps()));
        assertThat(json.get("projection").get("waves").get(2).get("ratio").asDouble())
                .isEqualTo(json.get("verdicts").get(0).get("estimate").asDouble());
        assertThat(json.get("projection").get("label").asString()).isEqualTo("synthetic");
        assertThat(right.err().lines().filter(line -> line.contains("scenario:")))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("[SYNTHETIC DATA]"));
    }
}
