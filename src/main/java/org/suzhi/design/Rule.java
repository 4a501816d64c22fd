package org.suzhi.design;

/**
 * In which proportions a sample is spread over strata. Notation: N people in a stratum, S and M standard deviation and
 * mean of a variable, c cost of an interview.
 */
public sealed interface Rule {

    /** What the stratum's sample is proportional to, 0 or more. */
    double weight(PlannedStratum stratum);

    /** N: the same sampling fraction everywhere. Source: Cochran, Sampling Techniques, 3rd ed. 1977, section 5.3. */
    record Proportional() implements Rule {
        @Override
        public double weight(PlannedStratum stratum) {
            return stratum.population();
        }
    }

    /** 1: the same sample everywhere, for strata that are to be compared. */
    record Equal() implements Rule {
        @Override
        public double weight(PlannedStratum stratum) {
            return 1;
        }
    }

    /** √N: between the two; Bankier's power allocation with exponent ½ where all strata vary alike. */
    record SquareRoot() implements Rule {
        @Override
        public double weight(PlannedStratum stratum) {
            return Math.sqrt(stratum.population());
        }
    }

    /**
     * N S: the least variance of the overall mean for a number of people.
     *
     * <p>Source: Neyman, Journal of the Royal Statistical Society 97, 1934; Cochran 1977, equation 5.26.
     *
     * @param variable whose variance
     */
    record Neyman(String variable) implements Rule {
        @Override
        public double weight(PlannedStratum stratum) {
            return stratum.population() * stratum.moments(variable).sd();
        }
    }

    /**
     * N S / √c: the least variance of the overall mean for a budget. With a fixed number of people it keeps these
     * proportions and is a compromise between variance and cost.
     *
     * <p>Source: Cochran 1977, section 5.5.
     *
     * @param variable whose variance
     */
    record CostOptimal(String variable) implements Rule {
        @Override
        public double weight(PlannedStratum stratum) {
            return stratum.population() * stratum.moments(variable).sd() / Math.sqrt(stratum.cost());
        }
    }

    /**
     * N^q S/M: between precision for the whole (q = 1, where M is alike) and the same coefficient of variation for every
     * stratum (q = 0, apart from finite populations).
     *
     * <p>Source: Bankier, Power allocations: determining sample sizes for subnational areas, The American Statistician
     * 42, 1988, with the population as the measure of size.
     *
     * @param variable with a mean other than 0
     * @param exponent q, from 0 to 1
     */
    record Power(String variable, double exponent) implements Rule {
        /** The exponent in its range. */
        public Power {
            Precision.check("exponent of the power allocation", exponent, exponent >= 0 && exponent <= 1, "0 to 1");
        }

        @Override
        public double weight(PlannedStratum stratum) {
            Moments moments = stratum.moments(variable);
            if (moments.mean() == 0) {
                throw new IllegalArgumentException(
                        "stratum '%s': mean of '%s' is 0, expected another one for a coefficient of variation"
                                .formatted(stratum.name(), variable));
            }
            return Math.pow(stratum.population(), exponent) * moments.sd() / Math.abs(moments.mean());
        }
    }
}
