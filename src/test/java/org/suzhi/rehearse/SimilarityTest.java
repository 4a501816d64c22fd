package org.suzhi.rehearse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityTest {

    private static final int PARTS = 400;

    private static double[] rates(Similarity similarity, double above, int stage) {
        double[] rates = new double[PARTS];
        for (int i = 0; i < PARTS; i++) {
            rates[i] = similarity.rate(above, stage, (i + 0.5) / PARTS);
        }
        return rates;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.2})
    void theVarianceOfRatesIsTheCorrelationTimesThatOfPeople(double rho) {
        for (double p : new double[] {0.05, 0.15, 0.5}) {
            double[] rates = rates(Similarity.of(rho), p, 0);
            assertThat(StatUtils.mean(rates)).isCloseTo(p, within(0.002));
            assertThat(StatUtils.populationVariance(rates) / (p * (1 - p))).isCloseTo(rho, within(0.05 * rho));
        }
    }

    @Test
    void correlationsOfTheStagesAddUp() {
        Similarity similarity = new Similarity(List.of(0.03, 0.08));
        double[] all = new double[PARTS * PARTS];
        double[] first = rates(similarity, 0.2, 0);
        for (int i = 0; i < PARTS; i++) {
            System.arraycopy(rates(similarity, first[i], 1), 0, all, i * PARTS, PARTS);
        }
        assertThat(StatUtils.mean(all)).isCloseTo(0.2, within(0.001));
        assertThat(StatUtils.populationVariance(all) / 0.16).isCloseTo(0.08, within(0.002));
    }

    @Test
    void withoutCorrelationAndBelowTheStagesNamedNothingVaries() {
        assertThat(rates(Similarity.of(0), 0.2, 0)).containsOnly(0.2);
        assertThat(rates(Similarity.of(0.05), 0.2, 1)).containsOnly(0.2);
        assertThat(rates(Similarity.of(0.05), 0, 0)).containsOnly(0.0);
        assertThat(rates(Similarity.of(0.05), 1, 0)).containsOnly(1.0);
    }

    @Test
    void correlationsThatCannotBeAreRefused() {
        for (List<Double> wrong : List.<List<Double>>of(
                List.of(), List.of(-0.1), List.of(1.0), List.of(Double.NaN), List.of(0.05, 0.03))) {
            assertThatThrownBy(() -> new Similarity(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
