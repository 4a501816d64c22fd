package org.suzhi.items;

import java.util.List;

/**
 * How a form works as a test. Numbers that cannot be given are NaN.
 *
 * @param items    its items
 * @param n        people who had it
 * @param max      the most points
 * @param mean     the mean score
 * @param sd       the standard deviation of scores
 * @param alpha    coefficient alpha
 * @param omega    coefficient omega total
 * @param sem      the standard error of measurement, by alpha
 * @param decision how well it sorts people by the cut, by alpha
 */
public record FormStatistics(
        List<String> items,
        int n,
        double max,
        double mean,
        double sd,
        Coefficient alpha,
        Coefficient omega,
        Sem sem,
        DecisionConsistency decision) {

    /** The list is copied. */
    public FormStatistics {
        items = List.copyOf(items);
    }

    static FormStatistics of(Answers answers, int form, Precision precision, double cut) {
        FormSums sums = new FormSums(answers, form, precision);
        Coefficient alpha = Alpha.of(sums, precision);
        return new FormStatistics(
                sums.form().names(answers.items()),
                sums.people(),
                sums.form().max(),
                sums.mean(),
                Math.sqrt(sums.variance()),
                alpha,
                Omega.of(sums, precision),
                Sem.of(sums, alpha.estimate(), cut),
                DecisionConsistency.of(sums, alpha.estimate(), cut));
    }
}
