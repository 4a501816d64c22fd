package org.suzhi.gap;

import java.util.Arrays;
import java.util.List;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;

/**
 * Several estimates on one scale with their covariance matrix, ready for many comparisons. Where nobody or everybody of a few
 * people is literate, the sample tells no error, and 0 is none: such an estimate is compared with nothing.
 */
final class Joint {

    /** A variance smaller than this share of what it is the difference of is what rounding left: none. */
    private static final double ROUNDING = 1e-14;

    private final double[] values;
    private final double[][] covariance;
    private final double[] dfs;
    private final double df;

    private Joint(double[] values, double[][] covariance, double[] dfs, double df) {
        this.values = values;
        this.covariance = covariance;
        this.dfs = dfs;
        this.df = df;
    }

    /** Estimates of one survey; those of which the scale does not speak are NaN. */
    static Joint of(Estimates estimates, List<Estimate> rows, Scale scale) {
        int size = rows.size();
        double[] values = new double[size];
        double[] slopes = new double[size];
        double[][] covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            double p = rows.get(i).value();
            boolean speaks = scale.speaksOf(p);
            values[i] = speaks ? scale.of(p) : Double.NaN;
            slopes[i] = speaks ? scale.slope(p) : Double.NaN;
            for (int j = 0; j <= i; j++) {
                double value =
                        estimates.covariance().of(rows.get(i).row(), rows.get(j).row());
                covariance[i][j] = slopes[i] * slopes[j] * value;
                covariance[j][i] = covariance[i][j];
            }
            if (Double.isNaN(Difference.variance(rows.get(i)))) {
                covariance[i][i] = Double.NaN;
            }
        }
        double[] dfs = rows.stream().mapToDouble(Estimate::df).toArray();
        return new Joint(values, covariance, dfs, estimates.whole().df());
    }

    /** Estimates of as many surveys, each with its standard error. */
    static Joint independent(double[] values, double[] se, double df) {
        double[][] covariance = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            covariance[i][i] = se[i] * se[i];
        }
        double[] dfs = new double[values.length];
        Arrays.fill(dfs, df);
        return new Joint(values.clone(), covariance, dfs, df);
    }

    /** Some of the estimates, in the order of their places. */
    Joint only(int... places) {
        double[] some = new double[places.length];
        double[] degrees = new double[places.length];
        double[][] matrix = new double[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            some[i] = values[places[i]];
            degrees[i] = dfs[places[i]];
            for (int j = 0; j < places.length; j++) {
                matrix[i][j] = covariance[places[i]][places[j]];
            }
        }
        return new Joint(some, matrix, degrees, df);
    }

    int size() {
        return values.length;
    }

    /** Degrees of freedom of the whole, which no comparison has more of. */
    double df() {
        return df;
    }

    /** Degrees of freedom of a difference, after Satterthwaite as {@link Difference} has it; NaN where there are none. */
    double df(int i, int j) {
        return Math.min(df, Difference.df(covariance[i][i], dfs[i], covariance[j][j], dfs[j], 0));
    }

    double value(int i) {
        return values[i];
    }

    double covariance(int i, int j) {
        return covariance[i][j];
    }

    /** Value of i less value of j; none of rounding where both are the same people. */
    double difference(int i, int j) {
        double difference = values[i] - values[j];
        double larger = Math.max(Math.abs(values[i]), Math.abs(values[j]));
        return areTheSame(i, j) && Math.abs(difference) <= 1e-12 * larger ? 0 : difference;
    }

    /** Standard error of the difference: V(a − b) = V(a) + V(b) − 2 Cov(a, b). */
    double se(int i, int j) {
        double both = covariance[i][i] + covariance[j][j];
        double variance = both - 2 * covariance[i][j];
        return variance > ROUNDING * both ? Math.sqrt(variance) : Double.isNaN(variance) ? Double.NaN : 0;
    }

    /** True when two estimates move as one, as a region and a whole that consists of it do. */
    boolean areTheSame(int i, int j) {
        return i == j || covariance[i][i] > 0 && se(i, j) == 0;
    }
}
