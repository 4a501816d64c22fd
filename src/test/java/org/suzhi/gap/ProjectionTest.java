package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.io.Tables;
import org.suzhi.plan.PlanFile;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/** Where waves lead, held against R's {@code lm} and {@code predict} in {@code reference/gap/trends.csv}. */
class ProjectionTest {

    private static final double[] ERRORS = {.004, .002, .003, .0025};

    /** The nation's published waves of 2020, 2022, 2023 and 2024. */
    private static WaveSeries published() {
        Microdata data = Tables.read(Path.of("data/published/national_waves.csv"));
        int[] rows = {8, 9, 10, 11};
        return WaveSeries.of(data.rows(rows));
    }

    private static WaveSeries withErrors() {
        List<WaveRatio> waves = new ArrayList<>();
        for (int i = 0; i < ERRORS.length; i++) {
            WaveRatio wave = published().waves().get(i);
            waves.add(new WaveRatio(wave.year(), wave.ratio(), ERRORS[i], 0));
        }
        return new WaveSeries("waves", waves, "composite-70", Label.NONE);
    }

    private static Projection project(WaveSeries series) {
        return Projection.of(series, PlanFile.find("dandong"), ConfidenceLevel.P95);
    }

    private static Projection.Point point(Projection projection, Scenario scenario, int year) {
        return projection.points().stream()
                .filter(point -> point.scenario() == scenario && point.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fourPublishedWavesLeadTo28Or38PercentIn2035() {
        Projection projection = project(published());
        assertThat(point(projection, Scenario.LINEAR, 2035).ratio()).isCloseTo(0.2856, within(0.00005));
        assertThat(point(projection, Scenario.LOGIT_LINEAR, 2035).ratio()).isCloseTo(0.3752, within(0.00005));
        assertThat(projection.df()).isEqualTo(2);
        assertThat(projection.weighted()).isFalse();
        assertThat(projection.sentences().get(0).en()).contains("4 waves (2020, 2022, 2023, 2024)", "composite-70");
        assertThat(projection.sentences()).anySatisfy(text -> {
            assertThat(text.en()).contains("2035, linear scenario: 28.56 %").contains("4 waves");
            assertThat(text.zh()).contains("2035年，线性情景：28.56%").contains("composite-70");
        });
        assertThat(projection.sentences())
                .anySatisfy(text -> assertThat(text.en()).contains("2035, logit-linear scenario: 37.52 %"));
    }

    @Test
    void linesAndIntervalsAreThoseOfR() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/reference/gap/trends.csv")) {
            Microdata expected = Tables.readCsv("trends.csv", in.readAllBytes());
            for (int row = 0; row < expected.rows(); row++) {
                boolean weighted = expected.column("weighted").text(row).equals("true");
                Scenario scenario = expected.column("scenario").text(row).equals("linear")
                        ? Scenario.LINEAR
                        : Scenario.LOGIT_LINEAR;
                int year = (int) expected.numbers("year")[row];
                WaveSeries series = weighted ? withErrors() : published();
                Trend trend = Trend.of(scenario, series.waves());
                assertThat(trend.isWeighted()).isEqualTo(weighted);
                assertThat(trend.ratio(year)).isCloseTo(expected.numbers("ratio")[row], within(1e-10));
                assertThat(trend.slope()).isCloseTo(expected.numbers("slope")[row], within(1e-10));
                Interval around = trend.around(year, ConfidenceLevel.P95);
                Interval r = new Interval(expected.numbers("lower")[row], expected.numbers("upper")[row]);
                if (weighted) {
                    // R takes s² = 0.1 as it is; the sampling errors do not let it be less than 1, nor Student's t be
                    // needed
                    assertThat(trend.scatter()).isLessThan(1);
                    double normal = ConfidenceLevel.P95.quantile(Double.POSITIVE_INFINITY)
                            / ConfidenceLevel.P95.quantile(2)
                            / Math.sqrt(trend.scatter());
                    assertThat(width(scenario, around)).isCloseTo(normal * width(scenario, r), within(1e-9));
                } else {
                    assertThat(around.lower()).isCloseTo(r.lower(), within(1e-9));
                    assertThat(around.upper()).isCloseTo(r.upper(), within(1e-9));
                }
            }
            assertThat(expected.rows()).isEqualTo(12);
        }
    }

    private static double width(Scenario scenario, Interval interval) {
        return scenario.of(interval.upper()) - scenario.of(interval.lower());
    }

    /** An interval is never narrower than the sampling errors alone make it, and where they explain little, as wide as without. */
    @Test
    void theScatterOfFewWavesDoesNotHideTheirErrors() {
        List<WaveRatio> line = List.of(
                new WaveRatio(2018, 0.08, 0.01, 0),
                new WaveRatio(2020, 0.10, 0.01, 0),
                new WaveRatio(2024, 0.14, 0.01, 0));
        Trend trend = Trend.of(Scenario.LINEAR, line);
        assertThat(trend.scatter()).isCloseTo(0, within(1e-12));
        double spread = Math.pow(2018 - 2020.667, 2) + Math.pow(2020 - 2020.667, 2) + Math.pow(2024 - 2020.667, 2);
        double se = 0.01 * Math.sqrt(1 + 1 / 3.0 + Math.pow(2030 - 2020.667, 2) / spread);
        assertThat(trend.around(2030, ConfidenceLevel.P95).width()).isCloseTo(2 * 1.959964 * se, within(1e-4));
        double before = 0;
        for (double error : new double[] {0.0001, 0.001, 0.002, 0.005, 0.02, 0.05}) {
            List<WaveRatio> waves = published().waves().stream()
                    .map(wave -> new WaveRatio(wave.year(), wave.ratio(), error, 0))
                    .toList();
            Trend one = Trend.of(Scenario.LINEAR, waves);
            double width = one.around(2035, ConfidenceLevel.P95).width();
            double least = 2 * 1.959964 * error * Math.sqrt(1.25 + Math.pow(2035 - 2022.25, 2) / 8.75);
            assertThat(width).isGreaterThan(least * (1 - 1e-6));
            before = width;
        }
        assertThat(before).isGreaterThan(0.2);
    }

    /** R's interval does not change with the unit of the weights: where the scatter is more than the errors explain, it is ours. */
    @Test
    void errorsThatExplainLittleLeaveTheIntervalOfR() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/reference/gap/trends.csv")) {
            Microdata expected = Tables.readCsv("trends.csv", in.readAllBytes());
            int seen = 0;
            for (int row = 0; row < expected.rows(); row++) {
                if (expected.column("weighted").text(row).equals("true")) {
                    Scenario scenario = expected.column("scenario").text(row).equals("linear")
                            ? Scenario.LINEAR
                            : Scenario.LOGIT_LINEAR;
                    Trend trend = Trend.of(
                            scenario,
                            withErrors().waves().stream()
                                    .map(wave -> new WaveRatio(wave.year(), wave.ratio(), wave.se() / 50, 0))
                                    .toList());
                    assertThat(trend.scatter()).isGreaterThan(1);
                    Interval around = trend.around((int) expected.numbers("year")[row], ConfidenceLevel.P95);
                    assertThat(around.lower()).isCloseTo(expected.numbers("lower")[row], within(1e-9));
                    assertThat(around.upper()).isCloseTo(expected.numbers("upper")[row], within(1e-9));
                    seen++;
                }
            }
            assertThat(seen).isEqualTo(6);
        }
    }

    /** Larger errors never make an interval narrower, whatever the scatter; four waves by hand on the log-odds scale. */
    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theSamplingErrorOfTheCurveIsTheLeast(Scenario scenario) {
        int[] years = {2015, 2020, 2023, 2025};
        double[] ratios = {0.06, 0.11, 0.15, 0.187322363009643};
        double[] errors = {0.01, 0.01, 0.01, 0.0166261194040544};
        double before = 0;
        for (double factor : new double[] {0.05, 0.2, 0.5, 1, 1.5, 2}) {
            List<WaveRatio> waves = new ArrayList<>();
            double sw = 0;
            double swx = 0;
            double swxx = 0;
            double fresh = 0;
            for (int i = 0; i < 4; i++) {
                double se = factor * errors[i];
                waves.add(new WaveRatio(years[i], ratios[i], se, 0));
                double onScale = scenario == Scenario.LINEAR ? se : se / (ratios[i] * (1 - ratios[i]));
                double w = 1 / (onScale * onScale);
                sw += w;
                swx += w * (years[i] - 2030);
                swxx += w * Math.pow(years[i] - 2030, 2);
                fresh += onScale * onScale / 4;
            }
            // the intercept of years counted from 2030 is the curve there: its variance is Σwx² / (Σw Σwx² − (Σwx)²)
            double least = 1.959963984540054 * Math.sqrt(fresh + swxx / (sw * swxx - swx * swx));
            Trend trend = Trend.of(scenario, waves);
            double half = width(scenario, trend.around(2030, ConfidenceLevel.P95)) / 2;
            assertThat(half).isGreaterThan(least * (1 - 1e-9)).isGreaterThan(before * (1 - 1e-9));
            if (4.302652729749464 * Math.sqrt(trend.scatter()) < 1.959963984540054) {
                assertThat(half).isCloseTo(least, within(1e-9));
            }
            before = half;
        }
    }

    /** 4,000 seeded sets of waves that scatter as their errors say, or up to five times as much, and a wave of 2030. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 2, 3, 5})
    void theIntervalHoldsTheNextWaveHoweverMuchWavesScatter(double factor) {
        SplittableRandom random = new SplittableRandom(29);
        int[] years = {2015, 2020, 2023, 2025};
        int held = 0;
        for (int draw = 0; draw < 4000; draw++) {
            List<WaveRatio> waves = new ArrayList<>();
            for (int year : years) {
                double ratio = 0.3 + 0.01 * (year - 2015) + factor * 0.01 * random.nextGaussian();
                waves.add(new WaveRatio(year, ratio, 0.01, 0));
            }
            double next = 0.45 + factor * 0.01 * random.nextGaussian();
            Interval around = Trend.of(Scenario.LINEAR, waves).around(2030, ConfidenceLevel.P95);
            held += around.lower() <= next && next <= around.upper() ? 1 : 0;
        }
        // 95 % less three errors of the simulation, 3 √(0.95 · 0.05 / 4000)
        assertThat(held / 4000.0).isGreaterThan(0.9397);
    }

    @Test
    void aLineThatLeavesWhatARatioCanBeSaysNothing() {
        List<WaveRatio> steep = List.of(
                new WaveRatio(2020, 0.2, Double.NaN, 0),
                new WaveRatio(2022, 0.4, Double.NaN, 0),
                new WaveRatio(2024, 0.5, Double.NaN, 0));
        Projection projection = project(new WaveSeries("waves", steep, "composite-70", Label.NONE));
        Projection.Point far = point(projection, Scenario.LINEAR, 2035);
        assertThat(far.isPossible()).isFalse();
        assertThat(far.ratio()).isNaN();
        assertThat(projection.sentences())
                .anySatisfy(text ->
                        assertThat(text.en()).contains("2035, linear scenario: the straight line leaves 0 to 100 %"));
        for (Projection.Point one : projection.points()) {
            if (one.isPossible()) {
                assertThat(one.interval().lower()).isGreaterThanOrEqualTo(0);
                assertThat(one.interval().upper()).isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.00005})
    void wavesOfTheSamePrecisionCountAlike(double se) {
        List<WaveRatio> equal = published().waves().stream()
                .map(wave -> new WaveRatio(wave.year(), wave.ratio(), se, 0))
                .toList();
        Trend weighted = Trend.of(Scenario.LINEAR, equal);
        Trend ordinary = Trend.of(Scenario.LINEAR, published().waves());
        assertThat(weighted.isWeighted()).isTrue();
        assertThat(weighted.ratio(2035)).isCloseTo(ordinary.ratio(2035), within(1e-12));
        assertThat(weighted.scatter()).isGreaterThan(1);
        assertThat(weighted.around(2035, ConfidenceLevel.P95).width())
                .isCloseTo(ordinary.around(2035, ConfidenceLevel.P95).width(), within(1e-12));
    }

    @Test
    void wavesOnALineLeadAlongItWithoutDoubt() {
        List<WaveRatio> line = List.of(
                new WaveRatio(2018, 0.08, Double.NaN, 0),
                new WaveRatio(2020, 0.10, Double.NaN, 0),
                new WaveRatio(2024, 0.14, Double.NaN, 0));
        Trend trend = Trend.of(Scenario.LINEAR, line);
        assertThat(trend.ratio(2030)).isCloseTo(0.20, within(1e-12));
        assertThat(trend.around(2030, ConfidenceLevel.P95).width()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theGrowthStillNeededReachesTheGoal() {
        Projection projection = project(published());
        assertThat(projection.growths()).hasSize(2);
        for (Projection.Growth growth : projection.growths()) {
            assertThat(0.1537 + growth.years() * growth.needed())
                    .isCloseTo(growth.target().goal(), within(1e-12));
            assertThat(growth.trend()).isCloseTo(0.0120114285714286, within(1e-12));
        }
        assertThat(projection.growths().get(0).sentence(published()).en()).contains("beyond the goal of 15.00 %");
        assertThat(projection.growths().get(1).sentence(published()).en())
                .contains("from 15.37 % in 2024", "to 25.00 % in 2035, 0.88 points per year", "composite-70");
    }

    @Test
    void aTargetInThePastIsSaidAndAsksForNoGrowth() {
        List<WaveRatio> later = new ArrayList<>(published().waves());
        later.add(new WaveRatio(2027, 0.19, Double.NaN, 0));
        WaveSeries series = new WaveSeries("waves", later, "composite-70", Label.NONE);
        Projection projection = project(series);
        Projection.Growth past = projection.growths().get(0);
        assertThat(past.isPast()).isTrue();
        assertThat(past.needed()).isNaN();
        assertThat(past.sentence(series).en()).contains("the target is of 2025, not after the latest wave of 2027");
        assertThat(past.sentence(series).zh()).contains("目标年份2025年不晚于最近一次调查（2027年）");
        assertThat(projection.points()).noneMatch(point -> point.year() <= 2027);
    }

    @Test
    void twoWavesAreNoTrend() {
        WaveSeries two = published().since(2023);
        assertThatThrownBy(() -> project(two))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("2 waves: 2023, 2024")
                .hasMessageContaining("at least 3 waves");
    }
}
