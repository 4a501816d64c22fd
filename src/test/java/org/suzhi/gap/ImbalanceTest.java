package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.MadeEstimates;
import org.suzhi.estimate.Reference;
import org.suzhi.survey.Domain;

class ImbalanceTest {

    /** Ten regions of reference/design, made in R with base functions; weighted by population. */
    private static final double[] POPULATION = {
        390607, 210327, 171659, 569013, 296171, 337964, 491163, 358623, 207804, 502998
    };

    private static final double[] RATE = {0.2698, 0.2513, 0.1232, 0.095, 0.2381, 0.2473, 0.1165, 0.2124, 0.2133, 0.1773
    };

    private static final Shares TEN = Shares.of(RATE, POPULATION);

    private static final List<String> NAMES = List.of("cadres", "elderly", "farmers", "workers", "youth");

    private static final Estimates ESTIMATES =
            Estimator.of(Reference.DESIGN).by("group").by("region", "group").proportion("literate", Reference.SURVEY);

    private static Advantage byName() {
        List<String> sorted = NAMES.stream().sorted().toList();
        Map<String, Double> numbers = new HashMap<>();
        NAMES.forEach(name -> numbers.put(name, (double) sorted.indexOf(name)));
        return new Advantage("group", "test", numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "CV, 0.338959142527201",
        "THEIL_T, 0.0607198554766123",
        "GINI, 0.191241709530675",
        "MAX_MIN_RATIO, 2.84",
        "BETWEEN_SD, 0.0627284966796417"
    })
    void measuresAgreeWithTheReference(Inequality kind, double expected) {
        assertThat(kind.of(TEN)).isCloseTo(expected, within(1e-12));
    }

    /** R survey's svycontrast, by symbolic derivatives from the joint covariance of svyby. */
    @ParameterizedTest
    @EnumSource(
            value = Inequality.class,
            names = {
                "CV",
                "BETWEEN_SD",
                "THEIL_T",
                "GINI",
                "CONCENTRATION",
                "ERREYGERS",
                "WAGSTAFF",
                "MAX_MIN_DIFFERENCE",
                "MAX_MIN_RATIO"
            })
    void valuesAndErrorsAgreeWithR(Inequality kind) {
        Measure found = Imbalance.of(ESTIMATES, "group", byName())
                .orElseThrow()
                .measure(kind)
                .orElseThrow();
        GapNumbers.agrees(found.value(), kind.code(), "estimate", 1e-9);
        GapNumbers.agrees(found.se(), kind.code(), "se", 1e-8);
        assertThat(found.interval().contains(found.value())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void slopesAreThoseOfTheMeasure(Inequality kind) {
        double[] advantage = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3};
        int[] parts = {0, 0, 0, 1, 1, 1, 1, 2, 2, 2};
        Shares shares = TEN.ranked(advantage).parted(parts);
        double[] slopes = kind.slopes(shares);
        for (int i = 0; i < RATE.length; i++) {
            double[] up = RATE.clone();
            double[] down = RATE.clone();
            up[i] += 1e-6;
            down[i] -= 1e-6;
            double slope = (kind.of(Shares.of(up, POPULATION).ranked(advantage).parted(parts))
                            - kind.of(Shares.of(down, POPULATION)
                                    .ranked(advantage)
                                    .parted(parts)))
                    / 2e-6;
            assertThat(slopes[i]).as(kind + " " + i).isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
        }
    }

    @Test
    void partsAddUpToTheWhole() {
        Shares parted = TEN.parted(0, 0, 1, 1, 1, 2, 2, 2, 3, 3);
        assertThat(Inequality.THEIL_BETWEEN.of(parted) + Inequality.THEIL_WITHIN.of(parted))
                .isCloseTo(Inequality.THEIL_T.of(parted), within(1e-15));
        assertThat(Inequality.THEIL_WITHIN.of(parted)).isPositive();
        assertThat(Inequality.THEIL_T.of(TEN) + Inequality.THEIL_PERSONS.of(TEN))
                .as("people are either literate or not: ln(1/μ)")
                .isCloseTo(-Math.log(TEN.mean()), within(1e-14));
        Shares own = TEN.parted(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(Inequality.THEIL_WITHIN.of(own)).isCloseTo(0, within(1e-15));
    }

    @Test
    void giniIsTheMeanDifferenceBetweenPeople() {
        double all = Arrays.stream(POPULATION).sum();
        double sum = 0;
        for (int i = 0; i < RATE.length; i++) {
            for (int j = 0; j < RATE.length; j++) {
                sum += POPULATION[i] * POPULATION[j] * Math.abs(RATE[i] - RATE[j]);
            }
        }
        assertThat(Inequality.GINI.of(TEN)).isCloseTo(sum / (all * all) / (2 * TEN.mean()), within(1e-14));
    }

    /** Erreygers: the index of those who are not literate is the same with the other sign; C itself is not so. */
    @Test
    void erreygersMirrors() {
        double[] not = Arrays.stream(RATE).map(p -> 1 - p).toArray();
        Shares ranked = TEN.ranked(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        Shares mirrored = Shares.of(not, POPULATION).ranked(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(Inequality.ERREYGERS.of(mirrored)).isCloseTo(-Inequality.ERREYGERS.of(ranked), within(1e-14));
        assertThat(Inequality.WAGSTAFF.of(mirrored)).isCloseTo(-Inequality.WAGSTAFF.of(ranked), within(1e-14));
        assertThat(Inequality.CONCENTRATION.of(mirrored))
                .isNotCloseTo(-Inequality.CONCENTRATION.of(ranked), within(0.01));
    }

    @Test
    void aRegionSplitInTwoAlikeChangesNothing() {
        double[] p = Arrays.copyOf(RATE, 11);
        double[] n = Arrays.copyOf(POPULATION, 11);
        p[10] = p[3];
        n[10] = n[3] / 4;
        n[3] -= n[10];
        for (Inequality kind : List.of(Inequality.CV, Inequality.GINI, Inequality.THEIL_T, Inequality.THEIL_PERSONS)) {
            assertThat(kind.of(Shares.of(p, n))).as(kind.code()).isCloseTo(kind.of(TEN), within(1e-14));
        }
    }

    @Test
    void whereAllAreEqualThereIsNoImbalanceAndNoErrorOfIt() {
        Shares equal = Shares.of(new double[] {0.2, 0.2, 0.2}, new double[] {1, 2, 3});
        for (Inequality kind :
                List.of(Inequality.CV, Inequality.GINI, Inequality.THEIL_T, Inequality.MAX_MIN_DIFFERENCE)) {
            assertThat(kind.of(equal)).as(kind.code()).isCloseTo(0, within(1e-15));
        }
        assertThat(Inequality.MAX_MIN_RATIO.of(equal)).isEqualTo(1);
    }

    @Test
    void nobodyLiterateInOneLevelLeavesTheRatioUndefined() {
        Shares none = Shares.of(new double[] {0, 0.2, 0.3}, new double[] {1, 2, 3});
        assertThat(Inequality.MAX_MIN_RATIO.speaksOf(none)).isFalse();
        assertThat(Inequality.THEIL_T.of(none)).isFinite();
        assertThat(Inequality.THEIL_PERSONS.of(none)).isFinite();
    }

    @Test
    void samplingErrorExplainsPartOfWhatLevelsDiffer() {
        Imbalance groups = Imbalance.of(ESTIMATES, "group", Advantage.NONE).orElseThrow();
        Measure between = groups.measure(Inequality.BETWEEN_SD).orElseThrow();
        assertThat(groups.signal()).isPositive().isLessThan(between.value());
        assertThat(groups.measure(Inequality.CONCENTRATION)).isEmpty();
        assertThat(groups.measure(Inequality.THEIL_BETWEEN)).isEmpty();
        Imbalance cells =
                Imbalance.of(ESTIMATES, "region,group", Advantage.NONE).orElseThrow();
        assertThat(cells.measure(Inequality.THEIL_BETWEEN).orElseThrow().value()
                        + cells.measure(Inequality.THEIL_WITHIN).orElseThrow().value())
                .isCloseTo(cells.measure(Inequality.THEIL_T).orElseThrow().value(), within(1e-14));
        assertThat(cells.rows()).extracting(Estimate::value).doesNotContainNull();
    }

    /** Errors so large that every symmetric interval would reach beyond equality. */
    @Test
    void noIntervalReachesBeyondEquality() {
        Estimates noisy = new MadeEstimates()
                .add(Domain.ALL, 0.2, 0.1)
                .add(Domain.of("group", "cadres"), 0.21, 0.2)
                .add(Domain.of("group", "farmers"), 0.19, 0.2)
                .add(Domain.of("group", "youth"), 0.2, 0.2)
                .correlated(0);
        Imbalance imbalance = Imbalance.of(noisy, "group", byName()).orElseThrow();
        for (Measure measure : imbalance.measures()) {
            double half = noisy.level().quantile(noisy.whole().df()) * measure.se();
            boolean isBounded = !List.of(Inequality.CONCENTRATION, Inequality.WAGSTAFF, Inequality.ERREYGERS)
                    .contains(measure.kind());
            double bound = measure.kind() == Inequality.MAX_MIN_RATIO ? 1 : 0;
            String what = measure.kind().code();
            if (measure.kind() != Inequality.THEIL_PERSONS) {
                assertThat(measure.value() - half).as(what).isLessThan(bound);
            }
            assertThat(measure.interval().lower())
                    .as(what)
                    .isEqualTo(isBounded ? Math.max(bound, measure.value() - half) : measure.value() - half);
            assertThat(measure.interval().upper()).as(what).isEqualTo(measure.value() + half);
        }
        assertThat(imbalance.measures()).hasSize(Inequality.values().length - 2);
    }
}
