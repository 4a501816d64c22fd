package org.suzhi.design;

/**
 * What a finite population takes off a sample size: n respondents of an endless population tell as much as
 * {@code respondents(n)} of a finite one.
 */
public sealed interface FiniteCorrection {

    /** Respondents in the finite population that stand for n in an endless one. */
    double respondents(double endless);

    /** The other way round; infinite for a census. */
    double endless(double respondents);

    /** A population without end. */
    record None() implements FiniteCorrection {
        @Override
        public double respondents(double endless) {
            return endless;
        }

        @Override
        public double endless(double respondents) {
            return respondents;
        }
    }

    /**
     * n / (1 + (n − 1)/N), exact for a proportion with variance p (1 − p)/n · (N − n)/(N − 1).
     *
     * <p>Source: Cochran, Sampling Techniques, 3rd ed. 1977, section 4.4.
     *
     * @param population N, at least 1
     */
    record Exact(long population) implements FiniteCorrection {
        /** Somebody lives there. */
        public Exact {
            Precision.check("population", population, population >= 1, "at least 1");
        }

        @Override
        public double respondents(double endless) {
            return endless / (1 + (endless - 1) / population);
        }

        @Override
        public double endless(double respondents) {
            return respondents >= population
                    ? Double.POSITIVE_INFINITY
                    : respondents * (1 - 1.0 / population) / (1 - respondents / population);
        }
    }

    /**
     * n / (1 + n/N), exact for a mean with variance S²/n · (1 − n/N); for a proportion, with S² = p (1 − p), near enough
     * in a large population.
     *
     * <p>Source: Cochran, Sampling Techniques, 3rd ed. 1977, sections 4.4 (as an approximation) and 4.6.
     *
     * @param population N, at least 1
     */
    record Simple(long population) implements FiniteCorrection {
        /** Somebody lives there. */
        public Simple {
            Precision.check("population", population, population >= 1, "at least 1");
        }

        @Override
        public double respondents(double endless) {
            return endless / (1 + endless / population);
        }

        @Override
        public double endless(double respondents) {
            return respondents >= population ? Double.POSITIVE_INFINITY : respondents / (1 - respondents / population);
        }
    }
}
