package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Instruments;
import org.suzhi.survey.DataException;

/** What cannot be calibrated is refused, by the name of the margin. */
class CalibrationRefusalsTest {

    private static final CalibrationMethod RAKING = new CalibrationMethod.Raking();

    private static Margins margins(double... totals) {
        return Margins.of(Instruments.table(
                "margins.csv",
                "variable,level,total",
                "sex,female," + totals[0],
                "sex,male," + totals[1],
                "age,young," + totals[2],
                "age,old," + totals[3]));
    }

    private static int[][] codes() {
        return new int[][] {{0, 0, 1, 1}, {0, 1, 0, 1}};
    }

    static Stream<CalibrationMethod> methods() {
        return CalibrationMethodTest.methods();
    }

    @Test
    void totalsThatDisagreeNameBothVariablesAndSums() {
        assertThatThrownBy(() -> Calibration.solver(RAKING, margins(10, 20, 12, 20), codes()))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(
                        "margins.csv:4: column 'age': found totals that add up to 32, expected 30, as for 'sex'");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aLevelWithoutBaseWeightIsNamedWithItsLine(CalibrationMethod method) {
        CalibrationSolver solver = Calibration.solver(method, margins(10, 20, 12, 18), codes());
        assertThatThrownBy(() -> solver.solve(new double[] {10, 0, 20, 0}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("margins.csv:5: column 'age': found 'old', which has a total but no base weight");
    }

    @Test
    void aTotalOutOfTheBoundsReachIsNamedWithWhatItNeeds() {
        CalibrationSolver solver =
                Calibration.solver(new CalibrationMethod.Logit(0.5, 2), margins(5, 25, 15, 15), codes());
        assertThatThrownBy(() -> solver.solve(new double[] {10, 10, 5, 5}))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings()).hasSize(2))
                .hasMessageContaining("margins.csv:2: column 'sex': found 'female', whose total 5 is 0.25 times")
                .hasMessageContaining("margins.csv:3: column 'sex': found 'male', whose total 25 is 2.5 times")
                .hasMessageContaining("between 0.5 and 2.0 times");
    }

    @Test
    void boundsThatNoWeightsCanKeepAreRefusedWithTheMarginThatMisses() {
        CalibrationSolver solver =
                Calibration.solver(new CalibrationMethod.Logit(0.5, 1.2), margins(11, 9, 11, 9), codes());
        assertThatThrownBy(() -> solver.solve(new double[] {1, 9, 9, 1}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("margins.csv:")
                .hasMessageContaining("whose weights add up to")
                .hasMessageContaining("of its total away")
                .hasMessageContaining("widen the bounds");
    }

    @Test
    void emptyCellsThatRakingCannotFillAreRefused() {
        int[][] noYoungMen = {{0, 0, 1, 1}, {0, 1, 1, 1}};
        CalibrationSolver solver = Calibration.solver(RAKING, margins(10, 20, 12, 18), noYoungMen);
        assertThatThrownBy(() -> solver.solve(new double[] {1, 1, 1, 1}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("join levels");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void nestedVariablesWhoseTotalsContradictAreRefused(CalibrationMethod method) {
        int[][] same = {{0, 0, 1, 1}, {0, 0, 1, 1}};
        CalibrationSolver solver = Calibration.solver(method, margins(10, 20, 12, 18), same);
        assertThat(solver.parameters()).isEqualTo(2);
        assertThatThrownBy(() -> solver.solve(new double[] {5, 5, 10, 10}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("margins.csv:4: column 'age': found 'young', whose weights add up to 10")
                .hasMessageContaining("leave out a variable whose totals contradict the others");
    }

    @Test
    void totalsThatContradictEachOtherOnceWeightsAreZeroAreRefused() {
        CalibrationSolver solver = Calibration.solver(RAKING, margins(12, 18, 13, 17), codes());
        assertThatThrownBy(() -> solver.solve(new double[] {10, 0, 0, 20}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("whose weights add up to");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aBaseWeightThatIsNoWeightIsADefect(double weight) {
        CalibrationSolver solver = Calibration.solver(RAKING, margins(10, 20, 12, 18), codes());
        assertThatThrownBy(() -> solver.solve(new double[] {5, 5, weight, 10}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("record 2");
        assertThatThrownBy(() -> solver.solve(new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 base weights");
    }

    @Test
    void codesThatDoNotFitAreADefect() {
        Margins margins = margins(10, 20, 12, 18);
        assertThatThrownBy(() -> Calibration.solver(RAKING, margins, new int[][] {{0, 1}, {-1, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("record 0");
        assertThatThrownBy(() -> Calibration.solver(RAKING, margins, new int[][] {{0, 2}, {0, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("record 1: level 2");
        assertThatThrownBy(() -> Calibration.solver(RAKING, margins, new int[][] {{0, 1}, {0}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calibration.solver(RAKING, margins, new int[][] {{0, 1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Calibration.solver(RAKING, margins, codes()).startingAt(new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 multipliers, expected 3");
    }
}
