package org.suzhi.cause;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.suzhi.estimate.GroupedFit;
import org.suzhi.estimate.Link;

/**
 * Two groups as the weighted totals of their cells, and what a decomposition asks of them: models, means and predicted
 * means, each with its slopes in the totals when it is traced. A replicate is the same with other totals, and starts its
 * models from those of the whole sample.
 */
final class Comparison {

    /** The model of a group, or of both together. */
    enum Model {
        A,
        B,
        /** Both groups, with an indicator of the group: ½ in a, −½ in b. */
        POOLED,
        /** Both groups as one. */
        OMEGA
    }

    private static final double HALF = 0.5;

    private final Profiles profiles;
    private final double[] w;
    private final double[] y;
    private final boolean traced;
    private final Refusals refusals;
    private final Map<Model, double[]> starts;
    private final Map<Model, Traced[]> fitted = new EnumMap<>(Model.class);

    private Comparison(
            Profiles profiles, double[] w, double[] y, boolean traced, Refusals refusals, Map<Model, double[]> starts) {
        this.profiles = profiles;
        this.w = w;
        this.y = y;
        this.traced = traced;
        this.refusals = refusals;
        this.starts = starts;
    }

    /** The whole sample, traced; a model without finite coefficients is refused. */
    static Comparison of(CellTotals totals, Refusals refusals) {
        return new Comparison(totals.profiles(), totals.w(), totals.y(), true, refusals, new EnumMap<>(Model.class));
    }

    /** The same groups with the totals of a replicate; a model without finite coefficients has NaN. */
    Comparison replicate(double[] weights, double[] outcomes) {
        return new Comparison(profiles, weights, outcomes, false, refusals, starts);
    }

    Profiles profiles() {
        return profiles;
    }

    int profileCount() {
        return profiles.size();
    }

    /** W of a cell. */
    Traced w(Side side, int profile) {
        return total(side, profile, w, 0);
    }

    /** Y of a cell. */
    Traced y(Side side, int profile) {
        return total(side, profile, y, w.length);
    }

    private Traced total(Side side, int profile, double[] totals, int offset) {
        int c = from(side) + profile;
        double[] slope = slopes();
        if (slope != null) {
            slope[offset + c] = 1;
        }
        return new Traced(totals[c], slope);
    }

    /** Σ W of a side. */
    Traced weight(Side side) {
        return sum(side, w, 0);
    }

    /** Σ Y / Σ W of a side. */
    Traced mean(Side side) {
        return sum(side, y, w.length).over(weight(side));
    }

    private Traced sum(Side side, double[] totals, int offset) {
        double sum = 0;
        double[] slope = slopes();
        for (int c = from(side); c < from(side) + profiles.size(); c++) {
            sum += totals[c];
            if (slope != null) {
                slope[offset + c] = 1;
            }
        }
        return new Traced(sum, slope);
    }

    /** Mean of a column of the rows with all levels: the share of a level, or the mean of a number. */
    Traced background(Side side, int effect) {
        double sum = 0;
        double[] slope = slopes();
        for (int j = 0; j < profiles.size(); j++) {
            double z = profiles.z(j)[effect];
            sum += w[from(side) + j] * z;
            if (slope != null) {
                slope[from(side) + j] = z;
            }
        }
        return new Traced(sum, slope).over(weight(side));
    }

    /** The mean of the outcomes that a model predicts for a side: M(g, β) = Σ_j W_gj μ(x_j'β) / W_g. */
    Traced predicted(Side side, Link link, Traced[] beta) {
        double[] b = values(beta);
        double[] partials = new double[b.length];
        double[] direct = slopes();
        double sum = 0;
        double all = 0;
        for (int j = 0; j < profiles.size(); j++) {
            double weight = w[from(side) + j];
            double[] row = profiles.x(j);
            double eta = GroupedFit.predicted(row, b);
            sum += weight * link.mean(eta);
            all += weight;
            if (traced) {
                direct[from(side) + j] = link.mean(eta);
                double v = weight * link.variance(eta);
                for (int k = 0; k < b.length; k++) {
                    partials[k] += v * row[k];
                }
            }
        }
        double mean = sum / all;
        if (traced) {
            for (int j = 0; j < profiles.size(); j++) {
                direct[from(side) + j] = (direct[from(side) + j] - mean) / all;
            }
            for (int k = 0; k < b.length; k++) {
                partials[k] /= all;
            }
        }
        return Traced.of(mean, partials, beta, direct);
    }

    /**
     * Coefficients of a model; the pooled one with the coefficient of its indicator at the end. Their slopes are those
     * of a root of the score: ∂β/∂W_j = −A⁻¹ x_j μ_j and ∂β/∂Y_j = A⁻¹ x_j.
     *
     * @throws org.suzhi.survey.DataException when the whole sample gives no finite coefficients
     */
    Traced[] coefficients(Model model, Link link) {
        return fitted.computeIfAbsent(model, asked -> fit(asked, link));
    }

    private Traced[] fit(Model model, Link link) {
        int from = model == Model.B ? profiles.size() : 0;
        int to = model == Model.A ? profiles.size() : profiles.cells();
        double[][] x = new double[to - from][];
        for (int c = from; c < to; c++) {
            double[] row = profiles.x(c % profiles.size());
            if (model == Model.POOLED) {
                row = Arrays.copyOf(row, row.length + 1);
                row[row.length - 1] = c < profiles.size() ? HALF : -HALF;
            }
            x[c - from] = row;
        }
        double[] weights = Arrays.copyOfRange(w, from, to);
        double[] outcomes = Arrays.copyOfRange(y, from, to);
        double[] start = starts.get(model);
        if (traced) {
            refusals.requireIndependent(model, x, weights);
        }
        GroupedFit fit = new GroupedFit(x, weights, outcomes, link, start);
        if (!fit.converged()) {
            if (traced) {
                throw refusals.separated(model, from, to, fit.runaways());
            }
            Traced[] none = new Traced[x[0].length];
            Arrays.fill(none, new Traced(Double.NaN, null));
            return none;
        }
        double[] beta = fit.beta();
        Traced[] coefficients = new Traced[beta.length];
        if (!traced) {
            for (int k = 0; k < beta.length; k++) {
                coefficients[k] = new Traced(beta[k], null);
            }
            return coefficients;
        }
        starts.put(model, beta);
        double[][] inverse = fit.inverse();
        for (int k = 0; k < beta.length; k++) {
            double[] slope = slopes();
            for (int c = from; c < to; c++) {
                double pull = GroupedFit.predicted(x[c - from], inverse[k]);
                slope[c] = -pull * link.mean(GroupedFit.predicted(x[c - from], beta));
                slope[w.length + c] = pull;
            }
            coefficients[k] = new Traced(beta[k], slope);
        }
        return coefficients;
    }

    static double[] values(Traced[] traced) {
        double[] values = new double[traced.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = traced[k].value();
        }
        return values;
    }

    /** The first cell of a side. */
    int from(Side side) {
        return side.ordinal() * profiles.size();
    }

    /** W of a cell as a number. */
    double weightOf(Side side, int profile) {
        return w[from(side) + profile];
    }

    /** Slopes to be filled in, first of W, then of Y; null when not traced. */
    double[] slopes() {
        return traced ? new double[2 * w.length] : null;
    }
}
