package org.suzhi.area;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * A generalised variance function: variances of tiny samples, which are unstable or 0, follow from those of larger ones.
 * For proportions the design effect is taken as the same everywhere, v = δ p̃ (1 − p̃) / n with δ = Σ n v / Σ p (1 − p) over
 * the areas that are large enough, where p̃ is the regression of their proportions on the covariates with weights n, kept
 * within their range. Means have v = s² / n with s² = Σ n (n v) / Σ n.
 *
 * <p>Source: Wolter, Introduction to Variance Estimation, 2nd ed. 2007, chapter 7.
 */
final class VarianceFunction {

    private final boolean proportion;
    private final double factor;
    private final CovariateMatrix x;
    private final Gls regression;
    private final double lowest;
    private final double highest;

    private VarianceFunction(
            boolean proportion, double factor, CovariateMatrix x, Gls regression, double lowest, double highest) {
        this.proportion = proportion;
        this.factor = factor;
        this.x = x;
        this.regression = regression;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** True when an area's own variance may stand. */
    static boolean isStable(Direct area, boolean proportion, int below) {
        return area.isThere()
                && area.n() >= below
                && area.se() > 0
                && (!proportion || area.estimate() > 0 && area.estimate() < 1);
    }

    /**
     * Learns from the areas with covariates whose variances may stand.
     *
     * @throws DataException when there are fewer of them than coefficients and one more
     */
    static VarianceFunction of(DirectEstimates direct, Covariates covariates, int below) {
        List<Direct> stable = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Direct area : direct.areas()) {
            if (isStable(area, direct.proportion(), below)) {
                covariates.of(area.area()).ifPresent(row -> {
                    stable.add(area);
                    rows.add(row);
                });
            }
        }
        int needed = covariates.names().size() + 2;
        if (stable.size() < needed) {
            throw new DataException(
                    direct.source(),
                    Text.of(
                            "%d areas with a variance and %d people or more",
                            "有方差且样本不少于%2$d人的地区共%1$d个", stable.size(), below),
                    Text.of("at least %d to smooth the others by", "至少%d个，才能据以平滑其他地区", needed),
                    new Text("lower --smooth-below", "请降低--smooth-below"));
        }
        double[] y = new double[stable.size()];
        double[] v = new double[y.length];
        double above = 0;
        double under = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < y.length; d++) {
            Direct area = stable.get(d);
            y[d] = area.estimate();
            v[d] = 1 / area.n();
            double unit = area.n() * area.variance();
            above += direct.proportion() ? unit : area.n() * unit;
            under += direct.proportion() ? y[d] * (1 - y[d]) : area.n();
            lowest = Math.min(lowest, y[d]);
            highest = Math.max(highest, y[d]);
        }
        CovariateMatrix x = CovariateMatrix.of(rows.toArray(double[][]::new), covariates);
        return new VarianceFunction(direct.proportion(), above / under, x, new Gls(x, y, v, 0), lowest, highest);
    }

    /** δ, or s² for means. */
    double factor() {
        return factor;
    }

    /** p̃ of an area: its expected proportion or mean. */
    double expected(double[] covariates) {
        double[] row = x.row(covariates);
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * regression.beta()[j];
        }
        return Math.max(lowest, Math.min(highest, sum));
    }

    /** v for n people. */
    double variance(double expected, double n) {
        return factor * (proportion ? expected * (1 - expected) : 1) / n;
    }
}
