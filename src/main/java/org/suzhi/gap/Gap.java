package org.suzhi.gap;

import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;

/**
 * The difference between two parts of one sample, with its uncertainty from their joint covariance. On a logarithmic
 * scale the difference, its error and its intervals are those of logarithms, and {@link #factor} gives the ratio.
 *
 * @param a            one part
 * @param b            the other
 * @param scale        the scale on which they are compared
 * @param difference   estimate of a less estimate of b on that scale; NaN where it is not defined
 * @param se           its standard error; NaN where one of them tells none
 * @param df           its degrees of freedom: after Satterthwaite those of both parts, at most those of the whole
 * @param interval     its confidence interval
 * @param p            two-sided p-value of no difference
 * @param adjusted     p-value adjusted by Holm for all the gaps of its family
 * @param flag         what is to be said against either estimate, codes separated by semicolons
 * @param simultaneous interval that holds together with those of its whole family; none unless it was asked for
 */
public record Gap(
        Domain a,
        Domain b,
        Scale scale,
        double difference,
        double se,
        double df,
        Interval interval,
        double p,
        double adjusted,
        String flag,
        Interval simultaneous) {

    /** A gap in points, alone. */
    public Gap(Domain a, Domain b, double difference, double se, Interval interval, double p, double adjusted) {
        this(
                a,
                b,
                Scale.DIFFERENCE,
                difference,
                se,
                Double.POSITIVE_INFINITY,
                interval,
                p,
                adjusted,
                "",
                Interval.NONE);
    }

    /** How many times a is b, or the odds of a those of b; NaN for a difference. */
    public double factor() {
        return scale.isLogarithmic() ? Math.exp(difference) : Double.NaN;
    }

    Gap adjustedTo(double probability) {
        return new Gap(a, b, scale, difference, se, df, interval, p, probability, flag, simultaneous);
    }

    Gap within(double critical) {
        if (!(critical > 0 && se > 0)) {
            return this;
        }
        Interval wide = new Interval(difference - critical * se, difference + critical * se);
        return new Gap(a, b, scale, difference, se, df, interval, p, adjusted, flag, wide);
    }
}
