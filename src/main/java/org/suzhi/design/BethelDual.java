package org.suzhi.design;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Minimises Σ c_h n_h subject to v_j(n) = Σ a_jh / n_h ≤ 1 for every limit j and l_h ≤ n_h ≤ u_h, through the dual
 * problem: to maximise g(λ) = min over n of Σ c_h n_h + Σ λ_j (v_j(n) − 1) over λ ≥ 0.
 *
 * <p>The minimum inside is n_h(λ) = √(s_h / c_h) pulled into [l_h, u_h], s_h = Σ λ_j a_jh; g is concave with gradient
 * v − 1 and, between kinks, with the Hessian −Σ_h a_jh a_kh / (2 c_h n_h³) over the strata strictly between their limits.
 * Each round maximises g along one λ_j after the other, which never goes down and ends at the maximum since g is smooth
 * (the role of Chromy's iteration), then tries one projected Newton step, which makes the end quick. At the maximum the
 * Kuhn–Tucker conditions hold: λ_j = 0 or v_j = 1.
 *
 * <p>Source: the problem and its Lagrangian, Bethel, Sample allocation in multivariate surveys, Survey Methodology 15,
 * 1989; coordinates and projected Newton, Bertsekas, Nonlinear Programming, 2nd ed. 1999, sections 2.7 and 2.3.
 */
final class BethelDual {

    private static final int ROUNDS = 2_000;
    private static final int HALVINGS = 60;
    private static final double TOLERANCE = 1e-11;

    private final double[][] a;
    private final double[] cost;
    private final double[] least;
    private final double[] most;

    /** λ_j where limit j stands alone and nothing else limits: (Σ √(a_jh c_h))², the cost of that optimum. */
    private final double[] alone;

    private final double[] lambda;

    BethelDual(double[][] a, double[] cost, double[] least, double[] most) {
        this.a = a;
        this.cost = cost;
        this.least = least;
        this.most = most;
        this.alone = new double[a.length];
        this.lambda = new double[a.length];
        for (int j = 0; j < a.length; j++) {
            double root = 0;
            for (int h = 0; h < cost.length; h++) {
                root += Math.sqrt(a[j][h] * cost[h]);
            }
            alone[j] = root * root;
            lambda[j] = alone[j] / a.length;
        }
    }

    /** λ: by how much the least cost falls when the right side of limit j rises from 1, per unit. */
    double[] prices() {
        return lambda.clone();
    }

    /** The optimum; the limits must hold at the greatest numbers. */
    double[] solve() {
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < a.length; j++) {
                climb(j);
            }
            if (residual(lambda) > TOLERANCE) {
                newton();
            }
            if (residual(lambda) <= TOLERANCE) {
                return feasible(sizes(lambda));
            }
        }
        throw new IllegalStateException(
                "allocation for several limits: residual %s after %d rounds, expected convergence"
                        .formatted(residual(lambda), ROUNDS));
    }

    /** v_j. */
    double load(int j, double[] n) {
        double sum = 0;
        for (int h = 0; h < n.length; h++) {
            sum += a[j][h] == 0 ? 0 : a[j][h] / n[h];
        }
        return sum;
    }

    /** What the last digits have left above a limit is made up for. */
    private double[] feasible(double[] n) {
        double worst = 1;
        for (int j = 0; j < a.length; j++) {
            worst = Math.max(worst, load(j, n));
        }
        for (int h = 0; h < n.length; h++) {
            n[h] = Math.min(most[h], n[h] * worst);
        }
        return n;
    }

    /** Maximises g along λ_j: v_j falls as λ_j rises. */
    private void climb(int j) {
        double[] others = new double[cost.length];
        for (int k = 0; k < a.length; k++) {
            for (int h = 0; k != j && h < cost.length; h++) {
                others[h] += lambda[k] * a[k][h];
            }
        }
        if (load(j, others, 0) <= 1) {
            lambda[j] = 0;
            return;
        }
        double high = lambda[j] > 0 ? lambda[j] : alone[j];
        for (int i = 0; i < 500 && load(j, others, high) > 1; i++) {
            high *= 4;
        }
        double low = high / 4;
        for (int i = 0; i < 500 && load(j, others, low) <= 1; i++) {
            high = low;
            low /= 4;
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-15 * high; i++) {
            double middle = Math.sqrt(low) * Math.sqrt(high);
            if (load(j, others, middle) <= 1) {
                high = middle;
            } else {
                low = middle;
            }
        }
        lambda[j] = high;
    }

    private double load(int j, double[] others, double price) {
        double sum = 0;
        for (int h = 0; h < cost.length; h++) {
            sum += a[j][h] == 0 ? 0 : a[j][h] / size(h, others[h] + price * a[j][h]);
        }
        return sum;
    }

    private double size(int h, double s) {
        return Math.min(most[h], Math.max(least[h], Math.sqrt(s / cost[h])));
    }

    private double[] sums(double[] prices) {
        double[] s = new double[cost.length];
        for (int j = 0; j < a.length; j++) {
            for (int h = 0; prices[j] > 0 && h < s.length; h++) {
                s[h] += prices[j] * a[j][h];
            }
        }
        return s;
    }

    private double[] sizes(double[] prices) {
        double[] n = sums(prices);
        for (int h = 0; h < n.length; h++) {
            n[h] = size(h, n[h]);
        }
        return n;
    }

    /** How far the Kuhn–Tucker conditions are from holding; a price that is nothing beside the cost need not be 0. */
    private double residual(double[] prices) {
        double[] n = sizes(prices);
        double total = 0;
        for (int h = 0; h < n.length; h++) {
            total += cost[h] * n[h];
        }
        double worst = 0;
        for (int j = 0; j < a.length; j++) {
            double over = load(j, n) - 1;
            worst = Math.max(worst, over > 0 ? over : -over * Math.min(1, prices[j] / total));
        }
        return worst;
    }

    private double value(double[] prices) {
        double[] s = sums(prices);
        double sum = 0;
        for (int h = 0; h < s.length; h++) {
            double n = size(h, s[h]);
            sum += cost[h] * n + (s[h] == 0 ? 0 : s[h] / n);
        }
        for (double price : prices) {
            sum -= price;
        }
        return sum;
    }

    /** In units of the prices of the limits alone, and only where a price may move. */
    private void newton() {
        double[] n = sizes(lambda);
        double[] s = sums(lambda);
        double[] slope = new double[a.length];
        for (int j = 0; j < a.length; j++) {
            slope[j] = load(j, n) - 1;
        }
        int[] free = IntStream.range(0, a.length)
                .filter(j -> alone[j] > 0 && (lambda[j] > 0 || slope[j] > 0))
                .toArray();
        if (free.length == 0 || Arrays.stream(slope).anyMatch(x -> !Double.isFinite(x))) {
            return;
        }
        double[][] curvature = new double[free.length][free.length];
        for (int h = 0; h < n.length; h++) {
            if (s[h] > 0 && n[h] > least[h] && n[h] < most[h]) {
                double scale = 1 / (2 * cost[h] * n[h] * n[h] * n[h]);
                for (int j = 0; j < free.length; j++) {
                    double row = scale * a[free[j]][h] * alone[free[j]];
                    for (int k = 0; row != 0 && k < free.length; k++) {
                        curvature[j][k] += row * a[free[k]][h] * alone[free[k]];
                    }
                }
            }
        }
        double[] gradient = new double[free.length];
        double ridge = 0;
        for (int j = 0; j < free.length; j++) {
            gradient[j] = slope[free[j]] * alone[free[j]];
            ridge = Math.max(ridge, 1e-13 * curvature[j][j]);
        }
        for (int j = 0; j < free.length; j++) {
            curvature[j][j] += ridge;
        }
        double[] step;
        try {
            step = new LUDecomposition(new Array2DRowRealMatrix(curvature, false), 1e-300)
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
        } catch (SingularMatrixException flat) {
            return;
        }
        double before = value(lambda);
        double far = residual(lambda);
        for (double t = 1; t > 1e-3; t /= 2) {
            double[] next = lambda.clone();
            for (int j = 0; j < free.length; j++) {
                next[free[j]] = Math.max(0, next[free[j]] + t * step[j] * alone[free[j]]);
            }
            if (residual(next) < far && value(next) >= before - 1e-13 * Math.abs(before)) {
                System.arraycopy(next, 0, lambda, 0, next.length);
                return;
            }
        }
    }
}
