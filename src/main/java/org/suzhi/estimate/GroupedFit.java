package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.List;

/**
 * The root β of the weighted score Σ_j x_j (Y_j − W_j μ(x_j'β)) = 0 over profiles: records whose x is the same, of
 * which only the weighted totals W_j = Σ w and Y_j = Σ w y matter. Where few profiles stand for many people a fit costs
 * what the profiles cost, so that replicates of a sample are fitted one after another from the whole sample's β.
 *
 * <p>Newton's method, β ← β + A⁻¹ Σ_j x_j (Y_j − W_j μ_j) with A = Σ_j W_j V(μ_j) x_j x_j'; a step that does not raise
 * Σ_j Y_j η_j − W_j b(η_j) is halved. It ends after a step that moves no η by more than 1e-9 of its size.
 *
 * <p>Source: McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, sections 2.5 and 4.4.
 */
public final class GroupedFit {

    private static final int MOST = 50;
    private static final double SMALL = 1e-9;
    private static final double SINGULAR = 1e-12;
    /** V(μ) left on average in a column without a finite coefficient: μ is then 0 or 1 to eleven digits. */
    private static final double FLAT = 1e-11;

    private final double[][] x;
    private final double[] w;
    private final double[] y;
    private final Link link;
    private double[] beta;
    private double gain;
    private double[] step;
    private UnitDiagonal information;
    private boolean converged;

    /**
     * Fits profiles.
     *
     * @param x     the row of each profile, the intercept first
     * @param w     Σ w of each profile; one without weight does not count
     * @param y     Σ w y of each profile
     * @param start β to start from; null to start from the mean
     */
    public GroupedFit(double[][] x, double[] w, double[] y, Link link, double[] start) {
        this.x = x;
        this.w = w;
        this.y = y;
        this.link = link;
        this.beta = start == null ? fromMean() : start.clone();
        this.gain = gain(beta);
        for (int i = 0; i < MOST && !converged && evaluate(); i++) {
            advance();
        }
    }

    private double[] fromMean() {
        double weight = 0;
        double total = 0;
        for (int j = 0; j < w.length; j++) {
            weight += w[j];
            total += y[j];
        }
        double[] at = new double[x[0].length];
        at[0] = link.start(total / weight);
        return at;
    }

    /** False when there is no finite β. */
    public boolean converged() {
        return converged;
    }

    /** The coefficients. */
    public double[] beta() {
        return beta.clone();
    }

    /** A⁻¹ at β. */
    public double[][] inverse() {
        evaluate();
        return information.inverse();
    }

    /** Columns along which the last step went farthest: those that have no finite coefficient. */
    public List<Integer> runaways() {
        double most = 0;
        for (int k = 1; step != null && k < step.length; k++) {
            most = Math.max(most, Math.abs(step[k]));
        }
        List<Integer> columns = new ArrayList<>();
        for (int k = 1; step != null && k < step.length; k++) {
            if (Math.abs(step[k]) >= 0.2 * most) {
                columns.add(k);
            }
        }
        return columns;
    }

    /** η of a profile. */
    public static double predicted(double[] row, double[] at) {
        double eta = 0;
        for (int k = 0; k < at.length; k++) {
            eta += row[k] * at[k];
        }
        return eta;
    }

    /** Information and step at β; false when the information is singular. */
    private boolean evaluate() {
        int p = beta.length;
        double[][] products = new double[p][p];
        double[] score = new double[p];
        double[] lengths = new double[p];
        for (int j = 0; j < w.length; j++) {
            if (w[j] == 0) {
                continue;
            }
            double[] row = x[j];
            double eta = predicted(row, beta);
            double left = y[j] - w[j] * link.mean(eta);
            double v = w[j] * link.variance(eta);
            for (int k = 0; k < p; k++) {
                double vx = v * row[k];
                if (row[k] != 0) {
                    score[k] += left * row[k];
                    lengths[k] += w[j] * row[k] * row[k];
                    for (int l = 0; l <= k; l++) {
                        products[k][l] += vx * row[l];
                    }
                }
            }
        }
        for (int k = 0; k < p; k++) {
            if (!(products[k][k] > FLAT * lengths[k])) {
                return false;
            }
        }
        UnitDiagonal at = new UnitDiagonal(products, SINGULAR);
        if (at.dependent() >= 0) {
            return false;
        }
        information = at;
        step = at.solve(score);
        return true;
    }

    private void advance() {
        double largest = 0;
        double moved = 0;
        for (int j = 0; j < w.length; j++) {
            if (w[j] != 0) {
                largest = Math.max(largest, Math.abs(predicted(x[j], beta)));
                moved = Math.max(moved, Math.abs(predicted(x[j], step)));
            }
        }
        double[] next = beta;
        double found = Double.NaN;
        for (double factor = 1; factor > 1e-6 && !(found >= gain - 1e-12 * Math.abs(gain)); factor /= 2) {
            next = beta.clone();
            for (int k = 0; k < next.length; k++) {
                next[k] += factor * step[k];
            }
            found = gain(next);
        }
        beta = next;
        gain = found;
        converged = moved <= SMALL * (1 + largest);
    }

    private double gain(double[] at) {
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            if (w[j] != 0) {
                double eta = predicted(x[j], at);
                sum += y[j] * eta - w[j] * link.cumulant(eta);
            }
        }
        return sum;
    }
}
