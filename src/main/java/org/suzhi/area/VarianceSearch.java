package org.suzhi.area;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * Finds the variance A ≥ 0 between areas. Scoring from one starting value can end on a lower hill of the likelihood or
 * step below 0; here the whole range is looked over for places where the score falls through 0, and each is narrowed down.
 * 0 itself is taken only when there is no such place: one v near 0 makes the likelihood as high as one likes there.
 *
 * <p>The range ends at R + max v with R = RSS/(m − p) of ordinary least squares, above which no score is positive:
 * y'P²y ≤ RSS/(A + min v)², while tr P ≥ (m − p)/(A + max v). Only the adjusted likelihood may reach farther.
 */
final class VarianceSearch {

    private static final int POINTS = 28;
    private static final double LOWEST = 1e-6;
    private static final int MOST = 500;

    private final FitMethod method;
    private final CovariateMatrix x;
    private final double[] y;
    private final double[] v;

    VarianceSearch(FitMethod method, CovariateMatrix x, double[] y, double[] v) {
        this.method = method;
        this.x = x;
        this.y = y;
        this.v = v;
    }

    /** A: the highest place where the score falls through 0; 0 when there is none. */
    double find() {
        double[] grid = grid();
        double found = 0;
        double highest = Double.NEGATIVE_INFINITY;
        double before = score(grid[0]);
        for (int k = 1; k < grid.length; k++) {
            double score = score(grid[k]);
            if (before > 0 && score <= 0) {
                double root = new BrentSolver(1e-14, 1e-16 * grid[k]).solve(MOST, this::score, grid[k - 1], grid[k]);
                double objective = method.objective(at(root));
                if (objective > highest) {
                    highest = objective;
                    found = root;
                }
            }
            before = score;
        }
        return found;
    }

    private double[] grid() {
        double largest = 0;
        double[] ones = new double[v.length];
        for (int d = 0; d < v.length; d++) {
            largest = Math.max(largest, v[d]);
            ones[d] = 1;
        }
        Gls ordinary = new Gls(x, y, ones, 0);
        double top = ordinary.squares() / ordinary.freedom() + largest;
        for (int i = 0; i < 2 * POINTS && score(top) > 0; i++) {
            top *= 2;
        }
        double[] grid = new double[POINTS];
        // the score of the adjusted likelihood has no limit at 0
        grid[0] = method == FitMethod.YL ? 1e-12 * top : 0;
        for (int k = 1; k < POINTS; k++) {
            grid[k] = top * Math.pow(LOWEST, (POINTS - 1. - k) / (POINTS - 2));
        }
        return grid;
    }

    private double score(double a) {
        return method.score(at(a));
    }

    private Gls at(double a) {
        return new Gls(x, y, v, a);
    }
}
