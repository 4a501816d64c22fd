package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.estimate.Analysis;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.Reference;
import org.suzhi.plan.Target;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gaps that go through files. */
class GapsFileTest {

    private static final List<String> FORWARD = List.of("cadres", "elderly", "farmers", "workers", "youth");
    private static final List<String> BACKWARD = List.of("youth", "workers", "farmers", "elderly", "cadres");

    private static Estimates estimates(List<String> groups) {
        return Estimator.of(Reference.DESIGN)
                .by("group")
                .by("region")
                .by("residence")
                .order("group", groups)
                .proportion("literate", Reference.SURVEY);
    }

    @Test
    void gapsOfEstimatesReadFromFilesAreTheSame(@TempDir Path folder) {
        Estimates estimates = estimates(FORWARD);
        Path json = folder.resolve("estimates.json");
        Path covariance = folder.resolve("covariance.csv");
        EstimatesFile.write(json, Analysis.of(estimates, Reference.DESIGN));
        EstimatesFile.writeCovariance(covariance, estimates);
        List<Gap> read = Gaps.between(EstimatesFile.read(json, covariance), "group");
        List<Gap> direct = Gaps.between(estimates, "group");
        assertThat(read).hasSameSizeAs(direct);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).a()).isEqualTo(direct.get(i).a());
            assertThat(read.get(i).difference()).isCloseTo(direct.get(i).difference(), within(1e-14));
            assertThat(read.get(i).se()).isCloseTo(direct.get(i).se(), within(1e-13));
            assertThat(read.get(i).adjusted()).isCloseTo(direct.get(i).adjusted(), within(1e-11));
        }
    }

    @Test
    void theFileNamesCriterionLabelAndWhatCannotBeSaidIsNull(@TempDir Path folder) throws Exception {
        Target relative = new Target.Relative(
                "beyond-province", false, Target.Comparator.MORE, new Text("Hunan", "湖南省"), 2025, Text.same(""));
        Verdict verdict = Verdict.of(relative, estimates(FORWARD).whole(), 2025);
        List<Gap> gaps = Gaps.between(estimates(FORWARD), "group");
        Path file = folder.resolve("gaps.json");
        GapsFile.write(file, gaps, List.of(verdict), "composite-70", Label.SYNTHETIC);
        JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(json.get("criterion").asString()).isEqualTo("composite-70");
        assertThat(json.get("label").asString()).isEqualTo("synthetic");
        assertThat(json.get("gaps").size()).isEqualTo(10);
        assertThat(json.get("gaps").get(0).get("difference").asDouble())
                .isCloseTo(gaps.get(0).difference(), within(1e-14));
        JsonNode judged = json.get("verdicts").get(0);
        assertThat(judged.get("verdict").asString()).isEqualTo("undecided");
        assertThat(judged.get("kind").asString()).isEqualTo("aspiration");
        assertThat(judged.get("confidence").isNull()).isTrue();
        assertThat(judged.get("n_needed").isNull()).isTrue();
    }
}
