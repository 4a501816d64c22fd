package org.suzhi.area;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The model behind estimates for areas, and how well it fits.
 *
 * @param method        how the variance between areas was estimated
 * @param scale         on which scale
 * @param areas         areas in the model
 * @param coefficients  the intercept and the covariates'
 * @param variance      A, the variance between areas
 * @param varianceSe    its asymptotic standard error
 * @param logLikelihood at the estimates
 * @param aic           Akaike's criterion, −2 ℓ + 2 (p + 1)
 * @param bic           Schwarz's criterion, −2 ℓ + (p + 1) log m
 * @param rSquared      share of the variance between areas that the covariates explain, from 0 to 1; NaN without covariates or
 *                      without such a variance.
 *                      Source: Lahiri and Suntornchost, Sankhya B 77 (2015) 312–320
 * @param normality     of the standardised residuals
 * @param deff          the design effect of the variance function, or the unit variance of means; NaN without smoothing
 */
public record AreaModel(
        FitMethod method,
        Scale scale,
        int areas,
        List<AreaCoefficient> coefficients,
        double variance,
        double varianceSe,
        double logLikelihood,
        double aic,
        double bic,
        double rSquared,
        ShapiroFrancia normality,
        double deff) {

    /** The list is copied. */
    public AreaModel {
        coefficients = List.copyOf(coefficients);
    }

    static AreaModel of(FayHerriot fit, Scale scale, List<String> covariates, double deff) {
        List<AreaCoefficient> coefficients = new ArrayList<>();
        double[] beta = fit.coefficients();
        double[] errors = fit.errors();
        for (int j = 0; j < beta.length; j++) {
            double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(beta[j]) / errors[j]);
            coefficients.add(new AreaCoefficient(
                    j == 0 ? AreaCoefficient.INTERCEPT : covariates.get(j - 1), beta[j], errors[j], p));
        }
        int m = fit.areas();
        double[] residuals = new double[m];
        for (int d = 0; d < m; d++) {
            residuals[d] = fit.standardised(d);
        }
        double likelihood = fit.logLikelihood();
        double parameters = beta.length + 1.;
        return new AreaModel(
                fit.method(),
                scale,
                m,
                coefficients,
                fit.variance(),
                Math.sqrt(fit.spread()),
                likelihood,
                -2 * likelihood + 2 * parameters,
                -2 * likelihood + parameters * Math.log(m),
                rSquared(fit),
                ShapiroFrancia.of(residuals),
                deff);
    }

    /**
     * 1 − (MSE − D_E) / (MST − D_T), where the sampling variances are taken out of the mean squares of ordinary least
     * squares: D_E = Σ (1 − h_d) v_d / (m − p) with leverages h_d, D_T = Σ v_d / m.
     */
    private static double rSquared(FayHerriot fit) {
        if (fit.x().columns() == 1) {
            return Double.NaN;
        }
        int m = fit.areas();
        double[] y = new double[m];
        double[] ones = new double[m];
        double mean = 0;
        for (int d = 0; d < m; d++) {
            y[d] = fit.direct(d);
            ones[d] = 1;
            mean += y[d] / m;
        }
        Gls ordinary = new Gls(fit.x(), y, ones, 0);
        double error = ordinary.squares();
        double total = 0;
        double sampling = 0;
        for (int d = 0; d < m; d++) {
            double leverage = CovariateMatrix.quadratic(ordinary.q(), fit.x().row(d));
            error -= (1 - leverage) * fit.directVariance(d);
            total += (y[d] - mean) * (y[d] - mean) / (m - 1);
            sampling += fit.directVariance(d) / m;
        }
        double between = total - sampling;
        return between > 0 ? Math.max(0, Math.min(1, 1 - error / ordinary.freedom() / between)) : Double.NaN;
    }
}
