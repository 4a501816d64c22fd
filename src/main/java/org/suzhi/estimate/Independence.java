package org.suzhi.estimate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.suzhi.survey.Condition;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Tally;
import org.suzhi.tally.Uncertainty;

/**
 * Are two factors, such as an outcome and a group, independent in the population? Notation: p_ij the weighted shares of
 * the cells of the r × c table, V their design-based covariance, D = diag p, C the (rc) × (r − 1)(c − 1) matrix of
 * interaction contrasts. Then X² = n Σ (p_ij − p_i. p_.j)² / (p_i. p_.j) and Δ = (C' D⁻¹ C / n)⁻¹ C' D⁻¹ V D⁻¹ C; cells
 * that are empty have 0 in D⁻¹. C = A ⊗ B with columns e_a − e_1 and e_b − e_1: any other basis of the interactions has
 * the same eigenvalues of Δ.
 *
 * <pre>{@code
 * RaoScott test = Independence.of("literate", "group").test(data, design);
 * }</pre>
 *
 * <p>Source: Rao and Scott, Annals of Statistics 12 (1984) 46–60, section 3; R survey's {@code svychisq}.
 */
public final class Independence {

    private final String rows;
    private final String columns;
    private Optional<Condition> where = Optional.empty();
    private Optional<CalibratedWeights> calibration = Optional.empty();

    private Independence(String rows, String columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** The independence of two columns; their order does not matter. */
    public static Independence of(String rows, String columns) {
        return new Independence(rows, columns);
    }

    /** Only records for which this holds count; the design stays whole. */
    public Independence where(Condition condition) {
        this.where = Optional.of(condition);
        return this;
    }

    /** Weights are calibrated to known totals first, over all records; variances come from the residuals. */
    public Independence calibrated(CalibratedWeights how) {
        this.calibration = Optional.of(how);
        return this;
    }

    /**
     * Tests it on the records that have a level of both.
     *
     * @throws DataException when a column is missing, has fewer than two levels or a cell with several, when two
     *     criteria are mixed, or when a stratum holds a single PSU and no rule says what then
     */
    public RaoScott test(Microdata data, SurveyDesign design) {
        data.require(List.of(rows, columns));
        WeightedSample sample = WeightedSample.of(data, design, calibration);
        boolean[] counts = Outcome.counts(data, where);
        for (int row = 0; row < counts.length; row++) {
            counts[row] &= sample.sampling().weight(row) != 0
                    && !data.column(rows).isMissing(row)
                    && !data.column(columns).isMissing(row);
        }
        Factor first = Factor.of(data, rows, counts);
        Factor second = Factor.of(data, columns, counts);
        first.requireTwo(data);
        second.requireTwo(data);
        int c = second.levels().size();
        double[] cell = new double[counts.length];
        for (int row = 0; row < cell.length; row++) {
            cell[row] = counts[row] ? first.level(row) * c + second.level(row) : Double.NaN;
        }
        Tally tally = Tally.of(data, sample.sampling(), cell, new Tally.Request(List.of(), Map.of()), 1);
        EstimationPart.of(tally, data, List.of(), cell).criterion();
        return test(data, first.levels().size(), c, cell, sample, tally);
    }

    private RaoScott test(Microdata data, int r, int c, double[] cell, WeightedSample sample, Tally tally) {
        int n = tally.n(0);
        double[] p = new double[r * c];
        for (int row = 0; row < cell.length; row++) {
            if (!Double.isNaN(cell[row])) {
                p[(int) cell[row]] += sample.sampling().weight(row) / tally.weight(0);
            }
        }
        double[][] u = new double[r * c][cell.length];
        for (int row = 0; row < cell.length; row++) {
            for (int k = 0; k < p.length && !Double.isNaN(cell[row]); k++) {
                u[k][row] = ((cell[row] == k ? 1 : 0) - p[k]) / tally.weight(0);
            }
        }
        Uncertainty v = sample.ofTotals(u);
        RealMatrix contrasts = interactions(r, c);
        RealMatrix scaled = contrasts.copy();
        for (int k = 0; k < p.length; k++) {
            double d = p[k] > 0 ? 1 / p[k] : 0;
            for (int j = 0; j < contrasts.getColumnDimension(); j++) {
                scaled.multiplyEntry(k, j, d);
            }
        }
        RealMatrix covariance = new Array2DRowRealMatrix(p.length, p.length);
        for (int a = 0; a < p.length; a++) {
            for (int b = 0; b < p.length; b++) {
                covariance.setEntry(a, b, v.covariance(a, b));
            }
        }
        RealMatrix random = contrasts.transpose().multiply(scaled).scalarMultiply(1.0 / n);
        RealMatrix actual = scaled.transpose().multiply(covariance).multiply(scaled);
        RealMatrix delta;
        try {
            delta = new LUDecomposition(random, 1e-12 * random.getNorm())
                    .getSolver()
                    .solve(actual);
        } catch (SingularMatrixException e) {
            throw new DataException(new Finding(
                    data.source(),
                    0,
                    columns,
                    Text.of("too many empty cells in the table of '%s' by '%s'", "“%s”与“%s”的交叉表空单元过多", rows, columns),
                    new Text("records in most cells", "多数单元中有记录"),
                    new Text("join levels", "请合并水平")));
        }
        double trace = delta.getTrace();
        return new RaoScott(
                pearson(r, c, p, n),
                (r - 1) * (c - 1),
                trace / ((r - 1) * (c - 1)),
                trace * trace / delta.multiply(delta).getTrace(),
                n,
                tally.df(0));
    }

    private static RealMatrix interactions(int r, int c) {
        RealMatrix contrasts = new Array2DRowRealMatrix(r * c, (r - 1) * (c - 1));
        for (int a = 1; a < r; a++) {
            for (int b = 1; b < c; b++) {
                int column = (a - 1) * (c - 1) + b - 1;
                contrasts.setEntry(0, column, 1);
                contrasts.setEntry(b, column, -1);
                contrasts.setEntry(a * c, column, -1);
                contrasts.setEntry(a * c + b, column, 1);
            }
        }
        return contrasts;
    }

    private static double pearson(int r, int c, double[] p, int n) {
        double[] ofRow = new double[r];
        double[] ofColumn = new double[c];
        for (int k = 0; k < p.length; k++) {
            ofRow[k / c] += p[k];
            ofColumn[k % c] += p[k];
        }
        double sum = 0;
        for (int k = 0; k < p.length; k++) {
            double expected = ofRow[k / c] * ofColumn[k % c];
            sum += (p[k] - expected) * (p[k] - expected) / expected;
        }
        return n * sum;
    }
}
