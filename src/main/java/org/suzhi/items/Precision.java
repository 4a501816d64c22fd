package org.suzhi.items;

import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Interval;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.Sampling;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.tally.Uncertainty;

/**
 * The sample and its weights w, and the standard errors of statistics by linearisation: a statistic θ that depends on
 * weighted sums has the variance of the total Σ w u, where u is the derivative of θ by the weight of each person.
 *
 * <p>Source: Deville, Survey Methodology 25 (1999) 193–203.
 */
final class Precision {

    private final Sampling sampling;
    private final LonelyPsu lonely;
    private final ConfidenceLevel level;
    private final boolean single;
    private final boolean simple;

    /**
     * @param answers of whom some may not count
     */
    Precision(Sampling sampling, SurveyDesign design, ConfidenceLevel level, Answers answers) {
        this.sampling = sampling;
        this.lonely = design.lonely();
        this.level = level;
        this.single = design.strata().isEmpty()
                && design.clusters().isEmpty()
                && design.fpc().isEmpty();
        this.simple = single && areEqual(sampling, answers);
    }

    private static boolean areEqual(Sampling sampling, Answers answers) {
        double first = Double.NaN;
        boolean equal = true;
        for (int row = 0; row < answers.rows(); row++) {
            if (answers.form(row) >= 0) {
                first = Double.isNaN(first) ? sampling.weight(row) : first;
                equal &= sampling.weight(row) == first;
            }
        }
        return equal;
    }

    int rows() {
        return sampling.rows();
    }

    double weight(int row) {
        return sampling.weight(row);
    }

    /** True when people were drawn one by one with the same probability. */
    boolean isSimple() {
        return simple;
    }

    ConfidenceLevel level() {
        return level;
    }

    /** PSUs less strata. */
    double df() {
        return sampling.psus() - sampling.strata().size();
    }

    /**
     * Standard errors; NaN with a single PSU.
     *
     * @param u for each statistic the derivative by the weight of every person, 0 for who does not count; multiplied by
     *          the weights by this
     * @throws org.suzhi.survey.DataException when a stratum holds one PSU and the rule is {@link LonelyPsu#FAIL}
     */
    double[] errors(double[]... u) {
        for (double[] values : u) {
            for (int row = 0; row < values.length; row++) {
                values[row] *= sampling.weight(row);
            }
        }
        double[] errors = new double[u.length];
        if (single && df() > 0) {
            for (int k = 0; k < errors.length; k++) {
                errors[k] = Math.sqrt(variance(u[k]));
            }
            return errors;
        }
        Uncertainty uncertainty = sampling.ofTotals(u, lonely);
        for (int k = 0; k < errors.length; k++) {
            errors[k] = df() > 0 ? Math.sqrt(uncertainty.variance(k)) : Double.NaN;
        }
        return errors;
    }

    /** The variance of the sum of values of people who were drawn one by one: n / (n − 1) Σ (z − z̄)². */
    private static double variance(double... z) {
        double sum = 0;
        for (double value : z) {
            sum += value;
        }
        double mean = sum / z.length;
        double squares = 0;
        for (double value : z) {
            squares += (value - mean) * (value - mean);
        }
        return squares * z.length / (z.length - 1);
    }

    /**
     * The interval of a reliability coefficient ρ with standard error s: 1 − (1 − ρ) exp(± t s / (1 − ρ)).
     *
     * <p>Source: Bonett, Journal of Educational and Behavioral Statistics 27 (2002) 335–340, for the scale ln(1 − ρ).
     */
    Interval interval(double coefficient, double error) {
        double missing = 1 - coefficient;
        double half = level.quantile(df()) * error / missing;
        return missing > 0 && half >= 0
                ? new Interval(1 - missing * Math.exp(half), 1 - missing * Math.exp(-half))
                : Interval.NONE;
    }
}
