package org.suzhi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real answers: the science knowledge module of the 2006 US General Social Survey, scored and estimated by the command
 * line, against R survey 4.5. The rows may not be copied into the project, so the test runs where they lie beside it.
 */
class RealAnswersTest {

    private static final Path SHARED = Path.of("../shared/gss");

    @Test
    void scoringAndEstimationReproduceR(@TempDir Path temp) {
        assumeTrue(
                Files.isReadable(SHARED.resolve("responses.csv")),
                "skipped: the General Social Survey's answers do not lie beside the project");
        Path scores = temp.resolve("scores.csv");
        Path estimates = temp.resolve("estimates.json");
        Ran score = Ran.suzhi(
                "score",
                SHARED.resolve("responses.csv"),
                "--questionnaire",
                "src/test/resources/questionnaires/nine-items.json",
                "-o",
                scores);
        assertThat(score.code()).as(score.err()).isZero();
        Ran estimate = Ran.suzhi(
                "estimate",
                scores,
                "--outcome",
                "literate",
                "--weight",
                "adults",
                "--strata",
                "vstrat",
                "--cluster",
                "vpsu",
                "--lonely-psu",
                "adjust",
                "--by",
                "sex",
                "--by",
                "degree",
                "--by",
                "region",
                "-o",
                estimates);
        assertThat(estimate.code()).as(estimate.err()).isZero();

        JsonNode expected = JsonMapper.shared().readTree(SHARED.resolve("expected.json"));
        JsonNode file = JsonMapper.shared().readTree(estimates);
        JsonNode rows = file.get("estimates");
        JsonNode whole = rows.get(0);
        JsonNode pass = expected.get("pass");
        assertThat(file.get("criterion").asString()).isEqualTo("seven-of-nine");
        assertThat(whole.get("n").asInt()).isEqualTo(expected.get("rows").asInt());
        close(whole.get("estimate"), pass.get("estimate"), 1e-9);
        close(whole.get("se"), pass.get("se"), 1e-9);
        close(whole.get("deff"), pass.get("deff"), 1e-9);
        assertThat(whole.get("df").asDouble()).isEqualTo(pass.get("df").asDouble());
        close(whole.get("lower"), pass.get("logit").get(0), 1e-7);
        close(whole.get("upper"), pass.get("logit").get(1), 1e-7);
        int checked = 0;
        for (JsonNode row : rows) {
            String by = row.get("by").asString();
            for (JsonNode level : expected.path("pass_by_" + by)) {
                if (level.get("level").equals(row.get("domain").get(by))) {
                    close(row.get("estimate"), level.get("estimate"), 1e-9);
                    close(row.get("se"), level.get("se"), 1e-9);
                    assertThat(row.get("n").asInt()).isEqualTo(level.get("n").asInt());
                    checked++;
                }
            }
        }
        assertThat(checked).isEqualTo(2 + 5 + 9);
    }

    private static void close(JsonNode ours, JsonNode theirs, double relative) {
        assertThat(ours.asDouble()).isCloseTo(theirs.asDouble(), offset(relative * Math.abs(theirs.asDouble())));
    }
}
