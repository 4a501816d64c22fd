package org.suzhi.items;

/**
 * Coefficient omega total of a form: with the loadings λ and unique variances ψ of one common factor ({@link OneFactor})
 * ω = Λ² / (Λ² + Ψ), Λ = Σ λ_j, Ψ = Σ ψ_j. With d_j the person's deviation in item j, v the sensitivity of ω to the
 * factor's equations and c = −Λ² / (Λ² + Ψ)², its derivative by a weight is
 * ((Σ v_j d_j)(Σ λ_j d_j) + Σ (c − v_j λ_j) d_j²) / W less its mean.
 *
 * <p>Source: McDonald, Test Theory: A Unified Treatment, 1999, equation 6.20a.
 */
final class Omega {

    private Omega() {}

    static Coefficient of(FormSums form, Precision precision) {
        int k = form.form().size();
        if (k < 3 || !(form.variance() > 0)) {
            return Coefficient.NONE;
        }
        OneFactor factor = new OneFactor(form.covariances());
        double common = 0;
        double unique = 0;
        for (int j = 0; j < k; j++) {
            common += factor.loading(j);
            unique += factor.unique(j);
        }
        double all = common * common + unique;
        double omega = common * common / all;
        if (!factor.isFound() || !(unique > 0)) {
            return Coefficient.NONE;
        }
        double[] q = new double[k];
        for (int j = 0; j < k; j++) {
            q[j] = 2 * common * (unique + common * factor.loading(j)) / (all * all);
        }
        double[] v = factor.sensitivity(q);
        double c = -common * common / (all * all);
        double[] first = form.deviations(j -> v[j]);
        double[] second = form.deviations(factor::loading);
        double[] third = form.squares(j -> c - v[j] * factor.loading(j));
        double[] u = new double[precision.rows()];
        double mean = 0;
        for (int i = 0; i < first.length; i++) {
            third[i] += first[i] * second[i];
            mean += form.weight(i) * third[i] / form.weight();
        }
        for (int i = 0; i < first.length; i++) {
            u[form.row(i)] = (third[i] - mean) / form.weight();
        }
        double error = precision.errors(u)[0];
        return new Coefficient(omega, error, precision.interval(omega, error), Coefficient.LINEARISED);
    }
}
