package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.DataException;

/**
 * Calibration succeeds exactly where weights within the bounds exist; a linear programme knows. It looks for factors of
 * the cells that meet the totals and keep the widest distance from the bounds.
 */
class CalibrationFeasibilityTest {

    private static final int[] LEVELS = {2, 3, 4};
    private static final int[] OFFSETS = {0, 2, 5, 9};

    private final int[][] codes = new int[LEVELS.length][];
    private double[] base;
    private double[][] totals;

    /** Skewed levels, and totals that lean the other way now and then. */
    private void make(SplittableRandom random, int n, double lean) {
        base = new double[n];
        totals = new double[LEVELS.length][];
        for (int k = 0; k < n; k++) {
            base[k] = 1 + 100 * random.nextDouble();
        }
        double all = Arrays.stream(base).sum();
        for (int v = 0; v < LEVELS.length; v++) {
            codes[v] = new int[n];
            totals[v] = new double[LEVELS[v]];
            double[] pull = random.doubles(LEVELS[v], 1 - lean, 1 + lean).toArray();
            for (int k = 0; k < n; k++) {
                codes[v][k] = k < 4 ? k % LEVELS[v] : (int) (LEVELS[v] * Math.pow(random.nextDouble(), 1.5));
                totals[v][codes[v][k]] += base[k] * pull[codes[v][k]];
            }
            double sum = Arrays.stream(totals[v]).sum();
            for (int level = 0; level < LEVELS[v]; level++) {
                totals[v][level] *= all / sum;
            }
        }
    }

    /** Widest distance of all factors from both bounds; negative when there is none. */
    private double room(double lower, double upper) {
        CalibrationCells cells = CalibrationCells.of(codes, OFFSETS);
        double[] sums = cells.sums(base);
        double all = Arrays.stream(sums).sum();
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int v = 0; v < LEVELS.length; v++) {
            for (int level = 0; level < LEVELS[v] - (v == 0 ? 0 : 1); level++) {
                double[] row = new double[cells.cells + 1];
                for (int c = 0; c < cells.cells; c++) {
                    row[c] = cells.margins[c * LEVELS.length + v] == OFFSETS[v] + level ? sums[c] / all : 0;
                }
                constraints.add(new LinearConstraint(row, Relationship.EQ, totals[v][level] / all));
            }
        }
        for (int c = 0; c < cells.cells; c++) {
            double[] above = new double[cells.cells + 1];
            above[c] = 1;
            above[cells.cells] = -1;
            constraints.add(new LinearConstraint(above, Relationship.GEQ, lower));
            double[] below = new double[cells.cells + 1];
            below[c] = 1;
            below[cells.cells] = 1;
            constraints.add(new LinearConstraint(below, Relationship.LEQ, upper));
        }
        double[] widest = new double[cells.cells + 1];
        widest[cells.cells] = 1;
        try {
            return new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(widest, 0),
                            new LinearConstraintSet(constraints),
                            GoalType.MAXIMIZE,
                            new NonNegativeConstraint(false),
                            new MaxIter(100_000))
                    .getValue();
        } catch (NoFeasibleSolutionException none) {
            return -1;
        }
    }

    /** True when there are weights, false when there are none; calibration must say the same. */
    private boolean agree(CalibrationMethod method, double room, int trial) {
        CalibrationSolver solver = Calibration.solver(method, codes, totals);
        if (room > 1e-6) {
            Calibration found = solver.solve(base);
            assertThat(found.marginError()).as("trial %d", trial).isLessThan(1e-10);
            assertThat(found.iterations()).as("trial %d", trial).isLessThan(30);
            assertThat(Arrays.stream(found.factors()))
                    .allSatisfy(g -> assertThat(g).isStrictlyBetween(method.lower(), method.upper()));
            return true;
        }
        assertThatThrownBy(() -> solver.solve(base)).as("trial %d", trial).isInstanceOf(DataException.class);
        return false;
    }

    @Test
    void logitSucceedsExactlyWhereWeightsWithinTheBoundsExist() {
        SplittableRandom random = new SplittableRandom(5);
        int feasible = 0;
        for (int trial = 0; trial < 100; trial++) {
            make(random, 300, 0.5);
            double lower = 0.2 + 0.6 * random.nextDouble();
            double upper = 1.05 + 2 * random.nextDouble();
            feasible += agree(new CalibrationMethod.Logit(lower, upper), room(lower, upper), trial) ? 1 : 0;
        }
        assertThat(feasible).isBetween(30, 70);
    }

    @Test
    void rakingSucceedsExactlyWherePositiveWeightsExist() {
        SplittableRandom random = new SplittableRandom(6);
        int feasible = 0;
        for (int trial = 0; trial < 100; trial++) {
            make(random, 12, 0.8);
            feasible += agree(new CalibrationMethod.Raking(), room(0, 1e6), trial) ? 1 : 0;
        }
        assertThat(feasible).isBetween(30, 90);
    }
}
