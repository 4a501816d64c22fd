package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line against R survey 4.5 on the survey in {@code src/test/resources/reference/estimate}. */
class EstimateReferenceTest {

    private static final Path FOLDER = Path.of("src/test/resources/reference/estimate");
    private static final JsonNode R = JsonMapper.shared().readTree(FOLDER.resolve("expected.json"));

    @TempDir
    Path temp;

    @Test
    void theMeanAndItsDesignEffects() {
        JsonNode wr = estimate().get(0);
        JsonNode expected = R.get("mean_with_replacement");
        close(wr.get("estimate"), expected.get("estimate"), 1e-9);
        close(wr.get("se"), expected.get("se"), 1e-9);
        close(wr.get("deff"), expected.get("deff"), 1e-9);
        assertThat(wr.get("df").asDouble()).isEqualTo(expected.get("df").asDouble());
        close(estimate("--deff", "wor").get(0).get("deff"), expected.get("deff_wor"), 1e-9);
    }

    @Test
    void regionsGroupsAndBoth() {
        JsonNode rows = estimate("--by", "region", "--by", "group", "--by", "region,group");
        int checked = 0;
        for (String key : List.of("by_region", "by_group", "by_region_group")) {
            for (JsonNode expected : R.get(key)) {
                JsonNode row = find(rows, expected);
                close(row.get("estimate"), expected.get("estimate"), 1e-9);
                close(row.get("se"), expected.get("se"), 1e-9);
                close(row.get("deff"), expected.get("deff"), 1e-9);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(3 + 5 + 15);
    }

    @Test
    void logitIntervalsOverallAndByGroup() {
        JsonNode rows = estimate("--by", "group", "--interval", "xlogit");
        interval(rows.get(0), R.get("intervals_overall"));
        for (String group : R.get("intervals_by_group").propertyNames()) {
            JsonNode row = null;
            for (JsonNode candidate : rows) {
                if (candidate.get("domain").path("group").asString("").equals(group)) {
                    row = candidate;
                }
            }
            interval(row, R.get("intervals_by_group").get(group));
        }
    }

    @Test
    void postStratificationTakesItsVarianceFromResiduals() throws IOException {
        StringBuilder margins = new StringBuilder("variable,level,total\n");
        JsonNode age = R.get("margins").get("age");
        for (String level : age.propertyNames()) {
            margins.append("age,")
                    .append(level)
                    .append(',')
                    .append(age.get(level).asDouble())
                    .append('\n');
        }
        Path file = Files.writeString(temp.resolve("margins.csv"), margins);
        JsonNode row = estimate("--post-stratify", file).get(0);
        JsonNode expected = R.get("post_stratify");
        close(row.get("estimate"), expected.get("estimate"), 1e-9);
        close(row.get("se"), expected.get("se"), 1e-9);
        close(row.get("deff"), expected.get("deff"), 1e-9);
        assertThat(row.get("df").asDouble()).isEqualTo(expected.get("df").asDouble());
    }

    private JsonNode estimate(Object... more) {
        Path output = temp.resolve("estimates.json");
        List<Object> arguments = new ArrayList<>(List.of(
                "estimate",
                FOLDER.resolve("survey.csv"),
                "--outcome",
                "literate",
                "--weight",
                "weight",
                "--strata",
                "stratum",
                "--cluster",
                "psu",
                "-o",
                output));
        arguments.addAll(List.of(more));
        Ran ran = Ran.suzhi(arguments.toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return JsonMapper.shared().readTree(output).get("estimates");
    }

    private static JsonNode find(JsonNode rows, JsonNode expected) {
        for (JsonNode row : rows) {
            JsonNode domain = row.get("domain");
            if (domain.path("region").equals(expected.path("region"))
                    && domain.path("group").equals(expected.path("group"))) {
                return row;
            }
        }
        throw new AssertionError("no row for " + expected);
    }

    private static void interval(JsonNode row, JsonNode expected) {
        close(row.get("lower"), expected.get("xlogit").get(0), 1e-8);
        close(row.get("upper"), expected.get("xlogit").get(1), 1e-8);
        assertThat(row.get("df").asDouble()).isEqualTo(expected.get("df").asDouble());
        assertThat(row.get("n").asInt()).isEqualTo(expected.get("n").asInt());
    }

    private static void close(JsonNode ours, JsonNode theirs, double relative) {
        assertThat(ours.asDouble()).isCloseTo(theirs.asDouble(), offset(relative * Math.abs(theirs.asDouble())));
    }
}
