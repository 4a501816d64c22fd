package org.suzhi.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** What holds for every small-area estimate, whatever its numbers. */
class AreaLawsTest {

    private static DirectEstimates direct(double[] y, double[] v) {
        List<Direct> areas = new ArrayList<>();
        for (int d = 0; d < y.length; d++) {
            areas.add(new Direct(Reference.AREAS.column("area").text(d), 0, 50, 1000 + d, y[d], Math.sqrt(v[d])));
        }
        return new DirectEstimates("areas.csv", "area", false, "", Label.NONE, Double.NaN, areas);
    }

    private static double[] times(double[] numbers, double factor) {
        return Arrays.stream(numbers).map(number -> factor * number).toArray();
    }

    private static Covariates covariates(double factor, double shift) {
        double[] x = Arrays.stream(Reference.AREAS.numbers("x"))
                .map(number -> factor * number + shift)
                .toArray();
        return Covariates.of(
                Microdata.of("x.csv", List.of(Reference.AREAS.column("area"), Column.measured("x", x))),
                "area",
                List.of("x"),
                null);
    }

    private static AreaEstimates estimates(FitMethod method, DirectEstimates direct, Covariates covariates) {
        return SmallAreas.by(method).estimate(direct, covariates);
    }

    @ParameterizedTest
    @EnumSource
    void anEstimateIsDirectAndSyntheticByTheirShares(FitMethod method) {
        AreaEstimates estimates = estimates(method, direct(Reference.Y, Reference.V), Reference.X);
        assertThat(estimates.areas()).allSatisfy(area -> {
            assertThat(area.estimate())
                    .isCloseTo(
                            (1 - area.borrowed()) * area.direct() + area.borrowed() * area.synthetic(), within(1e-15));
            assertThat(area.borrowed())
                    .isCloseTo(
                            area.usedSe()
                                    * area.usedSe()
                                    / (estimates.model().variance() + area.usedSe() * area.usedSe()),
                            within(1e-12));
            assertThat(area.has(AreaFlag.MODEL_DOMINATES)).isEqualTo(area.borrowed() > 0.5);
        });
    }

    @ParameterizedTest
    @EnumSource
    void anotherUnitOfTheOutcomeGivesTheSameEstimatesInThatUnit(FitMethod method) {
        AreaEstimates once = estimates(method, direct(Reference.Y, Reference.V), Reference.X);
        AreaEstimates percent =
                estimates(method, direct(times(Reference.Y, 100), times(Reference.V, 10_000)), Reference.X);
        for (int d = 0; d < once.areas().size(); d++) {
            AreaEstimate one = once.areas().get(d);
            AreaEstimate hundred = percent.areas().get(d);
            assertThat(hundred.estimate()).isCloseTo(100 * one.estimate(), within(1e-10));
            assertThat(hundred.rmse()).isCloseTo(100 * one.rmse(), within(1e-10));
            assertThat(hundred.borrowed()).isCloseTo(one.borrowed(), within(1e-10));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,5", "1,100000", "1000,0", "-0.001,3"})
    void unitAndZeroOfACovariateDoNotMatter(double factor, double shift) {
        AreaEstimates once = estimates(FitMethod.REML, direct(Reference.Y, Reference.V), Reference.X);
        AreaEstimates other = estimates(FitMethod.REML, direct(Reference.Y, Reference.V), covariates(factor, shift));
        for (int d = 0; d < once.areas().size(); d++) {
            assertThat(other.areas().get(d).estimate())
                    .isCloseTo(once.areas().get(d).estimate(), within(1e-10));
            assertThat(other.areas().get(d).rmse())
                    .isCloseTo(once.areas().get(d).rmse(), within(1e-10));
        }
        assertThat(other.model().coefficients().get(1).value() * factor)
                .isCloseTo(once.model().coefficients().get(1).value(), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource
    void anAreaThatIsKnownExactlyBorrowsNothing(FitMethod method) {
        double[] v = Reference.V.clone();
        v[7] = 1e-14;
        AreaEstimate area =
                estimates(method, direct(Reference.Y, v), Reference.X).areas().get(7);
        assertThat(area.estimate()).isCloseTo(area.direct(), within(1e-10));
        assertThat(area.borrowed()).isLessThan(1e-9);
        assertThat(area.rmse()).isCloseTo(area.usedSe(), within(1e-9));
    }

    @Test
    void anAreaWithoutSampleIsTheLimitOfOneThatIsKnownLessAndLess() {
        // leaving an area out and letting its variance grow beyond limits is the same model
        double[] v = Reference.V.clone();
        v[7] = 1e12;
        double[] y = Reference.Y.clone();
        AreaEstimates vague = estimates(FitMethod.ML, direct(y, v), Reference.X);
        y[7] = Double.NaN;
        AreaEstimates none = estimates(FitMethod.ML, direct(y, v), Reference.X);
        assertThat(none.areas().get(7).flags()).contains(AreaFlag.NO_SAMPLE);
        assertThat(none.areas().get(7).borrowed()).isEqualTo(1);
        assertThat(none.areas().get(7).estimate())
                .isCloseTo(vague.areas().get(7).estimate(), within(1e-9));
        assertThat(none.areas().get(7).rmse()).isCloseTo(vague.areas().get(7).rmse(), within(1e-9));
    }

    @Test
    void theOrderOfAreasDoesNotMatter() {
        AreaEstimates forward = estimates(FitMethod.REML, direct(Reference.Y, Reference.V), Reference.X);
        DirectEstimates given = direct(Reference.Y, Reference.V);
        List<Direct> reversed = new ArrayList<>(given.areas());
        Collections.reverse(reversed);
        AreaEstimates backward = estimates(
                FitMethod.REML,
                new DirectEstimates("areas.csv", "area", false, "", Label.NONE, Double.NaN, reversed),
                Reference.X);
        int last = reversed.size() - 1;
        for (int d = 0; d <= last; d++) {
            assertThat(backward.areas().get(last - d).area())
                    .isEqualTo(forward.areas().get(d).area());
            assertThat(backward.areas().get(last - d).estimate())
                    .isCloseTo(forward.areas().get(d).estimate(), within(1e-12));
        }
    }

    @Test
    void areasWithoutDifferencesAreTheModelsAlone() {
        double[] y = new double[Reference.Y.length];
        for (int d = 0; d < y.length; d++) {
            y[d] = 0.1 + 0.2 * Reference.AREAS.numbers("x")[d] + (d % 2 == 0 ? 1e-4 : -1e-4);
        }
        for (FitMethod method : List.of(FitMethod.REML, FitMethod.ML, FitMethod.FH)) {
            AreaEstimates estimates = estimates(method, direct(y, Reference.V), Reference.X);
            assertThat(estimates.model().variance()).isZero();
            assertThat(estimates.areas()).allSatisfy(area -> {
                assertThat(area.flags()).contains(AreaFlag.NO_AREA_VARIANCE);
                assertThat(area.estimate()).isEqualTo(area.synthetic());
                assertThat(area.rmse()).isPositive();
            });
        }
        AreaEstimates adjusted = estimates(FitMethod.YL, direct(y, Reference.V), Reference.X);
        assertThat(adjusted.model().variance()).isPositive();
        assertThat(adjusted.count(AreaFlag.NO_AREA_VARIANCE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"DIFFERENCE", "RATIO", "OPTIMAL"})
    void benchmarkedAreasAddUpToTheWhole(Benchmark benchmark) {
        for (Scale scale : Scale.values()) {
            AreaEstimates estimates = SmallAreas.by(FitMethod.REML)
                    .scale(scale)
                    .smoothingBelow(30)
                    .benchmark(benchmark)
                    .estimate(Reference.small(scale), Reference.known());
            double sum = 0;
            double moved = 0;
            for (AreaEstimate area : estimates.areas()) {
                sum += area.weight() * area.estimate();
                moved += area.weight() * area.shift();
            }
            assertThat(sum).isCloseTo(estimates.target(), within(1e-14));
            assertThat(moved).isCloseTo(estimates.target() - estimates.before(), within(1e-14));
            assertThat(Math.abs(moved)).isGreaterThan(1e-5);
        }
    }

    @Test
    void theOptimalShiftIsTheShortestByTheErrors() {
        double[] lengths = new double[Benchmark.values().length];
        AreaEstimates plain = benchmarked(Benchmark.NONE);
        for (Benchmark benchmark : Benchmark.values()) {
            AreaEstimates estimates = benchmarked(benchmark);
            for (int d = 0; d < plain.areas().size(); d++) {
                double shift = estimates.areas().get(d).shift();
                double rmse = plain.areas().get(d).rmse();
                lengths[benchmark.ordinal()] += shift * shift / (rmse * rmse);
                assertThat(estimates.areas().get(d).rmse()).isCloseTo(Math.hypot(rmse, shift), within(1e-12));
            }
        }
        assertThat(lengths[Benchmark.NONE.ordinal()]).isZero();
        assertThat(lengths[Benchmark.OPTIMAL.ordinal()])
                .isLessThan(lengths[Benchmark.DIFFERENCE.ordinal()])
                .isLessThan(lengths[Benchmark.RATIO.ordinal()])
                .isPositive();
    }

    private static AreaEstimates benchmarked(Benchmark benchmark) {
        return SmallAreas.by(FitMethod.REML)
                .benchmark(benchmark)
                .smoothingBelow(30)
                .estimate(Reference.small(Scale.RAW), Reference.known());
    }

    @Test
    void theBootstrapComesToTheErrorsOfTheFormula() {
        SmallAreas steps = SmallAreas.by(FitMethod.REML);
        AreaEstimates formula = steps.estimate(direct(Reference.Y, Reference.V), Reference.X);
        AreaEstimates simulated =
                steps.bootstrap(1000, new Seed(5)).estimate(direct(Reference.Y, Reference.V), Reference.X);
        double ratio = 0;
        for (int d = 0; d < formula.areas().size(); d++) {
            ratio += Math.pow(
                            simulated.areas().get(d).rmse()
                                    / formula.areas().get(d).rmse(),
                            2)
                    / formula.areas().size();
        }
        assertThat(ratio).isBetween(0.9, 1.1);
        assertThat(steps.estimate(direct(Reference.Y, Reference.V), Reference.X))
                .isEqualTo(simulated);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOGIT", "ARCSINE"})
    void aBackTransformationIsTheMeanOfWhatItMayBe(Scale scale) {
        for (double p : new double[] {0.02, 0.2, 0.9}) {
            double theta = scale.to(p);
            assertThat(scale.from(theta)).isCloseTo(p, within(1e-15));
            assertThat(scale.mean(theta, 0)).isCloseTo(p, within(1e-14));
            double step = 1e-6;
            assertThat(scale.slope(theta))
                    .isCloseTo((scale.from(theta + step) - scale.from(theta - step)) / (2 * step), within(1e-8));
            // the delta method, to the first order
            assertThat(scale.variance(theta, 1e-8) / 1e-8).isCloseTo(Math.pow(scale.slope(theta), 2), within(1e-6));
            // away from the middle the mean lies nearer to it
            assertThat(Math.signum(scale.mean(theta, 0.01) - p)).isEqualTo(Math.signum(0.5 - p));
        }
    }
}
