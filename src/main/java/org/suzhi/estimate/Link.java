package org.suzhi.estimate;

/**
 * How a model joins the mean μ of an outcome y to its linear predictor η = x'β. Both links are canonical, so the score
 * is Σ w x (y − μ) and the information Σ w x x' V(μ).
 *
 * <p>Source: McCullagh and Nelder, Generalized Linear Models, 2nd ed. 1989, chapter 2.
 */
public enum Link {
    /** Linear regression: μ = η, V(μ) = 1. */
    IDENTITY {
        @Override
        public double mean(double eta) {
            return eta;
        }

        @Override
        double cumulant(double eta) {
            return eta * eta / 2;
        }

        @Override
        public double variance(double eta) {
            return 1;
        }

        @Override
        double deviance(double y, double eta) {
            return (y - eta) * (y - eta);
        }

        @Override
        double start(double mean) {
            return mean;
        }
    },

    /** Logistic regression of zeros and ones: μ = 1 / (1 + e^−η), V(μ) = μ (1 − μ). */
    LOGIT {
        @Override
        public double mean(double eta) {
            return 1 / (1 + Math.exp(-eta));
        }

        @Override
        double cumulant(double eta) {
            return Math.max(0, eta) + Math.log1p(Math.exp(-Math.abs(eta)));
        }

        @Override
        public double variance(double eta) {
            double e = Math.exp(-Math.abs(eta));
            return e / ((1 + e) * (1 + e));
        }

        @Override
        double deviance(double y, double eta) {
            // −2 ln of the probability of what was observed
            double wrong = y == 1 ? -eta : eta;
            return 2 * (Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong))));
        }

        @Override
        double start(double mean) {
            return Math.log(mean / (1 - mean));
        }
    };

    /** The mean μ of an η. */
    public abstract double mean(double eta);

    /** V(μ) = dμ/dη. */
    public abstract double variance(double eta);

    /** b(η), whose slope is μ: the log-likelihood of an outcome is y η − b(η) and what does not depend on η. */
    abstract double cumulant(double eta);

    /** What one record of weight 1 adds to the deviance. */
    abstract double deviance(double y, double eta);

    /** η of a model without predictors, from the mean of y. */
    abstract double start(double mean);
}
