package org.suzhi.weight;

import java.util.Arrays;
import org.suzhi.survey.DataException;

/**
 * Calibration of one set of records to one set of totals, prepared once and solved for as many base weights as wanted,
 * from several threads if need be. Immutable.
 *
 * <p>λ solves Σ d F(x′λ) x = t, where the convex function Σ d ∫F(x′λ) − t′λ is least (Deville and Särndal 1992, section
 * 2). Newton's step δ is halved until the function no longer rises steeply along it: with r = t − Σ w x its slope there
 * is −δ′r, and at the start it is the negative of δ′r > 0.
 */
public final class CalibrationSolver {

    /** Relative error of the margins at which the work is done. */
    public static final double TARGET = 1e-12;

    /** Relative error of the margins that is good enough where rounding stands in the way of {@link #TARGET}. */
    public static final double ENOUGH = 1e-10;

    private static final int MOST_ITERATIONS = 100;
    private static final int MOST_HALVINGS = 60;
    /** Share of the first slope that may be left, with the other sign, at the end of a step. */
    private static final double STEEP = 0.1;
    /** The slope is known to this share of the margins it is made of. */
    private static final double ROUNDING = 1e-14;

    private final CalibrationMethod method;
    private final KnownTotals totals;
    private final CalibrationCells cells;
    private final AuxiliaryVector vector;
    private final double[] start;

    private CalibrationSolver(
            CalibrationMethod method,
            KnownTotals totals,
            CalibrationCells cells,
            AuxiliaryVector vector,
            double[] start) {
        this.method = method;
        this.totals = totals;
        this.cells = cells;
        this.vector = vector;
        this.start = start;
    }

    static CalibrationSolver of(CalibrationMethod method, Margins margins, int[][] codes) {
        KnownTotals totals = new KnownTotals(margins);
        if (codes.length == 0 || codes.length != totals.offsets.length - 1) {
            throw new IllegalArgumentException("codes of %d variables, expected %d, one or more"
                    .formatted(codes.length, totals.offsets.length - 1));
        }
        for (int[] code : codes) {
            if (code.length != codes[0].length) {
                throw new IllegalArgumentException("codes of %d records, expected %d as in the first variable"
                        .formatted(code.length, codes[0].length));
            }
        }
        CalibrationCells cells = CalibrationCells.of(codes, totals.offsets);
        AuxiliaryVector vector = AuxiliaryVector.of(cells, totals.offsets);
        return new CalibrationSolver(method, totals, cells, vector, new double[vector.parameters]);
    }

    /**
     * The same calibration from another start, such as the λ of the whole sample for the weights of a replicate. The
     * start has no say in the result beyond its tolerance.
     *
     * @param lambda J multipliers, as {@link Calibration#lambda()} gives them
     */
    public CalibrationSolver startingAt(double[] lambda) {
        if (lambda.length != vector.parameters) {
            throw new IllegalArgumentException(
                    "%d multipliers, expected %d".formatted(lambda.length, vector.parameters));
        }
        return new CalibrationSolver(method, totals, cells, vector, lambda.clone());
    }

    /** Number of entries J of the vector x. */
    public int parameters() {
        return vector.parameters;
    }

    /** The calibration cell of each record; -1 for a record that does not count. */
    public int[] cells() {
        return cells.cellOf.clone();
    }

    /** For each calibration cell the entries of x that are 1, from 0 to J − 1; the others are 0. */
    public int[][] columns() {
        int[][] columns = new int[cells.cells][];
        for (int cell = 0; cell < columns.length; cell++) {
            columns[cell] = vector.columnsOf(cells, cell);
        }
        return columns;
    }

    /**
     * Calibrates.
     *
     * @param base base weight of each record, at least 0; that of a record that does not count is not looked at
     * @throws DataException when a level has no weight, its total cannot be reached within the bounds of the factors, or
     *                       no weights meet all totals; it names the margin
     */
    public Calibration solve(double[] base) {
        double[] sums = cells.sums(base);
        totals.refuseOutOfReach(margins(sums), method);
        double[] lambda = start.clone();
        NormalEquations here = new NormalEquations(cells, vector, method, sums);
        NormalEquations there = new NormalEquations(cells, vector, method, sums);
        here.at(lambda);
        double error = error(here);
        if (!(error < Double.POSITIVE_INFINITY)) {
            Arrays.fill(lambda, 0);
            here.at(lambda);
            error = error(here);
        }
        int iterations = 0;
        while (!(error <= TARGET) && iterations < MOST_ITERATIONS) {
            double[] moved = move(lambda, here, there);
            if (moved == null) {
                break;
            }
            iterations++;
            double next = error(there);
            boolean rounding = next <= ENOUGH && next > error / 2;
            NormalEquations swap = here;
            here = there;
            there = swap;
            lambda = moved;
            error = next;
            if (rounding) {
                break;
            }
        }
        double largest = totals.error(here.margin, totals.worst(here.margin));
        if (!(error <= ENOUGH && largest <= KnownTotals.AGREEMENT)) {
            throw totals.missed(here.margin, iterations);
        }
        return new Calibration(cells.cellOf, here.factors(lambda), lambda, iterations, largest);
    }

    /** λ after one step, with the equations there; null when no step leads on. */
    private double[] move(double[] lambda, NormalEquations here, NormalEquations there) {
        double[] gap = here.gap(totals.total);
        double[] step = here.step(gap);
        double descent = dot(step, gap);
        double[] reach = vector.pick(totals.total);
        double blur = 0;
        for (int j = 0; j < step.length; j++) {
            blur += ROUNDING * Math.abs(step[j]) * reach[j];
        }
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            double[] moved = lambda.clone();
            for (int j = 0; j < moved.length; j++) {
                moved[j] += length * step[j];
            }
            there.at(moved);
            if (-dot(step, there.gap(totals.total)) <= STEEP * descent + blur) {
                return moved;
            }
        }
        return null;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }

    /** Largest relative error of the margins that follow from the entries of x. */
    private double error(NormalEquations at) {
        double largest = 0;
        for (int m = 0; m < vector.implied.length; m++) {
            largest = vector.implied[m] ? Math.max(largest, totals.error(at.margin, m)) : largest;
        }
        return largest;
    }

    private double[] margins(double[] sums) {
        double[] margins = new double[vector.column.length];
        for (int at = 0; at < cells.margins.length; at++) {
            margins[cells.margins[at]] += sums[at / cells.variables];
        }
        return margins;
    }
}
