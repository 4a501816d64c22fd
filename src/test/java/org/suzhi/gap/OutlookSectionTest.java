package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.suzhi.estimate.Estimate;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Label;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The way to the targets and where waves lead, as gaps.json has them. */
class OutlookSectionTest {

    /** Targets of 2025 (15 %) and 2035 (25 %). */
    private static final Plan PLAN = PlanFile.find("dandong");

    private static final Estimate WHOLE =
            new Estimate(1, Domain.ALL, 1000, 1000, 0.19, 0.017, Interval.NONE, 80, 1, "");

    @TempDir
    Path folder;

    /** Earlier waves and the survey of 2025. */
    private JsonNode written(double... ratios) throws IOException {
        List<WaveRatio> waves = new ArrayList<>();
        for (int i = 0; i < ratios.length; i++) {
            waves.add(new WaveRatio(2020 + 2 * i, ratios[i], Double.NaN, 0));
        }
        waves.add(new WaveRatio(2025, WHOLE.value(), WHOLE.se(), WHOLE.n()));
        WaveSeries series = new WaveSeries("waves.csv", waves, "composite-70", Label.SYNTHETIC);
        Outlook outlook = new Outlook(
                "composite-70",
                TargetPath.of(PLAN, series.first(), WHOLE, 2025),
                Optional.of(Projection.of(series, PLAN, ConfidenceLevel.P95)));
        Path file = folder.resolve("gaps.json");
        GapsFile.write(file, "composite-70", Label.SYNTHETIC, List.of(outlook::put));
        return JsonMapper.shared().readTree(Files.readString(file));
    }

    @Test
    void pastIsTrueOrFalseAndNoWord() throws IOException {
        JsonNode growth = written(0.11, 0.15).get("projection").get("growth");
        assertThat(growth).hasSize(2);
        assertThat(growth.get(0).get("past").isBoolean()).isTrue();
        assertThat(growth.get(0).get("past").asBoolean()).isTrue();
        assertThat(growth.get(0).get("needed_per_year").isNull()).isTrue();
        assertThat(growth.get(1).get("past").isBoolean()).isTrue();
        assertThat(growth.get(1).get("past").asBoolean()).isFalse();
        assertThat(growth.get(1).get("years").asInt()).isEqualTo(10);
        assertThat(growth.get(1).get("needed_per_year").asDouble()).isCloseTo(0.006, within(1e-12));
    }

    @Test
    void whatNoRatioCanBeIsNullAndLimitsStayBetweenNobodyAndEverybody() throws IOException {
        int impossible = 0;
        for (double[] ratios : new double[][] {{0.8, 0.5}, {0.02, 0.05}, {0.6, 0.1}, {0.11, 0.15}}) {
            for (JsonNode point : written(ratios).get("projection").get("points")) {
                boolean isNone = point.get("ratio").isNull();
                assertThat(point.get("lower").isNull()).isEqualTo(isNone);
                assertThat(point.get("upper").isNull()).isEqualTo(isNone);
                if (isNone) {
                    impossible++;
                    assertThat(point.get("scenario").asString()).isEqualTo("linear");
                } else {
                    assertThat(point.get("ratio").asDouble()).isBetween(0.0, 1.0);
                    assertThat(point.get("lower").asDouble())
                            .isBetween(0.0, point.get("ratio").asDouble());
                    assertThat(point.get("upper").asDouble())
                            .isBetween(point.get("ratio").asDouble(), 1.0);
                }
            }
        }
        assertThat(impossible).isPositive();
    }

    @Test
    void aBaseBeyondTheGoalIsSaidInTheFile() throws IOException {
        JsonNode path = written(0.8, 0.5).get("path").get(1);
        assertThat(path.get("base").asDouble()).isEqualTo(0.8);
        assertThat(path.get("base_beyond_goal").isBoolean()).isTrue();
        assertThat(path.get("base_beyond_goal").asBoolean()).isTrue();
        assertThat(path.get("steps"))
                .hasSize(16)
                .allMatch(step -> step.get("linear").asDouble() == 0.25);
        assertThat(written(0.11, 0.15)
                        .get("path")
                        .get(1)
                        .get("base_beyond_goal")
                        .asBoolean())
                .isFalse();
    }
}
