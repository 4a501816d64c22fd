package org.suzhi.estimate;

import org.suzhi.survey.Interval;

/**
 * One coefficient of a model.
 *
 * @param row      its number, from 1; covariances refer to it
 * @param term     its name, as R gives it: {@code (Intercept)}, {@code groupelderly}, {@code age}
 * @param column   the predictor's column; empty for the intercept
 * @param level    the level that is compared with the reference; empty for a number
 * @param estimate the coefficient: a difference of log-odds in a logistic model, of means in a linear one
 * @param se       its design-based standard error
 * @param t        estimate / se
 * @param p        two-sided probability of a larger |t|; NaN without degrees of freedom
 * @param interval its confidence interval
 */
public record Coefficient(
        int row,
        String term,
        String column,
        String level,
        double estimate,
        double se,
        double t,
        double p,
        Interval interval) {

    static Coefficient of(int row, ModelMatrix.Term term, TTest test) {
        return new Coefficient(
                row,
                term.name(),
                term.column(),
                term.level(),
                test.estimate(),
                test.se(),
                test.t(),
                test.p(),
                test.interval());
    }
}
