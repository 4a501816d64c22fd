package org.suzhi.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.survey.Microdata;

/** Scales, smoothing, areas without sample, benchmarks and diagnostics against R, which went another way. */
class ScalesReferenceTest {

    private static final double RELATIVE = 1e-6;

    private static final Map<String, double[]> EXPECTED = new HashMap<>();

    @BeforeAll
    static void read() {
        Microdata numbers = Reference.table("scales.csv");
        double[] value = numbers.numbers("value");
        Map<String, List<Double>> byName = new HashMap<>();
        for (int row = 0; row < value.length; row++) {
            byName.computeIfAbsent(numbers.column("name").text(row), added -> new ArrayList<>())
                    .add(value[row]);
        }
        byName.forEach((name, list) ->
                EXPECTED.put(name, list.stream().mapToDouble(number -> number).toArray()));
    }

    private static AreaEstimates estimates(Scale scale, FitMethod method, Benchmark benchmark) {
        return SmallAreas.by(method)
                .scale(scale)
                .smoothingBelow(30)
                .benchmark(benchmark)
                .estimate(Reference.small(scale), Reference.known());
    }

    private static void same(String name, AreaEstimates estimates, ToDoubleFunction<AreaEstimate> number) {
        double[] expected = EXPECTED.get(name);
        for (int d = 0; d < expected.length; d++) {
            assertThat(number.applyAsDouble(estimates.areas().get(d)))
                    .as(name + " " + d)
                    .isCloseTo(expected[d], within(RELATIVE * Math.abs(expected[d])));
        }
    }

    @ParameterizedTest
    @CsvSource({"RAW,REML", "RAW,YL", "LOGIT,REML", "LOGIT,YL", "ARCSINE,REML", "ARCSINE,YL"})
    void varianceEstimatesAndErrorsAreThoseOfR(Scale scale, FitMethod method) {
        AreaEstimates estimates = estimates(scale, method, Benchmark.NONE);
        String key = scale.code() + " " + method.name() + " ";
        assertThat(estimates.areas()).hasSize(EXPECTED.get(key + "estimate").length);
        double a = EXPECTED.get(key + "A")[0];
        assertThat(estimates.model().variance()).isCloseTo(a, within(RELATIVE * a));
        same(key + "estimate", estimates, AreaEstimate::estimate);
        same(key + "rmse", estimates, AreaEstimate::rmse);
    }

    @ParameterizedTest
    @EnumSource
    void coefficientsSharesResidualsAndFitAreThoseOfR(Scale scale) {
        AreaEstimates estimates = estimates(scale, FitMethod.REML, Benchmark.NONE);
        String key = scale.code() + " REML ";
        AreaModel model = estimates.model();
        for (int j = 0; j < 3; j++) {
            double beta = EXPECTED.get(key + "beta")[j];
            double se = EXPECTED.get(key + "beta_se")[j];
            assertThat(model.coefficients().get(j).value()).isCloseTo(beta, within(RELATIVE * Math.abs(beta)));
            assertThat(model.coefficients().get(j).se()).isCloseTo(se, within(RELATIVE * se));
        }
        same(key + "share_borrowed", estimates, AreaEstimate::borrowed);
        same(key + "residual", estimates, AreaEstimate::residual);
        double[] fit = EXPECTED.get(key + "fit");
        double[] found = {
            model.logLikelihood(),
            model.aic(),
            model.bic(),
            model.normality().w(),
            model.normality().p(),
            model.rSquared()
        };
        for (int i = 0; i < fit.length; i++) {
            assertThat(found[i]).as("fit " + i).isCloseTo(fit[i], within(RELATIVE * Math.abs(fit[i])));
        }
    }

    @Test
    void smoothedVariancesAreThoseOfR() {
        AreaEstimates estimates = estimates(Scale.RAW, FitMethod.REML, Benchmark.NONE);
        assertThat(estimates.model().deff()).isCloseTo(EXPECTED.get("deff")[0], within(1e-12));
        same("used_se", estimates, AreaEstimate::usedSe);
    }

    @ParameterizedTest
    @CsvSource({"RAW,DIFFERENCE", "RAW,RATIO", "LOGIT,RATIO", "LOGIT,OPTIMAL", "ARCSINE,DIFFERENCE", "ARCSINE,OPTIMAL"})
    void benchmarkedEstimatesAreThoseOfR(Scale scale, Benchmark benchmark) {
        AreaEstimates estimates = estimates(scale, FitMethod.REML, benchmark);
        same(scale.code() + " REML " + benchmark.code(), estimates, AreaEstimate::estimate);
    }
}
