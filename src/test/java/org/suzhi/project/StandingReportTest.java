package org.suzhi.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.cli.Ran;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A project that names other regions and earlier waves, from survey.yaml to the page. */
class StandingReportTest {

    private static final String REFERENCE =
            "name,year,ratio,se,criterion,label\n湖南省,2025,0.02,0.004,composite-70,synthetic\n";
    private static final String WAVES = "year,ratio,criterion,se,label\n2018,0.06,composite-70,0.006,synthetic\n"
            + "2020,0.08,composite-70,0.006,synthetic\n2022,0.09,composite-70,0.007,synthetic\n";
    private static final String PEERS = "place,ratio,se,criterion,label\n甲市,0.01,0.003,composite-70,synthetic\n"
            + "乙市,0.9,0.004,composite-70,synthetic\n";

    @TempDir
    Path temp;

    private Path project(String name, String gap) throws IOException {
        Path folder = Folders.example(name, temp.resolve(name));
        Files.writeString(folder.resolve("reference.csv"), REFERENCE);
        Files.writeString(folder.resolve("waves.csv"), WAVES);
        Files.writeString(folder.resolve("peers.csv"), PEERS);
        Path settings = folder.resolve("survey.yaml");
        Files.writeString(settings, Files.readString(settings) + "\ngap:\n" + gap);
        return folder;
    }

    @Test
    void theProvinceJudgesTheRelativeTargetAndThePageShowsTheNumbersOfTheFile() throws IOException {
        Path folder = project("yiyang", "  reference: reference.csv\n  waves: waves.csv\n");
        Ran ran = Ran.suzhi("run", folder, "--lang", "zh");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode gaps = new ObjectMapper().readTree(Files.readString(folder.resolve("gaps.json")));
        String page = Files.readString(folder.resolve("report.html"));

        JsonNode province = named(gaps.get("verdicts"), "target", "province-2025");
        assertThat(province.get("verdict").asString()).isEqualTo("met");
        assertThat(page).contains("data-target=\"province-2025\" data-verdict=\"met\"");

        assertThat(gaps.get("projection").get("waves")).hasSize(4);
        assertThat(page).contains("由4次调查（2018、2020、2022、2025）");
        for (JsonNode point : gaps.get("projection").get("points")) {
            String row = "data-year=\"%d\" data-scenario=\"%s\""
                    .formatted(point.get("year").asInt(), point.get("scenario").asString());
            assertThat(page.substring(page.indexOf(row), page.indexOf("</tr>", page.indexOf(row))))
                    .contains(percent(point.get("ratio")))
                    .contains(percent(point.get("lower")) + "–" + percent(point.get("upper")));
        }
        for (JsonNode table : gaps.get("imbalance")) {
            if (!table.get("table").asString().contains(",")) {
                JsonNode cv = named(table.get("measures"), "measure", "cv");
                String row = "data-table=\"%s\" data-measure=\"cv\""
                        .formatted(table.get("table").asString());
                assertThat(page.substring(page.indexOf(row), page.indexOf("</tr>", page.indexOf(row))))
                        .contains(">%.3f<".formatted(cv.get("value").asDouble()));
            }
        }
        for (JsonNode table : gaps.get("imbalance")) {
            if (!table.get("table").asString().contains(",")) {
                assertThat(page)
                        .as("%s", table)
                        .contains("扣除抽样误差后为" + percent(table.get("between_sd_less_noise")) + "个百分点");
            }
        }
        for (JsonNode place : gaps.get("ranks").get(0).get("places")) {
            assertThat(page).contains("data-place=\"" + place.get("place").asString() + "\"");
        }
    }

    @Test
    void thePlacesOfTheCityJudgeTheRankAndAChangeOfThemRunsAgain() throws IOException {
        Path folder = project("tianxin", "  peers: peers.csv\n  first: 1\n");
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page).contains("data-target=\"rank-2025\" data-verdict=\"not met\"");
        assertThat(page).contains("data-ranks=\"peers\"");

        Files.writeString(folder.resolve("peers.csv"), PEERS.replace("0.9,", "0.01,"));
        Ran again = Ran.suzhi("run", folder);
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("data-target=\"rank-2025\" data-verdict=\"met\"");
    }

    @Test
    void aWordThatIsUnknownAndAFileThatIsMissingAreNamed() throws IOException {
        Path folder = project("tianxin", "  peers: peers.csv\n  first: tenth\n");
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("tenth").contains("half, third, quarter");

        Path lost = project("yiyang", "  reference: nowhere.csv\n");
        Ran without = Ran.suzhi("run", lost);
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains("nowhere.csv");
    }

    @Test
    void aListOrAWordWhereFieldsBelongIsNotReadOver() throws IOException {
        Path folder = Folders.example("tianxin", temp.resolve("shapes"));
        Path settings = folder.resolve("survey.yaml");
        String sound = Files.readString(settings);
        Files.writeString(settings, sound + "\ngap:\n  - peers: peers.csv\n");
        Ran list = Ran.suzhi("run", folder);
        assertThat(list.code()).isEqualTo(1);
        assertThat(list.err()).contains("found a list, expected fields: reference, waves, peers");
        Files.writeString(settings, sound + "\nmonitoring: reports.csv\n");
        Ran word = Ran.suzhi("run", folder);
        assertThat(word.code()).isEqualTo(1);
        assertThat(word.err()).contains("found a single value, expected fields: reports, statistics, date");
        Files.writeString(settings, sound + "\ngap:\n  reference: estimates.json\n");
        assertThat(Ran.suzhi("run", folder).err()).contains("found the survey itself");
    }

    /** The region's own estimates in the place of its province's: nothing lies above itself. */
    @Test
    void theEstimatesOfTheRegionAboveJudgeAsTheirTableDoes() throws IOException {
        Path folder = project("yiyang", "  reference: above.json\n");
        Files.copy(folder.resolve("plan.yaml"), folder.resolve("above.json"));
        assertThat(Ran.suzhi("run", folder, "--to", "estimate", "-q").code()).isZero();
        Files.copy(folder.resolve("estimates.json"), folder.resolve("above.json"), StandardCopyOption.REPLACE_EXISTING);
        Ran ran = Ran.suzhi("run", folder, "--to", "gap");
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode gaps = new ObjectMapper().readTree(Files.readString(folder.resolve("gaps.json")));
        JsonNode province = named(gaps.get("verdicts"), "target", "province-2025");
        assertThat(province.get("verdict").asString()).isEqualTo("undecided");
        assertThat(province.get("confidence").asDouble()).isCloseTo(0.5, within(1e-9));
    }

    /** Another draw of the same programme in the place of an earlier wave, and a scenario. */
    @Test
    void theWaveBeforeAndAScenarioAreOnThePageAsInTheFile() throws IOException {
        Path earlier = Folders.example("yiyang", temp.resolve("earlier"));
        Path settings = earlier.resolve("survey.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("seed: \\d+", "seed: 777"));
        assertThat(Ran.suzhi("run", earlier, "--to", "estimate", "-q").code()).isZero();
        Path folder = project(
                "yiyang",
                "  before: before.json\n  before_covariance: before.csv\n  linking_error: 0.004\n  what_if: scenario.yaml\n");
        Files.copy(earlier.resolve("estimates.json"), folder.resolve("before.json"));
        Files.copy(earlier.resolve("covariance.csv"), folder.resolve("before.csv"));
        Files.writeString(
                folder.resolve("scenario.yaml"),
                "schema: suzhi-scenario-1\nraise: [{by: group, level: farmers, to: 0.3}]\n");
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        JsonNode gaps = new ObjectMapper().readTree(Files.readString(folder.resolve("gaps.json")));
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(gaps.get("linking_error").asDouble()).isEqualTo(0.004);
        int shown = 0;
        for (JsonNode change : gaps.get("changes")) {
            String row = "data-change=\"" + change.get("domain").asString() + "\"";
            if (page.contains(row)) {
                assertThat(page.substring(page.indexOf(row), page.indexOf("</tr>", page.indexOf(row))))
                        .contains(percent(change.get("before")), percent(change.get("after")));
                shown++;
            }
        }
        // the whole, seven counties, five groups
        assertThat(shown).isEqualTo(1 + 7 + 5);
        for (JsonNode change : gaps.get("imbalance_changes")) {
            String row = "data-table=\"%s\" data-change=\"%s\""
                    .formatted(
                            change.get("table").asString(),
                            change.get("measure").asString());
            if (change.get("measure").asString().equals("gini")
                    && !change.get("table").asString().contains(",")) {
                assertThat(page.substring(page.indexOf(row), page.indexOf("</tr>", page.indexOf(row))))
                        .contains(">%.3f<".formatted(change.get("after").asDouble()));
            }
        }
        assertThat(page).contains("id=\"what-if\"").contains("linking error 0.40 points");
        assertThat(gaps.get("what_if").isObject()).isTrue();

        Files.delete(folder.resolve("before.json"));
        assertThat(Ran.suzhi("run", folder).err()).contains("before.json");
    }

    @Test
    void smallAreasThatAreThereAreShownAndThoseByAnotherCriterionRefused() throws IOException {
        Path folder = Folders.example("yiyang", temp.resolve("areas"));
        assertThat(Ran.suzhi("run", folder, "-q").code()).isZero();
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("id=\"areas\"");
        Path areas = folder.resolve("areas.csv");
        Ran regions = Ran.suzhi("area", folder, "-o", areas);
        assertThat(regions.code()).as(regions.err()).isZero();
        assertThat(Files.readString(areas)).startsWith("area,").contains("SYN-01");
        String head = "area,direct,estimate,rmse,share_borrowed,flag,criterion\n";
        Files.writeString(areas, head + "North,0.123,0.1345,0.0211,0.625,model-dominates,composite-70\n");
        Ran ran = Ran.suzhi("run", folder);
        assertThat(ran.code()).as(ran.err()).isZero();
        String page = Files.readString(folder.resolve("report.html"));
        String row = page.substring(page.indexOf("data-area=\"North\""));
        assertThat(row.substring(0, row.indexOf("</tr>")))
                .contains("12.30", "13.45", "2.11", "62.50", "more than half");

        Files.writeString(areas, head + "North,0.123,0.1345,0.0211,0.625,,three-dimensions\n");
        Ran other = Ran.suzhi("run", folder);
        assertThat(other.code()).isEqualTo(1);
        assertThat(other.err()).contains("three-dimensions").contains("composite-70");
    }

    private static JsonNode named(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(node -> node.get(key).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static String percent(JsonNode fraction) {
        return String.format(Locale.ROOT, "%.2f", 100 * fraction.asDouble());
    }
}
