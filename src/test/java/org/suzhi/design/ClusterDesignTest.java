package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.suzhi.survey.ConfidenceLevel;

class ClusterDesignTest {

    private static final ClusterDesign DESIGN = new ClusterDesign(400, 25, 0.06, 60);

    @Test
    void theOptimumIsThatOfTheTextbooks() {
        assertThat(DESIGN.optimalTake()).isCloseTo(Math.sqrt(16 * 0.94 / 0.06), within(1e-12));
        assertThat(DESIGN.take()).isEqualTo(16);
        assertThat(DESIGN.deff(16)).isCloseTo(1.9, within(1e-12));
    }

    @Test
    void noOtherNumberOfPeopleInAUnitHasLessCostTimesVariance() {
        for (double rho : new double[] {0.001, 0.02, 0.06, 0.3, 0.95, 1}) {
            for (double cost : new double[] {0, 1, 40, 900}) {
                ClusterDesign design = new ClusterDesign(cost, 25, rho, 60);
                int best = design.take();
                for (int b = 1; b <= 60; b++) {
                    assertThat((cost + 25 * best) * design.deff(best) / best)
                            .isLessThanOrEqualTo((cost + 25 * b) * design.deff(b) / b * (1 + 1e-12));
                }
            }
        }
    }

    @Test
    void aBudgetIsNotExceededAndLeavesLessThanAUnit() {
        ClusterDesign.Stages stages = DESIGN.forBudget(50_000);
        assertThat(stages.units()).isEqualTo(62);
        assertThat(stages.people()).isEqualTo(992);
        assertThat(stages.cost()).isEqualTo(49_600);
        assertThat(stages.effective()).isCloseTo(992 / 1.9, within(1e-9));
    }

    @Test
    void aLargerBudgetNeverLosesPrecision() {
        double before = Double.POSITIVE_INFINITY;
        for (double budget = 2_000; budget < 100_000; budget += 777) {
            double variance = DESIGN.forBudget(budget).variance(0.4);
            assertThat(variance).isLessThanOrEqualTo(before);
            before = variance;
        }
    }

    @Test
    void theVarianceAskedForIsReachedWithTheFewestUnits() {
        double sd = Math.sqrt(0.18 * 0.82);
        ClusterDesign.Stages stages = DESIGN.forVariance(sd, 0.0001);
        assertThat(stages.variance(sd)).isLessThanOrEqualTo(0.0001);
        assertThat(sd * sd * stages.deff() / ((stages.units() - 1) * stages.take()))
                .isGreaterThan(0.0001);
        double simple = Goal.Margin.wald(0.02, ConfidenceLevel.P95, 0.18).respondents();
        assertThat(DESIGN.forEffective(simple).effective()).isGreaterThanOrEqualTo(simple);
    }

    @Test
    void peopleWhoAreUnlikeAreTakenAsManyAsThereAre() {
        assertThat(new ClusterDesign(400, 25, 0, 60).take()).isEqualTo(60);
        assertThat(new ClusterDesign(400, 25, -0.01, 60).take()).isEqualTo(60);
        assertThat(new ClusterDesign(0, 25, 0.06, 60).take()).isEqualTo(1);
        assertThat(new ClusterDesign(400, 25, 1, 60).take()).isEqualTo(1);
    }

    @Test
    void impossibleDesignsAreRefused() {
        assertThatThrownBy(() -> new ClusterDesign(-1, 1, 0.1, 9)).hasMessageContaining("cost of a unit: -1.0");
        assertThatThrownBy(() -> new ClusterDesign(1, 0, 0.1, 9)).hasMessageContaining("cost of an interview: 0.0");
        assertThatThrownBy(() -> new ClusterDesign(1, 1, Double.NaN, 9)).hasMessageContaining("correlation: NaN");
        assertThatThrownBy(() -> new ClusterDesign(1, 1, -0.2, 9)).hasMessageContaining("correlation: -0.2");
        assertThatThrownBy(() -> new ClusterDesign(1, 1, 0.1, 0)).hasMessageContaining("most people in a unit: 0.0");
        assertThatThrownBy(() -> DESIGN.deff(61)).hasMessage("people in a unit: 61.0, expected 1 to 60");
        assertThatThrownBy(() -> DESIGN.forBudget(1_000))
                .hasMessage("budget: 1000.0, expected at least 1600.0 for two units of 16 people");
        assertThatThrownBy(() -> DESIGN.forVariance(0, 1)).hasMessageContaining("standard deviation: 0.0");
    }
}
