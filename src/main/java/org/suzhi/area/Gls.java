package org.suzhi.area;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The regression of direct estimates on covariates with weights w_d = 1 / (A + v_d) at one value of A: β̂ = Q X'V⁻¹y,
 * Q = (X'V⁻¹X)⁻¹, and the sums that likelihoods and errors are made of. It takes m p² steps and no m × m matrix.
 *
 * <p>Source: Rao and Molina, Small Area Estimation, 2nd ed. 2015, sections 6.1.1 and 6.1.2.
 */
final class Gls {

    private final CovariateMatrix x;
    private final double variance;
    private final double[] beta;
    private final double[][] q;
    private final double logDeterminant;
    private double logs;
    private double weights;
    private double weights2;
    private double squares;
    private double squares2;
    private double traceQN;

    Gls(CovariateMatrix x, double[] y, double[] v, double variance) {
        this.x = x;
        this.variance = variance;
        int p = x.columns();
        double[][] m = new double[p][p];
        double[][] n = new double[p][p];
        double[] c = new double[p];
        for (int d = 0; d < y.length; d++) {
            double w = 1 / (variance + v[d]);
            weights += w;
            weights2 += w * w;
            logs -= Math.log(w);
            for (int i = 0; i < p; i++) {
                double wx = w * x.at(d, i);
                c[i] += wx * y[d];
                for (int j = 0; j <= i; j++) {
                    double product = wx * x.at(d, j);
                    m[i][j] += product;
                    n[i][j] += w * product;
                }
            }
        }
        mirror(m);
        mirror(n);
        CholeskyDecomposition cholesky = new CholeskyDecomposition(new Array2DRowRealMatrix(m, false), 1e-12, 0);
        this.beta = cholesky.getSolver().solve(new Array2DRowRealMatrix(c)).getColumn(0);
        this.q = cholesky.getSolver().getInverse().getData();
        RealMatrix triangle = cholesky.getL();
        double log = 0;
        for (int i = 0; i < p; i++) {
            log += 2 * Math.log(triangle.getEntry(i, i));
            for (int j = 0; j < p; j++) {
                traceQN += q[i][j] * n[i][j];
            }
        }
        this.logDeterminant = log;
        for (int d = 0; d < y.length; d++) {
            double w = 1 / (variance + v[d]);
            double r = y[d] - fitted(d);
            squares += w * r * r;
            squares2 += w * w * r * r;
        }
    }

    private static void mirror(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j < i; j++) {
                lower[j][i] = lower[i][j];
            }
        }
    }

    /** x_d'β̂. */
    double fitted(int d) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += x.at(d, j) * beta[j];
        }
        return sum;
    }

    /** A. */
    double variance() {
        return variance;
    }

    /** β̂ of the scaled covariates. */
    double[] beta() {
        return beta;
    }

    /** Q of the scaled covariates. */
    double[][] q() {
        return q;
    }

    int areas() {
        return x.rows();
    }

    /** m − p. */
    int freedom() {
        return x.rows() - x.columns();
    }

    /** log |X'V⁻¹X|. */
    double logDeterminant() {
        return logDeterminant;
    }

    /** −½ (Σ log(A + v) + r'V⁻¹r): the profile log-likelihood but for −½ m log 2π. */
    double profile() {
        return -(logs + squares) / 2;
    }

    /** Σ 1 / (A + v). */
    double weights() {
        return weights;
    }

    /** Σ 1 / (A + v)². */
    double weights2() {
        return weights2;
    }

    /** r'V⁻¹r. */
    double squares() {
        return squares;
    }

    /** r'V⁻²r = y'P²y. */
    double squares2() {
        return squares2;
    }

    /** tr(Q X'V⁻²X). */
    double traceQN() {
        return traceQN;
    }

    /** tr P. */
    double traceP() {
        return weights - traceQN;
    }
}
