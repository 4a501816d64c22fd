package org.suzhi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;

class IntervalPlotTest {

    private static final IntervalPlot PLOT = plot();

    @Test
    void aLargerRatioLiesFurtherRight() {
        double last = -1;
        for (double ratio = 0.14; ratio <= 0.4; ratio += 0.01) {
            assertThat(PLOT.x(ratio)).isGreaterThan(last);
            last = PLOT.x(ratio);
        }
    }

    @Test
    void everythingLiesInsideThePlotArea() {
        assertThat(PLOT.rows()).hasSize(1 + 2 + 4);
        for (IntervalPlot.Row row : PLOT.rows()) {
            assertThat(row.y()).isBetween(PLOT.top(), PLOT.bottom());
            if (!row.point().isEmpty()) {
                assertThat(number(row.lower())).isBetween(0.0, number(row.point()));
                assertThat(number(row.upper())).isBetween(number(row.point()), 100.0);
            }
        }
        for (IntervalPlot.Goal goal : PLOT.goals()) {
            assertThat(number(goal.x())).isBetween(0.0, 100.0);
            assertThat(goal.y()).isLessThan(PLOT.top());
        }
        assertThat(PLOT.height()).isGreaterThan(PLOT.bottom());
    }

    @Test
    void rowsFollowEachOtherDownwards() {
        List<Integer> places = PLOT.rows().stream().map(IntervalPlot.Row::y).toList();
        assertThat(places).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void ticksStandWhereTheirRatiosLie() {
        assertThat(PLOT.ticks()).hasSizeBetween(3, 8);
        for (IntervalPlot.Tick tick : PLOT.ticks()) {
            double ratio = Double.parseDouble(tick.label().replace("%", "")) / 100;
            assertThat(number(tick.x())).isCloseTo(PLOT.x(ratio), org.assertj.core.data.Offset.offset(0.01));
        }
    }

    @Test
    void whatHasNoEstimateHasNoPoint() {
        IntervalPlot.Row cadres = PLOT.rows().get(PLOT.rows().size() - 1);
        assertThat(cadres.line().level()).isEqualTo("cadres");
        assertThat(List.of(cadres.point(), cadres.lower(), cadres.upper())).containsOnly("");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1044, 0.557, 100, 600, 100",
        "0.171, 0.189, 170, 190, 5",
        "0.2, 0.2, 199, 201, 1",
        "-0.1, 1.2, 0, 1000, 200"
    })
    void axesBeginAndEndAtRoundNumbers(double least, double most, int from, int to, int step) {
        assertThat(Axis.covering(least, most)).isEqualTo(new Axis(from, to, step));
    }

    private static IntervalPlot plot() {
        Report report = SmallReport.labelled(Label.SYNTHETIC);
        Contents contents = Contents.of(report, Language.ZH);
        return new IntervalPlot(
                contents.whole(), contents.regions(), contents.groups(), report.verdicts(), Language.ZH);
    }

    private static double number(String percent) {
        assertThat(percent).endsWith("%");
        return Double.parseDouble(percent.replace("%", ""));
    }
}
