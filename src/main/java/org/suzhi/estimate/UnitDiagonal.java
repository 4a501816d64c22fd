package org.suzhi.estimate;

import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A symmetric matrix A ≥ 0 solved by Cholesky after scaling to a unit diagonal, S⁻¹ A S⁻¹ with S² = diag A, so that the
 * units of measurement do not matter; and if that fails, which column depends on those before it: its squared distance
 * from them is below a share of its length.
 *
 * <p>Source: Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed. 2002, section 10.1.
 */
public final class UnitDiagonal {

    private final double[] scale;
    private final RealMatrix scaled;
    private final int dependent;
    private final DecompositionSolver solver;

    /**
     * Takes a matrix apart.
     *
     * @param a     the lower triangle of A; the rest is not looked at
     * @param least the squared distance below which a column counts as dependent
     */
    public UnitDiagonal(double[][] a, double least) {
        int n = a.length;
        this.scale = new double[n];
        double[][] s = new double[n][n];
        for (int i = 0; i < n; i++) {
            scale[i] = a[i][i] > 0 ? Math.sqrt(a[i][i]) : 1;
        }
        for (int i = 0; i < n; i++) {
            s[i][i] = a[i][i] > 0 ? 1 : 0;
            for (int j = 0; j < i; j++) {
                s[i][j] = a[i][j] / scale[i] / scale[j];
                s[j][i] = s[i][j];
            }
        }
        this.scaled = new Array2DRowRealMatrix(s, false);
        CholeskyDecomposition found = null;
        int failed = -1;
        try {
            found = new CholeskyDecomposition(scaled, 0, least);
        } catch (NonPositiveDefiniteMatrixException e) {
            failed = e.getRow();
        }
        this.dependent = failed;
        this.solver = found == null ? null : found.getSolver();
    }

    /** The first column that depends on those before it; -1 when there is none. */
    public int dependent() {
        return dependent;
    }

    /** How the dependent column is made of those before it; empty when the diagonal itself is 0 there. */
    public Optional<double[]> combination() {
        if (scaled.getEntry(dependent, dependent) == 0) {
            return Optional.empty();
        }
        double[] right = new double[dependent];
        for (int i = 0; i < dependent; i++) {
            right[i] = scaled.getEntry(i, dependent);
        }
        RealMatrix before = scaled.getSubMatrix(0, dependent - 1, 0, dependent - 1);
        return Optional.of(new CholeskyDecomposition(before, 0, 0)
                .getSolver()
                .solve(new Array2DRowRealMatrix(right))
                .getColumn(0));
    }

    /** A⁻¹ b. */
    public double[] solve(double[] b) {
        double[] right = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            right[i] = b[i] / scale[i];
        }
        double[] x = solver.solve(new Array2DRowRealMatrix(right)).getColumn(0);
        for (int i = 0; i < x.length; i++) {
            x[i] /= scale[i];
        }
        return x;
    }

    /** A⁻¹. */
    public double[][] inverse() {
        double[][] inverse = solver.getInverse().getData();
        for (int i = 0; i < inverse.length; i++) {
            for (int j = 0; j < inverse.length; j++) {
                inverse[i][j] = inverse[i][j] / scale[i] / scale[j];
            }
        }
        return inverse;
    }
}
