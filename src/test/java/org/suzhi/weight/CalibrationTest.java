package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws of calibration, on 2,000 records with three variables of 2, 5 and 7 levels; every 40th record does not count. */
class CalibrationTest {

    private static final int[] LEVELS = {2, 5, 7};
    private static final int N = 2000;
    private static final int[][] CODES = new int[LEVELS.length][N];
    private static final double[] BASE = new double[N];
    private static final double[][] TOTALS = new double[LEVELS.length][];

    static {
        SplittableRandom random = new SplittableRandom(20260);
        double[][] count = new double[LEVELS.length][];
        for (int v = 0; v < LEVELS.length; v++) {
            count[v] = new double[LEVELS[v]];
            TOTALS[v] = new double[LEVELS[v]];
        }
        for (int k = 0; k < N; k++) {
            BASE[k] = 5 + 20 * random.nextDouble();
            for (int v = 0; v < LEVELS.length; v++) {
                CODES[v][k] = k % 40 == 0 ? -1 : random.nextInt(LEVELS[v]);
                if (k % 40 != 0) {
                    count[v][CODES[v][k]] += BASE[k];
                }
            }
        }
        for (int v = 0; v < LEVELS.length; v++) {
            for (int level = 0; level < LEVELS[v]; level++) {
                TOTALS[v][level] = count[v][level] * (0.6 + 0.9 * random.nextDouble());
            }
            double sum = Arrays.stream(TOTALS[v]).sum();
            for (int level = 0; level < LEVELS[v]; level++) {
                TOTALS[v][level] *= 30_000 / sum;
            }
        }
    }

    private static void hits(double[] weights, int[][] codes, double[][] totals, double tolerance) {
        for (int v = 0; v < totals.length; v++) {
            double[] sum = new double[totals[v].length];
            for (int k = 0; k < weights.length; k++) {
                if (codes[v][k] >= 0) {
                    sum[codes[v][k]] += weights[k];
                }
            }
            for (int level = 0; level < sum.length; level++) {
                assertThat(sum[level]).isCloseTo(totals[v][level], within(tolerance * totals[v][level]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.suzhi.weight.CalibrationMethodTest#methods")
    void everyMethodHitsEveryMargin(CalibrationMethod method) {
        Calibration found = Calibration.solver(method, CODES, TOTALS).solve(BASE);
        hits(found.weights(BASE), CODES, TOTALS, 1e-10);
        assertThat(found.marginError()).isLessThan(1e-11);
        assertThat(found.iterations()).isBetween(1, 15);
    }

    @ParameterizedTest
    @MethodSource("org.suzhi.weight.CalibrationMethodTest#methods")
    void factorsStayWithinTheMethodsBounds(CalibrationMethod method) {
        Calibration found = Calibration.solver(method, CODES, TOTALS).solve(BASE);
        for (int k = 0; k < N; k++) {
            if (k % 40 != 0) {
                assertThat(found.factor(k)).isGreaterThan(method.lower()).isLessThan(method.upper());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.suzhi.weight.CalibrationMethodTest#methods")
    void recordsThatDoNotCountHaveNoWeight(CalibrationMethod method) {
        Calibration found = Calibration.solver(method, CODES, TOTALS).solve(BASE);
        assertThat(found.factor(40)).isZero();
        assertThat(found.factors()[80]).isZero();
        assertThat(found.weights(BASE)[1960]).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.suzhi.weight.CalibrationMethodTest#methods")
    void oneVariableIsPostStratification(CalibrationMethod method) {
        int[][] one = {CODES[2]};
        double[] factors = PostStratification.factors(BASE, CODES[2], TOTALS[2]);
        Calibration found =
                Calibration.solver(method, one, new double[][] {TOTALS[2]}).solve(BASE);
        for (int k = 1; k < 40; k++) {
            assertThat(found.factor(k)).isCloseTo(factors[CODES[2][k]], within(1e-11));
        }
    }

    /** The entries of x that are 1 for a record. */
    private static int[] columns(CalibrationSolver solver, int record) {
        int cell = solver.cells()[record];
        return cell < 0 ? new int[0] : solver.columns()[cell];
    }

    @Test
    void theVectorHoldsAllLevelsOfTheFirstVariableAndAllButTheLastOfTheOthers() {
        int[][] codes = {{0, 0, 1, 1, -1}, {0, 1, 0, 2, -1}};
        CalibrationSolver solver =
                Calibration.solver(new CalibrationMethod.Linear(), codes, new double[][] {{3, 2}, {2, 2, 1}});
        assertThat(solver.parameters()).isEqualTo(4);
        assertThat(columns(solver, 1)).containsExactly(0, 3);
        assertThat(columns(solver, 3)).containsExactly(1);
        assertThat(columns(solver, 4)).isEmpty();
    }

    @Test
    void linearIsTheClosedFormOfTheRegressionEstimator() {
        CalibrationSolver solver = Calibration.solver(new CalibrationMethod.Linear(), CODES, TOTALS);
        int parameters = solver.parameters();
        double[][] crossed = new double[parameters][parameters];
        double[] missing = new double[parameters];
        double[] kept = IntStream.range(0, LEVELS.length)
                .mapToObj(v -> Arrays.stream(TOTALS[v], 0, v == 0 ? LEVELS[v] : LEVELS[v] - 1))
                .flatMapToDouble(totals -> totals)
                .toArray();
        System.arraycopy(kept, 0, missing, 0, parameters);
        for (int k = 0; k < N; k++) {
            int[] ones = columns(solver, k);
            for (int a : ones) {
                missing[a] -= BASE[k];
                for (int b : ones) {
                    crossed[a][b] += BASE[k];
                }
            }
        }
        RealVector lambda = new LUDecomposition(MatrixUtils.createRealMatrix(crossed))
                .getSolver()
                .solve(MatrixUtils.createRealVector(missing));
        Calibration found = solver.solve(BASE);
        for (int k = 0; k < N; k++) {
            double g = 1;
            int[] ones = columns(solver, k);
            for (int a : ones) {
                g += lambda.getEntry(a);
            }
            assertThat(found.factor(k)).isCloseTo(ones.length == 0 ? 0 : g, within(1e-12));
        }
        assertThat(found.lambda()).containsExactly(lambda.toArray(), within(1e-12));
    }

    @Test
    void rakingIsIterativeProportionalFitting() {
        double[] weights = BASE.clone();
        for (int round = 0; round < 200; round++) {
            for (int v = 0; v < LEVELS.length; v++) {
                double[] factors = PostStratification.factors(weights, CODES[v], TOTALS[v]);
                for (int k = 0; k < N; k++) {
                    weights[k] *= CODES[v][k] < 0 ? 0 : factors[CODES[v][k]];
                }
            }
        }
        double[] found = Calibration.solver(new CalibrationMethod.Raking(), CODES, TOTALS)
                .solve(BASE)
                .weights(BASE);
        for (int k = 0; k < N; k++) {
            assertThat(found[k]).isCloseTo(weights[k], within(1e-11 * BASE[k]));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 40, 1e6})
    void rakingForgetsTheScaleOfBaseWeights(double scale) {
        CalibrationSolver solver = Calibration.solver(new CalibrationMethod.Raking(), CODES, TOTALS);
        double[] scaled = Arrays.stream(BASE).map(weight -> scale * weight).toArray();
        double[] weights = solver.solve(BASE).weights(BASE);
        assertThat(solver.solve(scaled).weights(scaled)).containsExactly(weights, within(1e-10));
    }

    @ParameterizedTest
    @MethodSource("org.suzhi.weight.CalibrationMethodTest#methods")
    void theOrderOfRecordsChangesNothing(CalibrationMethod method) {
        double[] weights = Calibration.solver(method, CODES, TOTALS).solve(BASE).weights(BASE);
        int[][] backwards = new int[LEVELS.length][N];
        double[] base = new double[N];
        for (int k = 0; k < N; k++) {
            base[k] = BASE[N - 1 - k];
            for (int v = 0; v < LEVELS.length; v++) {
                backwards[v][k] = CODES[v][N - 1 - k];
            }
        }
        double[] found =
                Calibration.solver(method, backwards, TOTALS).solve(base).weights(base);
        for (int k = 0; k < N; k++) {
            assertThat(found[N - 1 - k]).isCloseTo(weights[k], within(1e-12 * BASE[k]));
        }
    }

    @ParameterizedTest
    @MethodSource("org.suzhi.weight.CalibrationMethodTest#methods")
    void aWarmStartIsFasterAndEndsAtTheSameWeights(CalibrationMethod method) {
        CalibrationSolver solver = Calibration.solver(method, CODES, TOTALS);
        Calibration whole = solver.solve(BASE);
        assertThat(solver.startingAt(whole.lambda()).solve(BASE).iterations()).isZero();
        double[] replicate = replicate(7);
        Calibration cold = solver.solve(replicate);
        Calibration warm = solver.startingAt(whole.lambda()).solve(replicate);
        assertThat(warm.iterations()).isLessThanOrEqualTo(cold.iterations());
        assertThat(warm.weights(replicate)).containsExactly(cold.weights(replicate), within(1e-9));
        hits(warm.weights(replicate), CODES, TOTALS, 1e-10);
    }

    @Test
    void aStartThatIsFarOffDoesNoHarm() {
        CalibrationSolver solver = Calibration.solver(new CalibrationMethod.Raking(), CODES, TOTALS);
        double[] far = new double[solver.parameters()];
        Arrays.fill(far, 1000);
        Calibration found = solver.startingAt(far).solve(BASE);
        hits(found.weights(BASE), CODES, TOTALS, 1e-10);
    }

    @ParameterizedTest
    @MethodSource("org.suzhi.weight.CalibrationMethodTest#methods")
    void totalsOfNestedVariablesAreAllHit(CalibrationMethod method) {
        int[] region =
                Arrays.stream(CODES[2]).map(code -> code < 0 ? -1 : code / 3).toArray();
        double[] regions = new double[3];
        for (int level = 0; level < LEVELS[2]; level++) {
            regions[level / 3] += TOTALS[2][level];
        }
        for (int[][] codes : new int[][][] {{CODES[2], region, CODES[0]}, {region, CODES[0], CODES[2]}}) {
            double[][] totals = codes[0] == region
                    ? new double[][] {regions, TOTALS[0], TOTALS[2]}
                    : new double[][] {TOTALS[2], regions, TOTALS[0]};
            CalibrationSolver solver = Calibration.solver(method, codes, totals);
            assertThat(solver.parameters()).isEqualTo(7 + 2 - 1);
            hits(solver.solve(BASE).weights(BASE), codes, totals, 1e-10);
        }
    }

    @ParameterizedTest
    @MethodSource("org.suzhi.weight.CalibrationMethodTest#methods")
    void weightsOfZeroThatMakeVariablesNestedAreNoObstacle(CalibrationMethod method) {
        int[][] codes = {{0, 0, 1, 1, 1}, {0, 1, 0, 1, 1}};
        double[][] totals = {{12, 18}, {12, 18}};
        double[] base = {10, 0, 0, 15, 5};
        CalibrationSolver solver = Calibration.solver(method, codes, totals);
        assertThat(solver.parameters()).isEqualTo(3);
        hits(solver.solve(base).weights(base), codes, totals, 1e-10);
    }

    @Test
    void replicatesInParallelGiveTheSameBits() {
        CalibrationSolver solver = Calibration.solver(new CalibrationMethod.Raking(), CODES, TOTALS);
        double[][] sequential = IntStream.range(0, 32)
                .mapToObj(r -> solver.solve(replicate(r)).factors())
                .toArray(double[][]::new);
        double[][] parallel = IntStream.range(0, 32)
                .parallel()
                .mapToObj(r -> solver.solve(replicate(r)).factors())
                .toArray(double[][]::new);
        assertThat(parallel).isDeepEqualTo(sequential);
    }

    private static double[] replicate(int r) {
        double[] base = BASE.clone();
        for (int k = r; k < N; k += 50) {
            base[k] = 0;
        }
        return base;
    }

    @Test
    void totalsThatDifferByRoundingAreBroughtToTheFirst() {
        double[][] rounded = {TOTALS[0], TOTALS[1].clone(), TOTALS[2]};
        for (int level = 0; level < LEVELS[1]; level++) {
            rounded[1][level] *= 1 + 5e-7;
        }
        double[] weights = Calibration.solver(new CalibrationMethod.Raking(), CODES, rounded)
                .solve(BASE)
                .weights(BASE);
        hits(weights, CODES, TOTALS, 1e-10);
    }
}
