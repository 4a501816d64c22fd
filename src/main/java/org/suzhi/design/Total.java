package org.suzhi.design;

/** What there is to be spread over the strata. */
public sealed interface Total {

    /** What one person of the stratum takes of it. */
    double price(PlannedStratum stratum);

    /** How much there is. */
    double amount();

    /**
     * A number of people to draw.
     *
     * @param number at least 1
     */
    record People(long number) implements Total {
        /** Somebody. */
        public People {
            Precision.check("people", number, number >= 1, "at least 1");
        }

        @Override
        public double price(PlannedStratum stratum) {
            return 1;
        }

        @Override
        public double amount() {
            return number;
        }
    }

    /**
     * Money for interviews: Σ c n, after all that does not depend on their number.
     *
     * @param money above 0, in the currency of the strata's costs
     */
    record Budget(double money) implements Total {
        /** Some. */
        public Budget {
            Precision.check("budget", money, money > 0 && money < Double.POSITIVE_INFINITY, "above 0");
        }

        @Override
        public double price(PlannedStratum stratum) {
            return stratum.cost();
        }

        @Override
        public double amount() {
            return money;
        }
    }
}
