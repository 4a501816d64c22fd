package org.suzhi.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;

/** Alpha, omega, the error of measurement, and how well a test sorts people. */
class ReliabilityTest {

    /**
     * Items with variances 1/4 and covariances 1/16, exactly: each pattern of rights once, with its probability as the
     * weight, where half of the people know 1/4 of all such items and the others 3/4.
     */
    private static FormStatistics parallel(int k, double cut) {
        double[] shares = {0.25, 0.75};
        double[] weight = new double[1 << k];
        byte[][] right = new byte[k][1 << k];
        for (int pattern = 0; pattern < weight.length; pattern++) {
            for (double share : shares) {
                double chance = 0.5;
                for (int j = 0; j < k; j++) {
                    chance *= (pattern >> j & 1) == 1 ? share : 1 - share;
                }
                weight[pattern] += chance;
            }
            for (int j = 0; j < k; j++) {
                right[j][pattern] = (byte) (pattern >> j & 1);
            }
        }
        Microdata people = Microdata.of("patterns", List.of(Column.measured("weight", weight)));
        return ItemAnalysis.of(SurveyDesign.NONE.weightedBy("weight"))
                .cut(cut)
                .analyse(Simulated.answers(right), people)
                .forms()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 10})
    void alphaAndOmegaOfParallelItemsFollowSpearmanAndBrown(int k) {
        FormStatistics form = parallel(k, k / 2.);
        double correlation = 0.25;
        double expected = k * correlation / (1 + (k - 1) * correlation);
        assertThat(form.alpha().estimate()).isCloseTo(expected, within(1e-12));
        assertThat(form.omega().estimate()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void theMeanSquareOfConditionalErrorsIsTheOverallOne() {
        int k = 8;
        Simulated survey = new Simulated(500, k, 0, 3);
        double mean = 0;
        double overall = 0;
        int[] people = new int[k + 1];
        for (int row = 0; row < 500; row++) {
            int score = 0;
            for (byte[] item : survey.right()) {
                score += item[row];
            }
            people[score]++;
        }
        for (int score = 1; score < k; score++) {
            Sem sem = ItemAnalysis.of(SurveyDesign.NONE)
                    .cut(score)
                    .analyse(survey.answers(), survey.people())
                    .forms()
                    .get(0)
                    .sem();
            mean += people[score] * sem.atCut() * sem.atCut() / 500;
            overall = sem.overall();
        }
        assertThat(mean).isCloseTo(overall * overall, within(1e-12));
    }

    /** Of 20 people and 5 items, F(0.975; 19, 76) and F(0.025; 19, 76) from R 4.2.2: qf(c(.975, .025), 19, 76). */
    @Test
    void theIntervalOfAlphaIsFeldts() {
        Simulated survey = new Simulated(20, 5, 0, 12);
        Coefficient alpha = ItemAnalysis.of(SurveyDesign.NONE)
                .analyse(survey.answers(), survey.people())
                .forms()
                .get(0)
                .alpha();
        assertThat(alpha.method()).isEqualTo("feldt");
        double missing = 1 - alpha.estimate();
        assertThat((1 - alpha.interval().lower()) / missing).isCloseTo(1.913124671, within(1e-8));
        assertThat((1 - alpha.interval().upper()) / missing).isCloseTo(0.4460295069, within(1e-8));
    }

    @Test
    void feldtsAndTheLinearisedIntervalAreCloseForManyPeople() {
        Simulated survey = new Simulated(3000, 15, 0, 5);
        Coefficient feldt = ItemAnalysis.of(SurveyDesign.NONE)
                .analyse(survey.answers(), survey.people())
                .forms()
                .get(0)
                .alpha();
        Coefficient linearised = ItemAnalysis.of(SurveyDesign.NONE.clusteredBy("id"))
                .analyse(survey.answers(), survey.people())
                .forms()
                .get(0)
                .alpha();
        assertThat(linearised.method()).isEqualTo("linearised");
        assertThat(linearised.interval().lower())
                .isCloseTo(
                        feldt.interval().lower(), within(0.1 * feldt.interval().width()));
        assertThat(linearised.interval().upper())
                .isCloseTo(
                        feldt.interval().upper(), within(0.1 * feldt.interval().width()));
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 8", "3, 10", "4, 12"})
    void consistencyIsAboveKappaAndAccuracyAboveConsistency(long seed, double cut) {
        Simulated survey = new Simulated(2000, 16, 0, seed);
        DecisionConsistency decision = ItemAnalysis.of(SurveyDesign.NONE)
                .cut(cut)
                .analyse(survey.answers(), survey.people())
                .forms()
                .get(0)
                .decision();
        assertThat(decision.consistency())
                .isGreaterThanOrEqualTo(decision.kappa())
                .isBetween(0.5, 1.);
        assertThat(decision.accuracy()).isGreaterThanOrEqualTo(decision.consistency());
        assertThat(decision.accuracy() + decision.falsePositive() + decision.falseNegative())
                .isCloseTo(1, within(1e-12));
        assertThat(decision.kappa()).isBetween(0., 1.);
    }

    /** Binomial scores of beta true scores: accuracy and consistency are those of the simulated tests themselves. */
    @Test
    void decisionsOnBinomialScoresAreSortedAsOftenAsTwoRealTestsAre() {
        SplittableRandom random = new SplittableRandom(11);
        int people = 60_000;
        int k = 20;
        byte[][] right = new byte[k][people];
        int alike = 0;
        int accurate = 0;
        for (int row = 0; row < people; row++) {
            // the third smallest of five uniform numbers has the distribution beta(3, 3)
            double truth = random.doubles(5).sorted().skip(2).findFirst().orElseThrow();
            int first = 0;
            int second = 0;
            for (int j = 0; j < k; j++) {
                right[j][row] = (byte) (random.nextDouble() < truth ? 1 : 0);
                first += right[j][row];
                second += random.nextDouble() < truth ? 1 : 0;
            }
            alike += first >= 12 == second >= 12 ? 1 : 0;
            accurate += first >= 12 == truth >= 0.6 ? 1 : 0;
        }
        Microdata some = Microdata.of("people", List.of(Column.constant("id", "x", people)));
        DecisionConsistency decision = ItemAnalysis.of(SurveyDesign.NONE)
                .cut(12)
                .analyse(Simulated.answers(right), some)
                .forms()
                .get(0)
                .decision();
        assertThat(decision.length()).isCloseTo(k, within(0.5));
        assertThat(decision.consistency()).isCloseTo((double) alike / people, within(0.005));
        assertThat(decision.accuracy()).isCloseTo((double) accurate / people, within(0.005));
    }

    @Test
    void aPerfectlyReliableTestSortsEverybodyAlike() {
        byte[][] right = new byte[6][40];
        for (byte[] item : right) {
            for (int row = 20; row < 40; row++) {
                item[row] = 1;
            }
        }
        FormStatistics form = ItemAnalysis.of(SurveyDesign.NONE)
                .cut(3)
                .analyse(Simulated.answers(right), new Simulated(40, 1, 0, 1).people())
                .forms()
                .get(0);
        assertThat(form.alpha().estimate()).isCloseTo(1, within(1e-12));
        assertThat(form.decision().consistency()).isCloseTo(1, within(1e-3));
        assertThat(form.decision().kappa()).isCloseTo(1, within(1e-3));
        assertThat(form.sem().overall()).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 17, Double.NaN})
    void aCutThatNobodyOrEverybodyReachesHasNoConsistency(double cut) {
        Simulated survey = new Simulated(200, 16, 0, 1);
        FormStatistics form = ItemAnalysis.of(SurveyDesign.NONE)
                .cut(cut)
                .analyse(survey.answers(), survey.people())
                .forms()
                .get(0);
        assertThat(form.decision().consistency()).isNaN();
        assertThat(form.sem().atCut()).isNaN();
        assertThat(form.sem().overall()).isPositive();
    }

    @Test
    void momentsOfAFourParameterBetaAreFoundAgain() {
        // beta(2, 3) between 0.2 and 0.9
        double[] moments = new double[4];
        double[] raw = {1, 0.4, 0.2, 4 / 35., 1 / 14.};
        for (int k = 1; k <= 4; k++) {
            double binomial = 1;
            for (int i = 0; i <= k; i++) {
                moments[k - 1] += binomial * Math.pow(0.2, k - i) * Math.pow(0.7, i) * raw[i];
                binomial = binomial * (k - i) / (i + 1);
            }
        }
        TrueScores fitted = TrueScores.of(moments).orElseThrow();
        assertThat(fitted.parameters()).isEqualTo(4);
        assertThat(fitted.alpha()).isCloseTo(2, within(1e-6));
        assertThat(fitted.beta()).isCloseTo(3, within(1e-6));
        assertThat(fitted.lower()).isCloseTo(0.2, within(1e-6));
        assertThat(fitted.upper()).isCloseTo(0.9, within(1e-6));
        assertThat(fitted.below(0.2)).isZero();
        assertThat(fitted.below(0.95)).isEqualTo(1);
    }
}
