package org.suzhi.area;

import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/**
 * An intercept and the covariates of the areas in the model, centred and scaled so that their units and their zero do
 * not matter to the arithmetic.
 */
final class CovariateMatrix {

    /** A column whose squared distance from those before it is a smaller share of its length says nothing of its own. */
    private static final double DEPENDENT = 1e-12;

    private final int rows;
    private final int columns;
    private final double[] mean;
    private final double[] scale;
    /** Least and largest value of each covariate. */
    private final double[] lowest;

    private final double[] highest;
    /** Row by row. */
    private final double[] z;

    private CovariateMatrix(int rows, double[] mean, double[] scale, double[] lowest, double[] highest, double[] z) {
        this.rows = rows;
        this.columns = mean.length;
        this.mean = mean;
        this.scale = scale;
        this.lowest = lowest;
        this.highest = highest;
        this.z = z;
    }

    /**
     * The matrix of some areas.
     *
     * @param x      one row of covariates per area, without the intercept
     * @throws DataException when a column is the same everywhere or follows from those before it
     */
    static CovariateMatrix of(double[][] x, Covariates covariates) {
        int rows = x.length;
        int columns = covariates.names().size() + 1;
        double[] mean = new double[columns];
        double[] scale = new double[columns];
        double[] lowest = new double[columns - 1];
        double[] highest = new double[columns - 1];
        scale[0] = 1;
        for (int j = 1; j < columns; j++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (double[] row : x) {
                mean[j] += row[j - 1] / rows;
                least = Math.min(least, row[j - 1]);
                most = Math.max(most, row[j - 1]);
            }
            lowest[j - 1] = least;
            highest[j - 1] = most;
            for (double[] row : x) {
                scale[j] += Math.pow(row[j - 1] - mean[j], 2) / rows;
            }
            scale[j] = Math.sqrt(scale[j]);
            if (!(scale[j] > 1e-12 * Math.max(Math.abs(least), Math.abs(most)))) {
                throw wrong(covariates, j, new Text("the same value in every area of the model", "模型内各地区取值全部相同"));
            }
        }
        double[] z = new double[rows * columns];
        for (int d = 0; d < rows; d++) {
            z[d * columns] = 1;
            for (int j = 1; j < columns; j++) {
                z[d * columns + j] = (x[d][j - 1] - mean[j]) / scale[j];
            }
        }
        CovariateMatrix matrix = new CovariateMatrix(rows, mean, scale, lowest, highest, z);
        matrix.checkRank(covariates);
        return matrix;
    }

    /** Modified Gram–Schmidt: what is left of each column beside those before it. */
    private void checkRank(Covariates covariates) {
        double[] left = z.clone();
        for (int j = 1; j < columns; j++) {
            for (int k = j; k < columns; k++) {
                double dot = 0;
                double length = 0;
                for (int at = 0; at < left.length; at += columns) {
                    dot += left[at + j - 1] * left[at + k];
                    length += left[at + j - 1] * left[at + j - 1];
                }
                for (int at = 0; at < left.length; at += columns) {
                    left[at + k] -= dot / length * left[at + j - 1];
                }
            }
            double rest = 0;
            for (int at = j; at < left.length; at += columns) {
                rest += left[at] * left[at];
            }
            if (!(rest > DEPENDENT * rows)) {
                String before = String.join(", ", covariates.names().subList(0, j - 1));
                throw wrong(
                        covariates,
                        j,
                        before.isEmpty()
                                ? new Text("numbers too large or too small to compute with", "数值过大或过小，无法计算")
                                : Text.of("a column that follows from %s", "该列可由%s推算得出", before));
            }
        }
    }

    private static DataException wrong(Covariates covariates, int column, Text found) {
        return new DataException(new Finding(
                covariates.source(),
                0,
                covariates.names().get(column - 1),
                found,
                new Text("a covariate that tells something of its own", "能提供独立信息的协变量"),
                new Text("leave it out of --x", "请从--x中去掉该列")));
    }

    /** Whether a covariate of an area lies outside the range of the areas here. */
    boolean isBeyond(double[] x) {
        for (int j = 0; j < x.length; j++) {
            if (x[j] < lowest[j] || x[j] > highest[j]) {
                return true;
            }
        }
        return false;
    }

    /** Number of areas. */
    int rows() {
        return rows;
    }

    /** Number of coefficients. */
    int columns() {
        return columns;
    }

    double at(int row, int column) {
        return z[row * columns + column];
    }

    /** The row of the matrix for any area with covariates. */
    double[] row(double[] x) {
        double[] row = new double[columns];
        row[0] = 1;
        for (int j = 1; j < columns; j++) {
            row[j] = (x[j - 1] - mean[j]) / scale[j];
        }
        return row;
    }

    /** The row of an area of the model. */
    double[] row(int row) {
        double[] copy = new double[columns];
        System.arraycopy(z, row * columns, copy, 0, columns);
        return copy;
    }

    /** Coefficients of the covariates as they are, from those of the scaled ones. */
    double[] coefficients(double[] scaled) {
        double[] beta = new double[columns];
        beta[0] = scaled[0];
        for (int j = 1; j < columns; j++) {
            beta[j] = scaled[j] / scale[j];
            beta[0] -= beta[j] * mean[j];
        }
        return beta;
    }

    /** Standard errors of the same, from the covariance of the scaled ones. */
    double[] errors(double[][] covariance) {
        double[] errors = new double[columns];
        double[] intercept = new double[columns];
        intercept[0] = 1;
        for (int j = 1; j < columns; j++) {
            errors[j] = Math.sqrt(covariance[j][j]) / scale[j];
            intercept[j] = -mean[j] / scale[j];
        }
        errors[0] = Math.sqrt(quadratic(covariance, intercept));
        return errors;
    }

    /** a'Qa. */
    static double quadratic(double[][] q, double[] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double row = 0;
            for (int j = 0; j < a.length; j++) {
                row += q[i][j] * a[j];
            }
            sum += a[i] * row;
        }
        return sum;
    }
}
