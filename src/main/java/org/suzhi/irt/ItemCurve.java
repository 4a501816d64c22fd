package org.suzhi.irt;

/**
 * How the chance of a right answer rises with ability: P(θ) = c + (1 − c) / (1 + exp(−a(θ − b))), the three-parameter
 * logistic model (Birnbaum 1968, in Lord and Novick, Statistical Theories of Mental Test Scores, section 17.3); c = 0
 * makes it the two-parameter one. The slope is that of the logistic metric, without the factor 1.7.
 *
 * @param a the slope, above 0
 * @param b the difficulty
 * @param c the chance of somebody who knows nothing, at least 0 and below 1
 */
public record ItemCurve(double a, double b, double c) {

    /** More able people may not know less. */
    public ItemCurve {
        if (!(a > 0 && Double.isFinite(a) && Double.isFinite(b) && c >= 0 && c < 1)) {
            throw new IllegalArgumentException(
                    "item curve a = %s, b = %s, c = %s: expected a > 0 and 0 <= c < 1".formatted(a, b, c));
        }
    }

    /** The chance of a right answer. */
    public double right(double ability) {
        return c + (1 - c) / (1 + Math.exp(-a * (ability - b)));
    }

    /** The chance of a wrong answer, exact where it is small. */
    public double wrong(double ability) {
        return (1 - c) / (1 + Math.exp(a * (ability - b)));
    }
}
