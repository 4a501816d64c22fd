package org.suzhi.tally;

/** Variances and covariances of the statistics of the domains of a tally, however they were come by. */
public interface Uncertainty {

    /** Covariance of the statistics of two domains. */
    double covariance(int a, int b);

    /** Variance of the statistic of a domain. */
    default double variance(int domain) {
        return covariance(domain, domain);
    }
}
