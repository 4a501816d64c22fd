package org.suzhi.area;

/**
 * The area-level model y_d = x_d'β + u_d + e_d with u_d ~ N(0, A) and e_d ~ N(0, v_d), v_d known, fitted to direct
 * estimates whose errors are taken as independent; and what it predicts.
 *
 * <ul>
 *   <li>γ_d = A / (A + v_d); prediction γ_d y_d + (1 − γ_d) x_d'β̂
 *   <li>g1 = γ_d v_d; g2 = (1 − γ_d)² x_d'Q x_d; g3 = (1 − γ_d)² V(Â) / (A + v_d)
 *   <li>error g1 + g2 + 2 g3 − b (1 − γ_d)², b the bias of Â
 * </ul>
 *
 * <p>Source: Fay and Herriot, Journal of the American Statistical Association 74 (1979) 269–277. The error: Prasad and Rao,
 * Journal of the American Statistical Association 85 (1990) 163–171, for estimates of A without a bias; Datta
 * and Lahiri, Statistica Sinica 10 (2000) 613–627, for REML and ML; Datta, Rao and Smith, Biometrika 92 (2005) 183–196, for
 * Fay and Herriot's moments.
 */
final class FayHerriot {

    private final FitMethod method;
    private final CovariateMatrix x;
    private final double[] y;
    private final double[] v;
    private final Gls fit;
    private final double spread;
    private final double bias;

    private FayHerriot(FitMethod method, CovariateMatrix x, double[] y, double[] v) {
        this.method = method;
        this.x = x;
        this.y = y;
        this.v = v;
        this.fit = new Gls(x, y, v, new VarianceSearch(method, x, y, v).find());
        this.spread = method.spread(fit);
        this.bias = method.bias(fit);
    }

    /**
     * Fits the model.
     *
     * @param y direct estimates
     * @param v their variances, all positive
     */
    static FayHerriot of(FitMethod method, CovariateMatrix x, double[] y, double[] v) {
        return new FayHerriot(method, x, y, v);
    }

    FitMethod method() {
        return method;
    }

    CovariateMatrix x() {
        return x;
    }

    int areas() {
        return y.length;
    }

    double direct(int d) {
        return y[d];
    }

    double directVariance(int d) {
        return v[d];
    }

    /** A, the variance between areas that the covariates leave. */
    double variance() {
        return fit.variance();
    }

    /** Asymptotic variance of its estimate. */
    double spread() {
        return spread;
    }

    double[] coefficients() {
        return x.coefficients(fit.beta());
    }

    double[] errors() {
        return x.errors(fit.q());
    }

    /** γ_d, the share of the direct estimate. */
    double gamma(int d) {
        return fit.variance() / (fit.variance() + v[d]);
    }

    /** x_d'β̂. */
    double synthetic(int d) {
        return fit.fitted(d);
    }

    /** γ_d y_d + (1 − γ_d) x_d'β̂. */
    double predicted(int d) {
        double gamma = gamma(d);
        return gamma * y[d] + (1 - gamma) * synthetic(d);
    }

    /** The variance of the area's parameter given its direct estimate, were A and β known: g1. */
    double conditionalVariance(int d) {
        return gamma(d) * v[d];
    }

    /** Estimated mean squared error of {@link #predicted(int)}; never below g2, which a bias larger than A could do. */
    double error(int d) {
        double rest = 1 - gamma(d);
        double g2 = rest * rest * CovariateMatrix.quadratic(fit.q(), x.row(d));
        double g3 = rest * rest * spread / (fit.variance() + v[d]);
        return Math.max(g2, conditionalVariance(d) + g2 + 2 * g3 - bias * rest * rest);
    }

    /** x'β̂ of an area without a direct estimate. */
    double synthetic(double[] covariates) {
        double[] row = x.row(covariates);
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * fit.beta()[j];
        }
        return sum;
    }

    /** Its mean squared error, that of an area whose v grows beyond all limits: A + x'Q x − b. */
    double error(double[] covariates) {
        double g2 = CovariateMatrix.quadratic(fit.q(), x.row(covariates));
        return Math.max(g2, fit.variance() + g2 - bias);
    }

    /** The residual y_d − x_d'β̂ by its standard deviation: its variance is A + v_d − x_d'Q x_d. */
    double standardised(int d) {
        double variance = fit.variance() + v[d] - CovariateMatrix.quadratic(fit.q(), x.row(d));
        return variance > 1e-12 * (fit.variance() + v[d]) ? (y[d] - synthetic(d)) / Math.sqrt(variance) : 0;
    }

    /** The log-likelihood at the estimates, whatever the method. */
    double logLikelihood() {
        return fit.profile() - y.length * Math.log(2 * Math.PI) / 2;
    }
}
