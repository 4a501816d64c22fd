package org.suzhi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.cli.Ran;
import org.suzhi.plan.PlanFile;
import org.suzhi.survey.Text;

/** The five examples, as a survey team would run them: from a copied folder, in both languages, read from the page. */
class ExamplesTest {

    private static final Map<String, List<String>> TARGETS = Map.of(
            "tianxin", List.of("ratio-2025", "rank-2025"),
            "taishan", List.of("ratio-2025"),
            "yiyang", List.of("ratio-2025", "province-2025"),
            "lianping", List.of("ratio-2025"),
            "dandong", List.of("ratio-2025", "ratio-2035"));

    private static final Pattern VERDICT = Pattern.compile("data-target=\"([^\"]+)\" data-verdict=\"([^\"]+)\"");
    private static final Pattern GROUP_IN_PLOT = Pattern.compile("<g [^>]*data-by=\"group\" data-level=\"([^\"]+)\"");
    private static final Pattern GROUP_IN_TABLE = Pattern.compile("<tr [^>]*data-by=\"group\" data-level=\"([^\"]+)\"");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({
        "tianxin,en",
        "tianxin,zh",
        "taishan,en",
        "taishan,zh",
        "yiyang,en",
        "yiyang,zh",
        "lianping,en",
        "lianping,zh",
        "dandong,en",
        "dandong,zh"
    })
    void theReportShowsTheProgrammesOwnTargetsAndGroups(String name, String language) throws IOException {
        Path folder = Folders.example(name, temp.resolve(name));
        Ran ran = Ran.suzhi("run", folder, "--lang", language);
        assertThat(ran.code()).as(ran.err()).isZero();
        String page = Files.readString(folder.resolve("report.html"));

        Map<String, String> verdicts = new LinkedHashMap<>();
        for (Matcher m = VERDICT.matcher(page); m.find(); ) {
            verdicts.put(m.group(1), m.group(2));
        }
        assertThat(verdicts.keySet()).containsExactlyElementsOf(TARGETS.get(name));
        assertThat(verdicts.values()).allSatisfy(v -> assertThat(v).isIn("met", "not met", "undecided", "not due"));
        if (name.equals("yiyang")) {
            assertThat(verdicts).containsEntry("province-2025", "undecided");
            assertThat(page)
                    .contains(
                            language.equals("zh")
                                    ? "缺少湖南省2025年的比例"
                                    : "the ratio of Hunan for 2025, with its standard error, is missing");
        }
        if (name.equals("tianxin")) {
            assertThat(verdicts).containsEntry("rank-2025", "undecided");
        }
        if (name.equals("dandong")) {
            assertThat(verdicts).containsEntry("ratio-2035", "not due");
        }

        List<String> order = name.equals("dandong")
                ? List.of("youth", "workers", "farmers", "elderly", "cadres")
                : List.of("youth", "farmers", "workers", "elderly", "cadres");
        for (Pattern place : List.of(GROUP_IN_PLOT, GROUP_IN_TABLE)) {
            assertThat(place.matcher(page).results().map(m -> m.group(1))).containsExactlyElementsOf(order);
        }

        Text region = PlanFile.find(name).region().name();
        assertThat(page)
                .contains(language.equals("zh") ? region.zh() : region.en())
                .contains(language.equals("zh") ? "合成数据" : "SYNTHETIC DATA")
                .contains("composite-70");
        assertThat(ran.out())
                .contains(language.equals("zh") ? "【合成数据】" + region.zh() : "[SYNTHETIC DATA] " + region.en());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianxin", "taishan", "yiyang", "lianping", "dandong"})
    void theLabelReachesEveryFile(String name) throws IOException {
        Path folder = Folders.example(name, temp.resolve(name));
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        for (Stage stage : Stage.values()) {
            for (String output : stage.outputs()) {
                if (!output.endsWith(".xlsx")) {
                    assertThat(Files.readString(folder.resolve(output)))
                            .as(output)
                            .containsIgnoringCase("synthetic");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tianxin", "taishan", "yiyang", "lianping", "dandong"})
    void theCommittedExampleIsWhatNewMakes(String name) {
        Path made = temp.resolve(name);
        assertThat(Ran.suzhi("new", made, "--plan", name, "-q").code()).isZero();
        Path committed = Folders.example(name, temp.resolve("committed"));
        assertThat(Folders.hashes(made)).isEqualTo(Folders.hashes(committed));
    }
}
