package org.suzhi.estimate;

import java.util.List;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/**
 * A fitted {@link RegressionModel}.
 *
 * @param outcome      the column that was explained
 * @param criterion    by which criterion it was scored; empty when the data does not say
 * @param coefficients the intercept first, then in the order of the predictors and levels
 * @param covariance   design-based covariance of the coefficients, by their row numbers
 * @param n            records in the model
 * @param df           degrees of freedom: PSUs − strata among those of the records, + 1, − the number of coefficients
 * @param iterations   Newton steps
 * @param deviance     Σ w d(y, μ) with weights of mean 1 in the model: −2 log-likelihood of a logistic, residual sum of
 *                     squares of a linear model
 * @param label        whether the data is real
 * @param notes        how many records are outside the model and why
 */
public record RegressionFit(
        String outcome,
        String criterion,
        List<Coefficient> coefficients,
        Covariance covariance,
        int n,
        double df,
        int iterations,
        double deviance,
        Label label,
        List<Text> notes) {

    /** The lists are copied. */
    public RegressionFit {
        coefficients = List.copyOf(coefficients);
        notes = List.copyOf(notes);
    }

    /** A coefficient by the name of its term. */
    public Coefficient coefficient(String term) {
        return coefficients.stream()
                .filter(coefficient -> coefficient.term().equals(term))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no term '%s', expected one of %s"
                        .formatted(
                                term,
                                coefficients.stream().map(Coefficient::term).toList())));
    }

    /** Tests that a predictor has no effect: that all its coefficients are 0; R survey's {@code regTermTest}. */
    public Wald test(String column) {
        List<Coefficient> of = coefficients.stream()
                .filter(coefficient -> !column.isEmpty() && coefficient.column().equals(column))
                .toList();
        if (of.isEmpty()) {
            throw new IllegalArgumentException("no predictor '%s' in the model".formatted(column));
        }
        double[][] v = new double[of.size()][of.size()];
        for (int a = 0; a < v.length; a++) {
            for (int b = 0; b < v.length; b++) {
                v[a][b] = covariance.of(of.get(a).row(), of.get(b).row());
            }
        }
        return Wald.of(
                of.stream().mapToDouble(Coefficient::estimate).toArray(),
                v,
                df,
                of.stream().map(Coefficient::term).toList());
    }
}
