package org.suzhi.estimate;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * A statistic and its place in the distribution of Fisher's F.
 *
 * @param f   the statistic
 * @param ndf degrees of freedom of the numerator; need not be whole
 * @param ddf degrees of freedom of the denominator; infinite for the chi-square distribution of ndf · f
 * @param p   probability of a larger statistic; NaN when a number of degrees of freedom is not positive
 */
public record FTest(double f, double ndf, double ddf, double p) {

    /** Looks the statistic up. */
    static FTest of(double f, double ndf, double ddf) {
        if (!(f >= 0 && ndf > 0 && ddf > 0)) {
            return new FTest(f, ndf, ddf, Double.NaN);
        }
        double p = Double.isInfinite(ddf)
                ? ChiSquaredDistribution.of(ndf).survivalProbability(ndf * f)
                : FDistribution.of(ndf, ddf).survivalProbability(f);
        return new FTest(f, ndf, ddf, p);
    }
}
