package org.suzhi.weight;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * The calibration equations Σ d F(x′λ) x = t at one λ: the margins on the left and their derivative Σ d F′(x′λ) x x′.
 * Sums run over the cells in their order; a cell touches F margins and F² entries of the matrix.
 */
final class NormalEquations {

    /** A smaller pivot, in a matrix with unit diagonal, is a singular matrix. */
    private static final double SINGULAR = 1e-12;

    /** What a singular matrix gets on its unit diagonal. */
    private static final double RIDGE = 1e-9;

    private static final double SYMMETRY = 1e-12;

    private final CalibrationCells cells;
    private final AuxiliaryVector vector;
    private final CalibrationMethod method;
    /** Base weight of each cell. */
    private final double[] base;

    /** Sum of calibrated weights of each margin. */
    final double[] margin;
    /** Derivative of margin a by λ of margin b, at a · S + b, for b no greater than a. */
    private final double[] matrix;

    NormalEquations(CalibrationCells cells, AuxiliaryVector vector, CalibrationMethod method, double[] base) {
        this.cells = cells;
        this.vector = vector;
        this.method = method;
        this.base = base;
        this.margin = new double[vector.column.length];
        this.matrix = new double[margin.length * margin.length];
    }

    /** Margins and matrix at λ (J entries). */
    void at(double[] lambda) {
        double[] value = byMargin(lambda);
        Arrays.fill(margin, 0);
        Arrays.fill(matrix, 0);
        int[] margins = cells.margins;
        int variables = cells.variables;
        for (int c = 0, start = 0; c < base.length; c++, start += variables) {
            if (base[c] == 0) {
                continue;
            }
            int end = start + variables;
            double u = 0;
            for (int at = start; at < end; at++) {
                u += value[margins[at]];
            }
            double g = method.factor(u);
            double weight = base[c] * g;
            double slope = base[c] * method.slope(g);
            for (int at = start; at < end; at++) {
                margin[margins[at]] += weight;
                int row = margins[at] * margin.length;
                for (int other = start; other <= at; other++) {
                    matrix[row + margins[other]] += slope;
                }
            }
        }
    }

    /** Factor of each cell at λ. */
    double[] factors(double[] lambda) {
        double[] value = byMargin(lambda);
        double[] factors = new double[base.length];
        for (int c = 0; c < factors.length; c++) {
            double u = 0;
            for (int v = 0; v < cells.variables; v++) {
                u += value[cells.margins[c * cells.variables + v]];
            }
            factors[c] = method.factor(u);
        }
        return factors;
    }

    private double[] byMargin(double[] lambda) {
        double[] value = new double[margin.length];
        for (int m = 0; m < value.length; m++) {
            value[m] = vector.column[m] < 0 ? 0 : lambda[vector.column[m]];
        }
        return value;
    }

    /** What the entries of x still miss: t − Σ w x. */
    double[] gap(double[] total) {
        double[] gap = new double[margin.length];
        for (int m = 0; m < gap.length; m++) {
            gap[m] = total[m] - margin[m];
        }
        return vector.pick(gap);
    }

    /**
     * Newton's step: the solution of matrix · step = gap, scaled to unit diagonal first. Weights of 0 can make the matrix
     * singular; then a small ridge keeps the step finite, and whether the margins are hit decides.
     */
    double[] step(double[] gap) {
        int size = margin.length;
        double[] scale = new double[gap.length];
        double[][] scaled = new double[gap.length][gap.length];
        for (int a = 0; a < size; a++) {
            int row = vector.column[a];
            if (row < 0) {
                continue;
            }
            double diagonal = matrix[a * size + a];
            scale[row] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 1;
            for (int b = 0; b <= a; b++) {
                int column = vector.column[b];
                if (column >= 0) {
                    scaled[row][column] = matrix[a * size + b] * scale[row] * scale[column];
                    scaled[column][row] = scaled[row][column];
                }
            }
        }
        double[] right = new double[gap.length];
        for (int j = 0; j < right.length; j++) {
            right[j] = gap[j] * scale[j];
        }
        double[] step = solver(scaled).solve(new ArrayRealVector(right, false)).toArray();
        for (int j = 0; j < step.length; j++) {
            step[j] *= scale[j];
        }
        return step;
    }

    private static DecompositionSolver solver(double[][] matrix) {
        try {
            return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix), SYMMETRY, SINGULAR).getSolver();
        } catch (NonPositiveDefiniteMatrixException singular) {
            for (int j = 0; j < matrix.length; j++) {
                matrix[j][j] += RIDGE;
            }
            return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), SYMMETRY, 0).getSolver();
        }
    }
}
