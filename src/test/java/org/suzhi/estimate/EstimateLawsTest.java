package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.tally.SurveyDesign;

/** What must hold of estimates whatever the numbers. */
class EstimateLawsTest {

    private static Estimator estimator() {
        return Estimator.of(Reference.DESIGN).by("region").by("group").by("region", "group");
    }

    private static Estimates literacy(Microdata survey) {
        return estimator().proportion("literate", survey);
    }

    private static Microdata shuffled(Microdata data, long seed) {
        List<Integer> rows = IntStream.range(0, data.rows()).boxed().collect(Collectors.toList());
        Collections.shuffle(rows, new Random(seed));
        return data.rows(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Microdata weighted(Microdata data, double factor) {
        double[] weights = data.numbers("weight");
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= factor;
        }
        return data.with(Column.ofNumbers("weight", weights));
    }

    private static Estimates estimate(Statistic statistic, Microdata data) {
        return statistic == Statistic.RATIO
                ? estimator().ratio("score", "M_ssu", data)
                : estimator().estimate(statistic, "literate", data);
    }

    @ParameterizedTest
    @EnumSource(Statistic.class)
    void rowOrderDoesNotChangeAnEstimate(Statistic statistic) {
        Estimates before = estimate(statistic, Reference.SURVEY);
        for (long seed = 1; seed <= 5; seed++) {
            Estimates after = estimate(statistic, shuffled(Reference.SURVEY, seed));
            for (int i = 0; i < before.rows().size(); i++) {
                Estimate a = before.rows().get(i);
                Estimate b = after.rows().get(i);
                assertThat(b.domain()).isEqualTo(a.domain());
                assertThat(b.value()).isCloseTo(a.value(), within(1e-14 * Math.abs(a.value())));
                assertThat(b.se()).isCloseTo(a.se(), within(1e-12 * a.se()));
                assertThat(b.n()).isEqualTo(a.n());
                assertThat(b.df()).isEqualTo(a.df());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 1000})
    void oneThreadAndManyGiveTheSameBits(int threads) {
        Estimates one = literacy(Reference.SURVEY);
        Estimates many = estimator().threads(threads).proportion("literate", Reference.SURVEY);
        assertThat(many.rows()).isEqualTo(one.rows());
        for (int a = 1; a <= one.rows().size(); a++) {
            for (int b = 1; b <= a; b++) {
                assertThat(many.covariance().of(a, b))
                        .isEqualTo(one.covariance().of(a, b));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.37, 1000})
    void aConstantInTheWeightsChangesNoProportionNoErrorAndNoInterval(double factor) {
        Estimates before = literacy(Reference.SURVEY);
        Estimates after = literacy(weighted(Reference.SURVEY, factor));
        for (int i = 0; i < before.rows().size(); i++) {
            Estimate a = before.rows().get(i);
            Estimate b = after.rows().get(i);
            assertThat(b.value()).isCloseTo(a.value(), within(1e-13));
            assertThat(b.se()).isCloseTo(a.se(), within(1e-12));
            assertThat(b.deff()).isCloseTo(a.deff(), within(1e-10));
            assertThat(b.interval().lower()).isCloseTo(a.interval().lower(), within(1e-11));
            assertThat(b.weightedN()).isCloseTo(factor * a.weightedN(), within(1e-12 * factor * a.weightedN()));
        }
    }

    @Test
    void aConstantInTheWeightsMultipliesATotalAndItsError() {
        Estimate before =
                estimator().estimate(Statistic.TOTAL, "score", Reference.SURVEY).whole();
        Estimate after = estimator()
                .estimate(Statistic.TOTAL, "score", weighted(Reference.SURVEY, 4))
                .whole();
        assertThat(after.value()).isCloseTo(4 * before.value(), within(1e-9 * before.value()));
        assertThat(after.se()).isCloseTo(4 * before.se(), within(1e-9 * before.se()));
    }

    @Test
    void theShareOfZerosIsOneLessThatOfOnesWithTheSameError() {
        double[] literate = Reference.SURVEY.numbers("literate");
        for (int row = 0; row < literate.length; row++) {
            literate[row] = 1 - literate[row];
        }
        Estimates ones = literacy(Reference.SURVEY);
        Estimates zeros = literacy(Reference.SURVEY.with(Column.ofNumbers("literate", literate)));
        for (int i = 0; i < ones.rows().size(); i++) {
            Estimate a = ones.rows().get(i);
            Estimate b = zeros.rows().get(i);
            assertThat(b.value()).isCloseTo(1 - a.value(), within(1e-14));
            assertThat(b.se()).isCloseTo(a.se(), within(1e-14));
            assertThat(b.interval().lower()).isCloseTo(1 - a.interval().upper(), within(1e-12));
        }
    }

    @Test
    void everyIntervalHoldsItsEstimateAndLogitStaysBetweenZeroAndOne() {
        for (ProportionInterval kind : ProportionInterval.values()) {
            for (Estimate row : estimator()
                    .interval(kind)
                    .proportion("literate", Reference.SURVEY)
                    .rows()) {
                assertThat(row.interval().contains(row.value()))
                        .as("%s %s", kind, row.domain())
                        .isTrue();
            }
        }
        assertThat(literacy(Reference.SURVEY).rows())
                .allMatch(row -> row.interval().lower() > 0 && row.interval().upper() < 1);
    }

    /** V = n/(n−1) Σ ((y−p)/n)² = p(1−p)/(n−1) = s²/n: nothing gained and nothing lost. */
    @ParameterizedTest
    @ValueSource(strings = {"literate", "score"})
    void theDesignEffectOfSimpleRandomSamplingIsOne(String outcome) {
        Estimate whole = Estimator.of(SurveyDesign.NONE)
                .estimate(Statistic.MEAN, outcome, answered(Reference.SURVEY))
                .whole();
        assertThat(whole.deff()).isCloseTo(1, within(1e-10));
        assertThat(whole.df()).isEqualTo(951);
    }

    @Test
    void cloningEveryPersonWithinItsClusterAddsNoInformation() {
        Microdata survey = Reference.SURVEY;
        int[] twice = IntStream.range(0, 2 * survey.rows()).map(row -> row / 2).toArray();
        Estimate once = literacy(survey).whole();
        Estimate cloned = literacy(survey.rows(twice)).whole();
        assertThat(cloned.value()).isCloseTo(once.value(), within(1e-14));
        assertThat(cloned.se()).isCloseTo(once.se(), within(1e-14));
        assertThat(cloned.df()).isEqualTo(once.df());
        assertThat(cloned.n()).isEqualTo(2 * once.n());
    }

    @Test
    void aWeightOfZeroIsLikeAMissingOutcome() {
        double[] weights = Reference.SURVEY.numbers("weight");
        double[] literate = Reference.SURVEY.numbers("literate");
        for (int row = 0; row < weights.length; row += 3) {
            weights[row] = 0;
            literate[row] = Double.NaN;
        }
        Estimates silent = literacy(Reference.SURVEY.with(Column.ofNumbers("literate", literate)));
        Estimates unweighted = literacy(Reference.SURVEY.with(Column.ofNumbers("weight", weights)));
        assertThat(unweighted.rows()).isEqualTo(silent.rows());
    }

    private static Microdata answered(Microdata survey) {
        return survey.rows(IntStream.range(0, survey.rows())
                .filter(row -> !survey.column("literate").isMissing(row))
                .toArray());
    }
}
