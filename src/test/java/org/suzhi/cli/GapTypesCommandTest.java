package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.project.Folders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code suzhi gap types} and {@code importance} on a project that has run. */
class GapTypesCommandTest {

    @TempDir
    static Path temp;

    private static Path folder;

    @BeforeAll
    static void run() throws IOException {
        folder = Folders.example("tianxin", temp);
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
    }

    private static Ran types(Object... more) {
        Object[] first = {
            "gap",
            "types",
            folder.resolve("estimates.json"),
            "--covariance",
            folder.resolve("covariance.csv"),
            "--draws",
            50
        };
        return Ran.suzhi(
                Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray());
    }

    private static Ran importance(Object... more) {
        Object[] first = {"gap", "importance", folder, "--on", "sex,education", "--trees", 5, "--replicates", 3};
        return Ran.suzhi(
                Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray());
    }

    @Test
    void sentencesSayWhatTheFileSays() throws IOException {
        Path file = temp.resolve("types.json");
        Ran ran = types("--count", "auto", "--regions", "township", "-o", file);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.get("label").asString()).isEqualTo("synthetic");
        assertThat(json.get("regions")).hasSize(12);
        assertThat(ran.err())
                .startsWith("SYNTHETIC DATA")
                .contains("%d types of 12 regions".formatted(json.get("types").size()))
                .contains("criterion " + json.get("criterion").asString())
                .contains(
                        "mean silhouette %.2f".formatted(json.get("silhouette").asDouble()))
                .contains("adjusted Rand index within sampling error %.2f"
                        .formatted(json.get("adjusted_rand").asDouble()));
        String open = ran.err()
                .lines()
                .filter(line -> line.startsWith("cannot be assigned"))
                .findFirst()
                .orElse("");
        for (JsonNode region : json.get("regions")) {
            boolean isAssigned = region.get("stability").asDouble() >= 0.75;
            assertThat(region.get("assigned").asString()).isEqualTo(isAssigned ? "yes" : "no");
            assertThat(open.contains(region.get("region").asString())).isEqualTo(!isAssigned);
        }
        Ran chinese = types("--count", "auto", "--regions", "township", "-o", file, "--lang", "zh");
        assertThat(chinese.err())
                .contains("12个地区")
                .contains("判定标准", "按估计值分为", "（估计值 ")
                .doesNotContain("estimate")
                .contains("%.2f".formatted(json.get("silhouette").asDouble()));
    }

    @Test
    void importanceIsATableAndAFigureWithTheCaution() throws IOException {
        Path one = temp.resolve("one.csv");
        Path two = temp.resolve("two.csv");
        Path figure = temp.resolve("figure.html");
        Ran ran = importance("-o", one, "--figure", figure, "--threads", 1);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).startsWith("SYNTHETIC DATA").contains("it does not prove causes");
        assertThat(importance("-o", two, "--threads", 2).code()).isZero();
        assertThat(two).hasSameBinaryContentAs(one);
        assertThat(Files.readAllLines(one)).hasSize(3);
        assertThat(Files.readString(figure))
                .contains("<svg", "it does not prove causes", "SYNTHETIC DATA", "data-variable=\"education\"");
    }

    @Test
    void importanceLeavesNothingWhenItsFigureCannotBeWritten() {
        Path file = temp.resolve("alone.json");
        Path figure = folder.resolve("estimates.json").resolve("figure.html");
        Ran ran = importance("-o", file, "--figure", figure);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).startsWith(figure.toString()).contains("which is no folder");
        assertThat(file).doesNotExist();
    }

    @Test
    void regionsThatAreNotThereOrTooFewAreRefused() {
        Ran none = types("--count", 2);
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("--regions: found no estimates by region", "township", "--by region");
        Ran profile = types("--count", 2, "--regions", "township", "--profile", "sex");
        assertThat(profile.code()).isEqualTo(1);
        assertThat(profile.err())
                .contains("--profile: found no estimates by township,sex", "township,group")
                .doesNotContain("--regions:");
        Ran many = types("--count", 12, "--regions", "township");
        assertThat(many.code()).isEqualTo(1);
        assertThat(many.err()).contains("for 12 types");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--count 1 --regions township | at least 2",
                "--count many | at least 2",
                "--count 3 --most-types 5 | --count auto",
                "--count 3 --x income | belong together",
                "--regions township --profile township | --profile: 'township', expected another column",
                "--count 3 --covariates a.csv --x income,income | twice",
            })
    void whatCannotBeMeantEndsWithTwo(String words, String said) {
        Ran ran = types((Object[]) words.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(said);
    }

    @Test
    void regionsThatLackAGroupAreNamed() {
        Ran ran = types("--count", 2, "--regions", "township", "--profile", "group", "-o", temp.resolve("p.json"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("is of no type: it lacks group=").contains("have no variation in their sample");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--variance jackknife | bootstrap of its own",
                "--on sex | is there twice",
                "--outcome sex | outcome and background",
                "--level 2 | between 0 and 1",
            })
    void importanceRefusesWhatItCannotTake(String words, String said) {
        Ran ran = importance((Object[]) words.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains(said);
        Ran chinese = importance((Object[]) (words + " --lang zh").split(" "));
        assertThat(chinese.code()).isEqualTo(2);
        assertThat(chinese.err().lines().findFirst().orElseThrow()).containsPattern("[\\x{4e00}-\\x{9fff}]");
    }
}
