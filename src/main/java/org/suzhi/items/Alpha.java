package org.suzhi.items;

import org.apache.commons.statistics.distribution.FDistribution;
import org.suzhi.survey.Interval;

/**
 * Coefficient alpha of the k items of a form, of which item j adds x_j to the score X: α = k / (k − 1) · (1 − A / B),
 * A = Σ_j σ²(x_j), B = σ²(X), with weighted variances. Its derivative by a weight is
 * −k / (k − 1) · ((a − A) / B − A (b − B) / B²) / W, where a = Σ_j (x_j − x̄_j)² and b = (X − X̄)² are the person's own.
 *
 * <p>Where people were drawn one by one, (1 − α) / (1 − α̂) has the F distribution with n − 1 and (n − 1)(k − 1) degrees
 * of freedom; elsewhere the interval comes from linearisation ({@link Precision#interval}).
 *
 * <p>Source: Cronbach, Psychometrika 16 (1951) 297–334, equation 2; Feldt, Psychometrika 30 (1965) 357–370.
 */
final class Alpha {

    private Alpha() {}

    static Coefficient of(FormSums form, Precision precision) {
        int k = form.form().size();
        double b = form.variance();
        if (k < 2 || !(b > 0)) {
            return Coefficient.NONE;
        }
        double a = 0;
        for (int i = 0; i < k; i++) {
            a += form.variance(i);
        }
        double scale = k / (k - 1.0);
        double alpha = scale * (1 - a / b);
        double[] own = form.squares(i -> 1);
        double[] u = new double[precision.rows()];
        for (int i = 0; i < own.length; i++) {
            double deviation = form.score(i) - form.mean();
            u[form.row(i)] = -scale * ((own[i] - a) / b - a * (deviation * deviation - b) / (b * b)) / form.weight();
        }
        double error = precision.errors(u)[0];
        return precision.isSimple() && own.length > 1 && alpha < 1
                ? new Coefficient(alpha, error, feldt(alpha, own.length, k, precision), Coefficient.FELDT)
                : new Coefficient(alpha, error, precision.interval(alpha, error), Coefficient.LINEARISED);
    }

    private static Interval feldt(double alpha, int n, int k, Precision precision) {
        double tail = (1 - precision.level().value()) / 2;
        FDistribution f = FDistribution.of(n - 1, (n - 1.0) * (k - 1));
        return new Interval(
                1 - (1 - alpha) * f.inverseSurvivalProbability(tail),
                1 - (1 - alpha) * f.inverseCumulativeProbability(tail));
    }
}
