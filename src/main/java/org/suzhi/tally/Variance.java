package org.suzhi.tally;

import java.util.List;
import java.util.Locale;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Seed;

/** How variances are estimated. Replicates are made of PSU totals, never of a matrix of weights per record. */
public sealed interface Variance {

    /** What files and the command line call it. */
    String code();

    /** Taylor linearisation. */
    record Taylor() implements Variance {
        @Override
        public String code() {
            return "taylor";
        }
    }

    /**
     * Taylor linearisation for PSUs drawn with unequal probabilities without replacement.
     *
     * @param probability the column of the first-stage inclusion probabilities
     * @param method      how variances follow from them
     */
    record Pps(String probability, PpsVariance method) implements Variance {
        @Override
        public String code() {
            return method.code();
        }
    }

    /**
     * A way to make replicates by giving every PSU a factor.
     *
     * <p>The variance is Σ_r c_r (θ_r − θ̄)², around the mean of the replicates or, with mse, around the estimate.
     */
    sealed interface Replicated extends Variance {

        /** Whether deviations are taken from the estimate, not from the mean of the replicates. */
        boolean mse();

        /** The replicates for a sample. */
        Replicates of(Units psus, List<String> strata, String source);
    }

    /**
     * Delete-one-PSU jackknife: JK1 without strata, JKn with.
     *
     * <p>Source: Wolter, Introduction to Variance Estimation, 2nd ed. 2007, sections 4.3 and 4.5.
     */
    record Jackknife(boolean mse) implements Replicated {
        @Override
        public String code() {
            return "jackknife";
        }

        @Override
        public Replicates of(Units psus, List<String> strata, String source) {
            return Replicates.jackknife(psus);
        }
    }

    /**
     * Balanced half-samples: BRR for fay = 0, Fay's method otherwise. Every stratum holds two PSUs.
     *
     * <p>Source: McCarthy, Review of the International Statistical Institute 37 (1969) 239–264; Judkins, Journal of
     * Official Statistics 6 (1990) 223–239.
     *
     * @param fay weight left to the half that is out, at least 0 and below 1
     */
    record HalfSamples(double fay, boolean mse) implements Replicated {

        /** A factor in its range. */
        public HalfSamples {
            if (!(fay >= 0 && fay < 1)) {
                throw new IllegalArgumentException("Fay's factor %s, expected at least 0 and below 1".formatted(fay));
            }
        }

        @Override
        public String code() {
            return fay == 0 ? "brr" : "fay:" + Decimal.text(fay);
        }

        @Override
        public Replicates of(Units psus, List<String> strata, String source) {
            return Replicates.halfSamples(psus, strata, fay, source);
        }
    }

    /**
     * The rescaled bootstrap: n_h − 1 PSUs with replacement in every stratum.
     *
     * <p>Source: Rao and Wu, Journal of the American Statistical Association 83 (1988) 231–241; Rao, Wu and Yue, Survey
     * Methodology 18 (1992) 209–217.
     *
     * @param replicates number of replicates, at least 2
     * @param seed       seed of the draws
     */
    record Bootstrap(int replicates, Seed seed, boolean mse) implements Replicated {

        /** Enough replicates. */
        public Bootstrap {
            if (replicates < 2) {
                throw new IllegalArgumentException("%d replicates, expected at least 2".formatted(replicates));
            }
        }

        @Override
        public String code() {
            return String.format(Locale.ROOT, "bootstrap:%d", replicates);
        }

        @Override
        public Replicates of(Units psus, List<String> strata, String source) {
            return Replicates.bootstrap(psus, replicates, seed);
        }
    }
}
