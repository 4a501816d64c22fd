package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.estimate.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code suzhi gap} on the survey of reference/estimate. */
class GapCommandTest {

    @TempDir
    static Path folder;

    private static Path estimates;
    private static Path covariance;

    @BeforeAll
    static void estimate() {
        estimates = folder.resolve("estimates.json");
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
                "--by",
                "region",
                "--by",
                "region,group",
                "--covariance",
                covariance,
                "-o",
                estimates,
                "-q");
        assertThat(ran.err()).isEmpty();
    }

    private static Ran gap(Object... more) {
        Path file = folder.resolve("gaps.json");
        List<Object> words = new ArrayList<>(List.of("gap", estimates, "--covariance", covariance, "-o", file));
        words.addAll(List.of(more));
        try {
            Files.deleteIfExists(file);
            Ran ran = Ran.suzhi(words.toArray());
            return new Ran(ran.code(), Files.exists(file) ? Files.readString(file) : "", ran.err());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Ran ran) {
        assertThat(ran.code()).as(ran.err()).isZero();
        return JsonMapper.shared().readTree(ran.out());
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** What R survey says of the gaps of this survey, through files and the command line. */
    @ParameterizedTest
    @CsvSource({"gap_youth_minus_farmers, difference", "log_ratio_youth_farmers, ratio"})
    void theReferencesGapsThroughFiles(String key, String scale) {
        JsonNode found = json(gap("--compare", "group: youth - farmers", "--scale", scale))
                .get("gaps")
                .get(0);
        Reference.agrees(
                found.get("difference").asDouble(), Reference.expected(key).get("estimate"), 1e-9, key);
        Reference.agrees(found.get("se").asDouble(), Reference.expected(key).get("se"), 1e-9, key);
        assertThat(found.get("scale").asString()).isEqualTo(scale);
    }

    @Test
    void theFileHoldsItsSectionsInOrder() {
        JsonNode json = json(gap("--plan", "tianxin", "--year", 2025, "--simultaneous", "--before", estimates));
        assertThat(json.propertyNames())
                .containsExactly(
                        "criterion",
                        "gaps",
                        "families",
                        "verdicts",
                        "imbalance",
                        "ranks",
                        "samples",
                        "linking_error",
                        "changes",
                        "imbalance_changes",
                        "path");
        JsonNode first = json.get("gaps").get(0);
        assertThat(first.get("a").asString()).as("the programme's order").isEqualTo("group=youth");
        assertThat(first.get("b").asString()).isEqualTo("group=farmers");
        assertThat(first.get("simultaneous_lower").asDouble())
                .isLessThan(first.get("lower").asDouble());
        assertThat(json.get("gaps").size()).isEqualTo(10 + 3);
        assertThat(json.get("imbalance").size()).isEqualTo(3);
        assertThat(json.get("ranks").get(0).get("places").size()).isEqualTo(3);
    }

    /** Each number of a sentence is that of the file, rounded; both languages say the same numbers. */
    @Test
    void sentencesSayTheNumbersOfTheFile() {
        Ran english = gap("--compare", "group: all", "--plan", "tianxin", "--year", 2025);
        Ran chinese = gap("--compare", "group: all", "--plan", "tianxin", "--year", 2025, "--lang", "zh");
        List<String> en =
                english.err().lines().filter(line -> line.contains(" against ")).toList();
        List<String> zh =
                chinese.err().lines().filter(line -> line.contains("相比")).toList();
        JsonNode gaps = json(english).get("gaps");
        assertThat(en).hasSize(10).hasSameSizeAs(zh);
        for (int i = 0; i < 10; i++) {
            JsonNode gap = gaps.get(i);
            for (String field : List.of("difference", "lower", "upper")) {
                String number =
                        String.format(Locale.ROOT, "%+.2f", 100 * gap.get(field).asDouble());
                assertThat(en.get(i)).contains(number);
                assertThat(zh.get(i)).contains(number);
            }
            double p = gap.get("p_adjusted").asDouble();
            assertThat(en.get(i)).contains(p < 0.0001 ? "p < 0.0001" : String.format(Locale.ROOT, "p = %.4f", p));
            assertThat(en.get(i).contains("not told apart")).isEqualTo(p >= 0.05);
            assertThat(zh.get(i).contains("不能区分")).isEqualTo(p >= 0.05);
            assertThat(en.get(i)).contains("criterion not named");
            assertThat(zh.get(i)).contains("判定标准未注明");
        }
    }

    @Test
    void imbalanceAndRanksAreSaidAsTheyAreWritten() {
        Ran ran = gap("--compare", "region: all");
        JsonNode json = json(ran);
        JsonNode cv = json.get("imbalance").get(1).get("measures").get(0);
        assertThat(json.get("imbalance").get(1).get("table").asString()).isEqualTo("region");
        assertThat(cv.get("measure").asString()).isEqualTo("cv");
        assertThat(ran.err())
                .contains(String.format(
                        Locale.ROOT,
                        "coefficient of variation %.3f (%.3f to %.3f)",
                        cv.get("value").asDouble(),
                        cv.get("lower").asDouble(),
                        cv.get("upper").asDouble()));
        for (JsonNode place : json.get("ranks").get(0).get("places")) {
            assertThat(ran.err())
                    .contains(String.format(
                            Locale.ROOT,
                            "%s: %.2f %%, rank %d of 3 by the estimate, between %d and %d",
                            place.get("place").asString(),
                            100 * place.get("ratio").asDouble(),
                            place.get("rank").asInt(),
                            place.get("rank_lower").asInt(),
                            place.get("rank_upper").asInt()));
        }
    }

    @Test
    void theParentsRatioIsHeldBesideTheRegions() {
        Ran ran = gap("--parent", "0.152", "--parent-se", "0.004", "--plan", "yiyang", "--year", 2025);
        JsonNode parent = json(ran).get("parent");
        double difference = parent.get("difference").asDouble();
        assertThat(difference).isCloseTo(parent.get("local").asDouble() - 0.152, within(1e-12));
        Matcher said =
                Pattern.compile("([+-]\\d+\\.\\d\\d) points from its 15\\.20 %").matcher(ran.err());
        assertThat(said.find()).isTrue();
        assertThat(Double.parseDouble(said.group(1))).isCloseTo(100 * difference, within(0.005));
        JsonNode itself = json(gap("--parent", estimates, "--parent-share", 1)).get("parent");
        assertThat(itself.get("difference").asDouble()).isZero();
        assertThat(itself.get("difference_se").asDouble()).isZero();
        JsonNode composite = json(gap(
                        "--parent", "0.152", "--parent-se", "0.004", "--parent-own", "0.19", "--parent-own-se", "0.02"))
                .get("parent");
        assertThat(composite.get("local").asDouble())
                .isBetween(0.19, parent.get("local").asDouble());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level\": 0.95 | \"level\": 95 | column 'level': found 95, expected a fraction between 0 and 1",
                "\"estimate\": 0. | \"estimate\": 18. | column 'estimate': found 18.",
                "\"n\": ([0-9]) | \"n\": -$1 | column 'n': found -",
            })
    void estimatesThatCannotBeAreRefusedWithTheirLine(String sound, String broken, String said) throws IOException {
        Path file = folder.resolve("broken.json");
        Files.writeString(file, Files.readString(estimates).replaceFirst(sound.strip(), broken.strip()));
        Ran ran = Ran.suzhi("gap", file, "--covariance", covariance);
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).contains("broken.json:").contains(said);
    }

    @Test
    void aCovarianceBeyondItsVariancesAndATableAreRefused() throws IOException {
        Path file = folder.resolve("broken.csv");
        Files.writeString(file, Files.readString(covariance).replaceFirst("\n1,2,[^\n]*", "\n1,2,9"));
        Ran ran = Ran.suzhi("gap", estimates, "--covariance", file);
        assertThat(ran.code()).as(ran.err()).isEqualTo(1);
        assertThat(ran.err()).contains("broken.csv:3: column 'covariance': found '9', expected from -");
        Ran table = Ran.suzhi("gap", covariance, "--covariance", covariance);
        assertThat(table.code()).isNotZero();
    }

    @Test
    void theRegionAboveJudgesTheRelativeTarget() throws IOException {
        Ran ran = gap("--parent", "0.152", "--parent-se", "0.004", "--plan", "yiyang", "--year", 2025);
        JsonNode all = json(ran);
        JsonNode relative = all.get("verdicts").get(1);
        assertThat(relative.get("relative_to").asString()).isEqualTo("湖南省");
        assertThat(relative.get("confidence").asDouble())
                .isEqualTo(all.get("parent").get("confidence_above").asDouble());
        assertThat(all.get("parent").get("year").asInt()).isEqualTo(2025);
        JsonNode earlier = json(gap(
                "--parent",
                "0.152",
                "--parent-se",
                "0.004",
                "--parent-year",
                2023,
                "--plan",
                "yiyang",
                "--year",
                2025));
        assertThat(earlier.get("verdicts").get(1).get("verdict").asString()).isEqualTo("undecided");
        assertThat(json(gap("--parent", "0.152")).get("parent").get("name").isNull())
                .isTrue();

        Path file = folder.resolve("reference.csv");
        Files.writeString(file, "name,year,ratio,se,criterion\n湖南省,2025,0.15,0.004,\n");
        Ran both = gap("--parent", "0.152", "--reference", file, "--plan", "yiyang", "--year", 2025);
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("--parent and --reference both have the ratio of Hunan");
        Ran itself = gap("--reference", estimates, "--plan", "yiyang", "--year", 2025);
        assertThat(itself.code()).isEqualTo(2);
        Files.writeString(file, "name,year,ratio,se,criterion\n湖南省,2025,0.15,0,\n湖南省,2025,0.16,0.01,\n");
        Ran twice = gap("--reference", file, "--plan", "yiyang", "--year", 2025);
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.err())
                .contains("reference.csv:2: column 'se': found '0', expected a fraction above 0")
                .contains("reference.csv:3: column 'year'");
    }

    @Test
    void aRankTargetIsJudgedByThePeers() throws IOException {
        Path peers = file("peers.csv", "place,ratio,se\nA,0.08,0.005\nB,0.09,0.005\nC,0.10,0.005\nD,0.09,0.004\n");
        Ran ran = gap("--plan", "tianxin", "--year", 2025, "--peers", peers);
        JsonNode json = json(ran);
        JsonNode rank = json.get("verdicts").get(1);
        assertThat(rank.get("target").asString()).isEqualTo("rank-2025");
        assertThat(rank.get("verdict").asString()).isEqualTo("met");
        assertThat(rank.get("reason").asString()).contains("the first third, 2 of 5");
        JsonNode own = json.get("ranks").get(1).get("places").get(0);
        assertThat(own.get("place").asString()).isEqualTo("天心区");
        assertThat(own.get("rank_upper").asInt()).isEqualTo(1);
        assertThat(json(gap("--plan", "tianxin", "--year", 2025))
                        .get("verdicts")
                        .get(1)
                        .get("verdict")
                        .asString())
                .as("without peers")
                .isEqualTo("undecided");
    }

    @Test
    void wrongPeersAreNamedLineByLine() throws IOException {
        Path peers = file(
                "wrong.csv",
                "place,ratio,se,criterion\nA,12.5,0.01,\nB,0.12,0,\nC,0.12,0.01,benchmark-60\n天心区,0.12,0.01,\n");
        Ran ran = gap("--plan", "tianxin", "--year", 2025, "--peers", peers);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(4);
        assertThat(ran.err())
                .contains("wrong.csv:2: column 'ratio'")
                .contains("wrong.csv:3: column 'se'")
                .contains("wrong.csv:4: column 'criterion'")
                .contains("wrong.csv:5: column 'place'");
        assertThat(gap("--peers", file("none.csv", "place,ratio\nA,0.1\n")).err())
                .contains("'se'");
    }

    @Test
    void wavesUnderTwoCriteriaAreRefused() throws IOException {
        Path before = file(
                "before.json",
                Files.readString(estimates).replace("\"criterion\": null", "\"criterion\": \"benchmark-60\""));
        Ran ran = gap("--before", before);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("benchmark-60").contains("a change of the rule is not a change of people");
        Ran parent = gap("--parent", before);
        assertThat(parent.code()).isEqualTo(1);
        assertThat(parent.err()).contains("ratios of two are not comparable");
    }

    @Test
    void missingThingsAreNamed() {
        Ran none = Ran.suzhi("gap", estimates, "--covariance", folder.resolve("nowhere.csv"));
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("nowhere.csv");
        Ran level = gap("--compare", "group: all - students");
        assertThat(level.code()).isEqualTo(1);
        assertThat(level.err()).contains("'students'").contains("farmers");
        Ran table = gap("--compare", "county");
        assertThat(table.code()).isEqualTo(1);
        assertThat(table.err()).contains("--by county");
        Ran alone = gap("--before", estimates);
        assertThat(alone.code()).isZero();
        assertThat(alone.err()).contains("no test without --before-covariance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--plan tianxin",
                "--scale odds",
                "--compare group:",
                "--overlap-correlation 0.5",
                "--linking-error 0.1",
                "--waves 2025",
                "--parent-se 0.1",
                "--parent 15.2 --parent-se 0.1",
                "--parent 0.15 --parent-own 0.1",
                "--first top",
                "--year 1820"
            })
    void whatCannotBeMeantIsAWrongCommandLine(String options) {
        Ran ran = gap((Object[]) options.split(" "));
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        Ran chinese = gap((Object[]) (options + " --lang zh").split(" "));
        assertThat(chinese.code()).isEqualTo(2);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        Object[] words = {"--simultaneous", "--compare", "region,group: all", "--seed", 7};
        Ran one = gap(words);
        assertThat(gap(words).out()).isEqualTo(one.out());
        assertThat(gap("--simultaneous", "--compare", "region,group: all", "--seed", 8)
                        .out())
                .isNotEqualTo(one.out());
    }
}
