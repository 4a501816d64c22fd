package org.suzhi.area;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * A generalised variance function: variances of tiny samples, which are unstable or 0, follow from those of all areas. For
 * proportions the design effect is taken as the same everywhere, v = δ p̃ (1 − p̃) / n with δ = Σ n (n v) / Σ n p (1 − p),
 * where p̃ is the regression of proportions on the covariates with weights n, kept within the range of those between 0 and
 * 1. Means have v = s² / n with s² = Σ n (n v) / Σ n. Both sums run over areas with a variance; the weights n let large
 * samples count most.
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

    /** True when an area's own variance may stand; without a number of people nothing speaks against it. */
    static boolean isStable(Direct area, boolean proportion, int below) {
        return area.isThere()
                && !(area.n() < below)
                && area.se() > 0
                && (!proportion || area.estimate() > 0 && area.estimate() < 1);
    }

    /**
     * Learns from the areas with covariates.
     *
     * @throws DataException when fewer of them have a variance than there are coefficients and one more
     */
    static VarianceFunction of(DirectEstimates direct, Covariates covariates) {
        List<Direct> areas = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (Direct area : direct.areas()) {
            if (area.isThere() && area.n() >= 1) {
                covariates.of(area.area()).ifPresent(row -> {
                    areas.add(area);
                    rows.add(row);
                });
            }
        }
        double[] y = new double[areas.size()];
        double[] v = new double[y.length];
        double above = 0;
        double under = 0;
        int count = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int d = 0; d < y.length; d++) {
            Direct area = areas.get(d);
            y[d] = area.estimate();
            v[d] = 1 / area.n();
            if (isStable(area, direct.proportion(), 1)) {
                count++;
                above += area.n() * area.n() * area.variance();
                under += area.n() * (direct.proportion() ? y[d] * (1 - y[d]) : 1);
                lowest = Math.min(lowest, y[d]);
                highest = Math.max(highest, y[d]);
            }
        }
        int needed = covariates.names().size() + 2;
        if (count < needed) {
            throw new DataException(
                    direct.source(),
                    Text.of("%d areas with a variance and a number of people", "兼有方差和样本人数的地区%d个", count),
                    Text.of("at least %d to smooth the others by", "至少%d个，才能据以平滑其他地区", needed),
                    new Text("give n and se of more areas, or name fewer covariates", "请为更多地区提供n和se，或减少协变量"));
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
