package org.suzhi.survey;

/**
 * What stands behind an estimated proportion: an estimate p with standard error s, from n records.
 *
 * @param p     the proportion
 * @param s     its design-based standard error; 0 where p is 0 or 1
 * @param n     records of the domain
 * @param t     the two-sided quantile of Student's t with the design's degrees of freedom; NaN without any
 * @param level how sure the interval is
 */
record Evidence(double p, double s, double n, double t, ConfidenceLevel level) {

    /** No population is as large; an effective size above it is what round-off leaves of a standard error of 0. */
    private static final double LARGEST = 1e14;

    /** True when an interval can be asked for at all; NaN fails. A proportion of 0 or 1 with an error contradicts itself. */
    boolean isSound() {
        return p >= 0
                && p <= 1
                && s >= 0
                && n >= 1
                && n <= LARGEST
                && t > 0
                && t < Double.POSITIVE_INFINITY
                && !(isAtAnEnd() && s > 0);
    }

    /** True when everybody, or nobody, is counted. */
    boolean isAtAnEnd() {
        return p == 0 || p == 1;
    }

    /** True when there is no sampling error: everybody was asked. */
    boolean isCensus() {
        return effective() > LARGEST;
    }

    /**
     * The size of a simple random sample that would tell as much: n_eff = p (1 − p) / s². At 0 and 1, where the error
     * tells nothing, n.
     */
    double effective() {
        return isAtAnEnd() ? n : p * (1 - p) / (s * s);
    }

    /**
     * The effective size after Korn and Graubard: times (t_{n−1} / t_df)², as few degrees of freedom know the standard
     * error less well than n records would. At 0 and 1, where no error was estimated, n. NaN for a single record else.
     */
    double adjusted() {
        double ratio = level.quantile(n - 1) / t;
        return isAtAnEnd() ? n : effective() * ratio * ratio;
    }
}
