package org.suzhi.area;

/**
 * A coefficient of the model.
 *
 * @param name  the covariate, or {@code (intercept)}
 * @param value the coefficient, on the scale of the model
 * @param se    its standard error
 * @param p     two-sided p-value of no effect, from the normal distribution
 */
public record AreaCoefficient(String name, double value, double se, double p) {

    /** The name of the coefficient that all areas share. */
    public static final String INTERCEPT = "(intercept)";
}
