package org.suzhi.tally;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * What calibration residuals need of the records. The linearised value u of a statistic is replaced by its residual
 * from the regression on the calibration variables x, weighted with the weights q before calibration, over all records;
 * so the total of a unit becomes Σ w u − (Σ w x)' B with B = (Σ q x x')⁻¹ Σ q x u. For every domain u is linear in the
 * indicator of the domain and in the outcome, so Σ q x and Σ q x y per domain are enough.
 *
 * <p>Source: Deville and Särndal, Journal of the American Statistical Association 87 (1992) 376–382, section 3.
 */
final class Regression {

    private final int parameters;
    /** Σ w x of each unit and column, stage by stage. */
    private final double[][] unitTotals;
    /** (Σ q x x')⁻¹. */
    private final RealMatrix inverse;
    /** Σ q x of each domain and column, over its records with an outcome. */
    private final double[] members;
    /** Σ q x y of each domain and column. */
    private final double[] outcomes;

    Regression(Sampling sampling, Crosstab crosstab, int domains, double[] y, Regressors regressors, double[] before) {
        this.parameters = regressors.parameters();
        int stages = sampling.stages().size();
        this.unitTotals = new double[stages][];
        for (int s = 0; s < stages; s++) {
            unitTotals[s] = new double[sampling.stages().get(s).count() * parameters];
        }
        this.members = new double[domains * parameters];
        this.outcomes = new double[domains * parameters];
        double[][] products = new double[parameters][parameters];
        int[] columns = new int[regressors.widest()];
        int[] mine = new int[crosstab.widest()];
        double[] weight = sampling.weightArray();
        for (int row = 0; row < weight.length; row++) {
            int count = regressors.columnsOf(row, columns);
            double q = before[row];
            if (count == 0 || q == 0) {
                continue;
            }
            boolean counts = !Double.isNaN(y[row]);
            int domainsOfRow = counts ? crosstab.of(row, mine) : 0;
            for (int a = 0; a < count; a++) {
                int j = columns[a];
                for (int b = 0; b < count; b++) {
                    products[j][columns[b]] += q;
                }
                for (int s = 0; s < stages; s++) {
                    unitTotals[s][sampling.unitOfRow(s)[row] * parameters + j] += weight[row];
                }
                if (counts) {
                    add(0, j, q, y[row]);
                    for (int d = 0; d < domainsOfRow; d++) {
                        add(mine[d], j, q, y[row]);
                    }
                }
            }
        }
        this.inverse = new SingularValueDecomposition(new Array2DRowRealMatrix(products, false))
                .getSolver()
                .getInverse();
    }

    private void add(int domain, int column, double q, double y) {
        members[domain * parameters + column] += q;
        outcomes[domain * parameters + column] += q * y;
    }

    /** B of the linearised value a · [record in domain] + b · y · [record in domain]. */
    double[] slopes(int domain, double a, double b) {
        double[] right = new double[parameters];
        for (int j = 0; j < parameters; j++) {
            right[j] = a * members[domain * parameters + j] + b * outcomes[domain * parameters + j];
        }
        return inverse.operate(right);
    }

    /** (Σ w x)' B of a unit. */
    double fitted(int stage, int unit, double[] slopes) {
        double sum = 0;
        int at = unit * parameters;
        for (int j = 0; j < parameters; j++) {
            sum += unitTotals[stage][at + j] * slopes[j];
        }
        return sum;
    }
}
