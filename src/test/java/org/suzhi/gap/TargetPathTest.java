package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.suzhi.estimate.Estimate;
import org.suzhi.plan.PlanFile;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;

class TargetPathTest {

    private static final Estimate WHOLE = new Estimate(1, Domain.ALL, 1000, 1000, 0.13, 0.01, Interval.NONE, 40, 1, "");
    private static final WaveRatio BASE = new WaveRatio(2020, 0.10, Double.NaN, 0);

    private static List<TargetPath> paths(WaveRatio base, int year) {
        return TargetPath.of(PlanFile.find("dandong"), base, WHOLE, year);
    }

    @Test
    void theWayLeadsFromTheBaseToTheGoalByEqualSteps() {
        TargetPath path = paths(BASE, 2023).get(0);
        assertThat(path.steps()).hasSize(6);
        assertThat(path.steps().get(0).linear()).isCloseTo(0.10, within(1e-15));
        assertThat(path.steps().get(5).logitLinear()).isCloseTo(0.15, within(1e-15));
        for (int i = 1; i < 6; i++) {
            TargetPath.Step before = path.steps().get(i - 1);
            TargetPath.Step now = path.steps().get(i);
            assertThat(now.linear() - before.linear()).isCloseTo(0.01, within(1e-12));
            assertThat(Scenario.LOGIT_LINEAR.of(now.logitLinear()) - Scenario.LOGIT_LINEAR.of(before.logitLinear()))
                    .isCloseTo((Math.log(0.15 / 0.85) - Math.log(0.10 / 0.90)) / 5, within(1e-12));
        }
        assertThat(path.due().get(0).ratio()).isCloseTo(0.13, within(1e-12));
        assertThat(path.due().get(0).confidence()).isCloseTo(0.5, within(1e-9));
        assertThat(path.due().get(1).ratio()).isCloseTo(path.steps().get(3).logitLinear(), within(1e-15));
        assertThat(path.sentence("composite-70").en())
                .contains(
                        "from 10.00 % in 2020, 13.00 % (linear)", "found 13.00 % by criterion composite-70", "50.0 %");
    }

    @Test
    void fromTheTargetsYearOnItsGoalHolds() {
        TargetPath path = paths(BASE, 2027).get(0);
        assertThat(path.due()).allMatch(due -> due.ratio() == 0.15);
    }

    @Test
    void aGoalThatWasPassedIsNotComeDownTo() {
        TargetPath path = paths(new WaveRatio(2020, 0.2, Double.NaN, 0), 2023).get(0);
        assertThat(path.due()).allMatch(due -> due.ratio() == 0.15);
    }

    @Test
    void noWayLeadsBackIntoThePast() {
        List<TargetPath> paths = paths(new WaveRatio(2025, 0.12, 0.01, 0), 2025);
        assertThat(paths).hasSize(1);
        assertThat(paths.get(0).target().year()).isEqualTo(2035);
        assertThat(paths.get(0).sentence("c").en()).contains("from 12.00 % in 2025", "should hold in 2026");
        assertThat(paths(new WaveRatio(2036, 0.12, 0.01, 0), 2036)).isEmpty();
    }
}
