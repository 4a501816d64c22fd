package org.suzhi.gap;

/**
 * Two independent estimates of one proportion combined by the inverse of their variances: λ p₁ + (1 − λ) p₂ with
 * λ = V₂ / (V₁ + V₂), of variance V₁ V₂ / (V₁ + V₂). That λ is estimated is not counted, so the error is a little too
 * small.
 *
 * <p>Source: Cochran, Journal of the Royal Statistical Society, Supplement 4 (1937) 102–118; Rao and Molina, Small Area
 * Estimation, 2nd ed. 2015, section 3.3.
 *
 * @param value   the combined estimate
 * @param se      its standard error
 * @param weight  λ, what the first of the two counts for
 * @param otherSe standard error of the second
 */
public record Composite(double value, double se, double weight, double otherSe) {

    /** Combines two estimates. */
    public static Composite of(double p1, double se1, double p2, double se2) {
        if (!(se1 > 0 && se2 > 0)) {
            throw new IllegalArgumentException(
                    "standard errors %s and %s, expected both more than 0".formatted(se1, se2));
        }
        double v1 = se1 * se1;
        double v2 = se2 * se2;
        double weight = v2 / (v1 + v2);
        return new Composite(weight * p1 + (1 - weight) * p2, Math.sqrt(v1 * v2 / (v1 + v2)), weight, se2);
    }
}
