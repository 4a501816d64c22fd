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

    Regression(Sampling sampling, Crosstab crosstab, double[] y, Regressors regressors, double[] before) {
        this.parameters = regressors.parameters();
        double[] weight = sampling.weightArray();
        int stages = sampling.stages().size();
        this.unitTotals = new double[stages][];
        for (int s = 0; s < stages; s++) {
            unitTotals[s] = new double[sampling.stages().get(s).count() * parameters];
            int[] unit = sampling.unitOfRow(s);
            for (int row = 0; row < weight.length; row++) {
                if (regressors.cell(row) >= 0 && before[row] != 0) {
                    regressors.addTo(unitTotals[s], unit[row] * parameters, regressors.cell(row), weight[row]);
                }
            }
        }
        double[] counted = new double[crosstab.profiles() * parameters];
        double[] observed = new double[counted.length];
        for (int row = 0; row < weight.length; row++) {
            if (regressors.cell(row) >= 0 && before[row] != 0 && y[row] == y[row]) {
                int at = crosstab.profile(row) * parameters;
                regressors.addTo(counted, at, regressors.cell(row), before[row]);
                regressors.addTo(observed, at, regressors.cell(row), before[row] * y[row]);
            }
        }
        this.members = byDomain(crosstab, counted);
        this.outcomes = byDomain(crosstab, observed);
        this.inverse = new SingularValueDecomposition(new Array2DRowRealMatrix(regressors.products(before), false))
                .getSolver()
                .getInverse();
    }

    private double[] byDomain(Crosstab crosstab, double[] byProfile) {
        double[] sums = new double[crosstab.shape().domains().size() * parameters];
        for (int profile = 0; profile < crosstab.profiles(); profile++) {
            for (int domain : crosstab.domains(profile)) {
                for (int j = 0; j < parameters; j++) {
                    sums[domain * parameters + j] += byProfile[profile * parameters + j];
                }
            }
        }
        return sums;
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
