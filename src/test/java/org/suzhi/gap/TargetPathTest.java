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
        assertThat(path.isBeyond()).isTrue();
        assertThat(path.steps()).hasSize(6).allMatch(step -> step.linear() == 0.15 && step.logitLinear() == 0.15);
        assertThat(path.sentence("composite-70").en())
                .contains(
                        "the wave of 2020 lay beyond the goal with 20.00 %, so that the goal itself should hold until 2025",
                        "found 13.00 % by criterion composite-70, which lies beyond it with");
        assertThat(paths(BASE, 2023).get(0).isBeyond()).isFalse();
    }

    @Test
    void aSurveyThatPassedTheGoalItselfIsNotToldToComeDownToIt() {
        List<TargetPath> ahead = paths(new WaveRatio(2025, 0.3, 0.01, 0), 2025);
        assertThat(ahead).hasSize(1);
        TargetPath path = ahead.get(0);
        assertThat(path.target().year()).isEqualTo(2035);
        assertThat(path.steps()).allMatch(step -> step.linear() == 0.25 && step.logitLinear() == 0.25);
        assertThat(path.sentence("composite-70").en())
                .contains(
                        "the survey of 2025 found 30.00 % by criterion composite-70, not less than the goal of 25.00 %, which"
                                + " itself should hold until 2035")
                .doesNotContain("on the way");
        assertThat(path.sentence("composite-70").zh())
                .contains("本次调查（2025年）按标准composite-70为30.00%，已不低于目标值25.00%，此后至2035年均应不低于目标值");
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
