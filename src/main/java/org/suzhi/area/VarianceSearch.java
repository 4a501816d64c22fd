package org.suzhi.area;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * Finds the variance A ≥ 0 between areas. Scoring from one starting value can end on a lower hill of the likelihood or
 * step below 0; here the whole range is looked over first, and the best stretch is narrowed down to the root of the
 * score.
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

    /** A. */
    double find() {
        double[] grid = grid();
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < grid.length; k++) {
            double objective = method.objective(at(grid[k]));
            if (objective > highest) {
                highest = objective;
                best = k;
            }
        }
        double low = grid[Math.max(0, best - 1)];
        double high = grid[Math.min(grid.length - 1, best + 1)];
        if (low == 0 && method == FitMethod.YL) {
            // the likelihood is 0 at 0 and its score has no limit there
            low = 1e-12 * high;
        }
        double atLow = score(low);
        double atHigh = score(high);
        if (atLow <= 0 && low == 0) {
            if (best == 0) {
                return 0;
            }
            low = grid[best];
            atLow = score(low);
        }
        if (atLow > 0 && atHigh < 0) {
            return new BrentSolver(1e-14, 1e-16 * high).solve(MOST, this::score, low, high);
        }
        return hill(low, high);
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
        for (int k = 1; k < POINTS; k++) {
            grid[k] = top * Math.pow(LOWEST, (POINTS - 1. - k) / (POINTS - 2));
        }
        return grid;
    }

    /** Where the score does not change its sign once only, the highest place counts. */
    private double hill(double low, double high) {
        UnivariateFunction objective = a -> method.objective(at(a));
        return new BrentOptimizer(1e-10, 1e-14 * high)
                .optimize(
                        new UnivariateObjectiveFunction(objective),
                        GoalType.MAXIMIZE,
                        new SearchInterval(low, high),
                        new MaxEval(MOST))
                .getPoint();
    }

    private double score(double a) {
        return method.score(at(a));
    }

    private Gls at(double a) {
        return new Gls(x, y, v, a);
    }
}
