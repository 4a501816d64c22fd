package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.ConfidenceLevel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleSizeTest {

    private static final long ENDLESS = 1_000_000_000_000L;

    private static Precision precision(double margin, double expected, double deff, double response) {
        return new Precision(margin, ConfidenceLevel.P95, expected, deff, response);
    }

    /** Worked by hand with z = 1.959964, 1.644854 and 2.575829 (Cochran 1977, equations 4.1 and 4.2). */
    @ParameterizedTest
    @CsvSource({
        "0.05, 0.95, 0.50, 1,  1000,  384.145882,  384.145882,  277.733453",
        "0.05, 0.95, 0.50, 1, 20000,  384.145882,  384.145882,  376.925019",
        "0.02, 0.95, 0.18, 2, 20000, 1417.498305, 2834.996610, 2483.136578",
    })
    void theTextbooksNumbersComeOut(
            double margin,
            double level,
            double p,
            double deff,
            long population,
            double n0,
            double clustered,
            double n) {
        SampleSize size = SampleSize.of(new Precision(margin, new ConfidenceLevel(level), p, deff, 1), population);
        assertThat(size.simple()).isCloseTo(n0, within(1e-6));
        assertThat(size.clustered()).isCloseTo(clustered, within(1e-6));
        assertThat(size.finite()).isCloseTo(n, within(1e-6));
        assertThat(size.people()).isEqualTo((long) Math.ceil(n));
    }

    @ParameterizedTest
    @CsvSource({"0.90, 0.10, 0.5, 67.638586", "0.99, 0.03, 0.1, 663.489660"})
    void theConfidenceLevelSetsTheQuantile(double level, double margin, double p, double n0) {
        SampleSize size = SampleSize.of(new Precision(margin, new ConfidenceLevel(level), p, 1, 1), ENDLESS);
        assertThat(size.simple()).isCloseTo(n0, within(1e-6));
    }

    @Test
    void sizesAgreeWithTheReference() throws Exception {
        JsonNode cases;
        try (InputStream in = getClass().getResourceAsStream("/reference/design/expected.json")) {
            cases = JsonMapper.shared().readTree(in).get("n_for_moe");
        }
        assertThat(cases.size()).isEqualTo(4);
        for (JsonNode one : cases) {
            SampleSize size = SampleSize.of(
                    precision(
                            one.get("moe").asDouble(),
                            one.get("p").asDouble(),
                            one.get("deff").asDouble(),
                            1),
                    20_000);
            double infinite = one.get("n_infinite").asDouble();
            assertThat(size.clustered()).isCloseTo(infinite, within(1e-10 * infinite));
            // the script's correction n / (1 + n / N) against Cochran's n / (1 + (n - 1) / N)
            double approximate = one.get("n_fpc_N20000").asDouble();
            assertThat(1 / approximate - 1 / size.finite()).isCloseTo(1 / (infinite * 20_000), within(1e-9 / infinite));
        }
    }

    @Test
    void responseIsDividedByLastSoThatTheFiniteCorrectionSeesRespondents() {
        SampleSize all = SampleSize.of(precision(0.03, 0.2, 1.8, 1), 3_000);
        SampleSize half = SampleSize.of(precision(0.03, 0.2, 1.8, 0.5), 3_000);
        assertThat(half.finite()).isEqualTo(all.finite());
        assertThat(half.people()).isEqualTo((long) Math.ceil(all.finite() / 0.5));
    }

    @Test
    void theMarginOfTheSizeIsTheMarginAskedFor() {
        Precision precision = precision(0.025, 0.13, 1.8, 0.7);
        double people = SampleSize.of(precision, ENDLESS).clustered() / 0.7;
        assertThat(precision.marginOf(people)).isCloseTo(0.025, within(1e-12));
    }

    @Test
    void aProportionAndItsOppositeNeedTheSame() {
        assertThat(SampleSize.of(precision(0.03, 0.2, 1, 1), ENDLESS).people())
                .isEqualTo(SampleSize.of(precision(0.03, 0.8, 1, 1), ENDLESS).people());
    }

    @Test
    void aSmallerMarginNeverNeedsFewerPeople() {
        long before = 0;
        for (double margin = 0.2; margin > 0.001; margin *= 0.9) {
            long people =
                    SampleSize.of(precision(margin, 0.18, 1.5, 0.8), 50_000).people();
            assertThat(people).isGreaterThanOrEqualTo(before);
            before = people;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 10, 500, 1_000_000})
    void aPopulationIsNeverTooSmallForItsSample(long population) {
        assertThat(SampleSize.of(precision(0.0001, 0.5, 3, 1), population).people())
                .isBetween(1L, population);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 1, 1",
        "1, 0.5, 1, 1",
        "NaN, 0.5, 1, 1",
        "0.1, 0, 1, 1",
        "0.1, NaN, 1, 1",
        "0.1, 0.5, 0, 1",
        "0.1, 0.5, NaN, 1",
        "0.1, 0.5, 1, 0",
        "0.1, 0.5, 1, 1.01",
        "0.1, 0.5, 1, NaN"
    })
    void aPrecisionOutOfRangeIsRefused(double margin, double expected, double deff, double response) {
        assertThatThrownBy(() -> precision(margin, expected, deff, response))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }
}
