package org.suzhi.weight;

/**
 * How far calibrated weights stand from base weights, in the form that calibration needs: the factor F(u) of a record
 * whose linear predictor is u = x′λ. Every method has F(0) = 1 and F′(0) = 1, and to first order all give the same
 * estimates.
 *
 * <p>Source: Deville and Särndal, Calibration estimators in survey sampling, Journal of the American Statistical
 * Association 87 (1992) 376–382, section 2.
 */
public sealed interface CalibrationMethod {

    /** F(u): what the base weight of a record is multiplied by. */
    double factor(double u);

    /** F′(u), from the factor g = F(u) that the record already has. */
    double slope(double g);

    /** Every factor is greater than this. */
    double lower();

    /** Every factor is less than this. */
    double upper();

    /** F(u) = 1 + u, the generalised regression estimator: one step, but weights may be negative. */
    record Linear() implements CalibrationMethod {

        @Override
        public double factor(double u) {
            return 1 + u;
        }

        @Override
        public double slope(double g) {
            return 1;
        }

        @Override
        public double lower() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public double upper() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** F(u) = exp(u), what iterative proportional fitting leads to: weights stay positive. */
    record Raking() implements CalibrationMethod {

        @Override
        public double factor(double u) {
            return Math.exp(u);
        }

        @Override
        public double slope(double g) {
            return g;
        }

        @Override
        public double lower() {
            return 0;
        }

        @Override
        public double upper() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * F(u) = (L (U − 1) + U (1 − L) exp(A u)) / (U − 1 + (1 − L) exp(A u)) with A = (U − L) / ((1 − L)(U − 1)): factors
     * stay between L and U.
     *
     * @param lower L, below 1
     * @param upper U, above 1
     */
    record Logit(double lower, double upper) implements CalibrationMethod {

        /** The bounds lie on either side of 1. */
        public Logit {
            if (!(lower < 1 && upper > 1 && upper - lower < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "bounds of the factors are %s and %s, expected finite numbers below and above 1"
                                .formatted(lower, upper));
            }
        }

        /** Written as L + (U − L) / (1 + (U − 1)/(1 − L) exp(−A u)), which cannot overflow, and kept off the bounds. */
        @Override
        public double factor(double u) {
            double odds = (upper - 1) / (1 - lower) * Math.exp(-steepness() * u);
            double g = lower + (upper - lower) / (1 + odds);
            return Math.min(Math.max(g, Math.nextUp(lower)), Math.nextDown(upper));
        }

        /** F′ = A (g − L)(U − g) / (U − L). */
        @Override
        public double slope(double g) {
            return steepness() * (g - lower) * (upper - g) / (upper - lower);
        }

        private double steepness() {
            return (upper - lower) / ((1 - lower) * (upper - 1));
        }
    }
}
