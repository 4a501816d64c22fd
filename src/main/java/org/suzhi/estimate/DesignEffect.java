package org.suzhi.estimate;

import java.util.Locale;

/**
 * What a design effect compares with: simple random sampling of the same number of records.
 *
 * <p>Source: Kish, Survey Sampling, 1965, section 8.2; R survey 4.5 ({@code deff = "replace"} and {@code TRUE}).
 */
public enum DesignEffect {
    /** With replacement: S² / n. */
    WR,
    /** Without replacement from a population as large as the weights say: S² (N − n) / (N n). */
    WOR;

    /**
     * The variance under simple random sampling.
     *
     * @param spread weighted variance of the outcome with divisor Σ w
     * @param n      number of records
     * @param weight Σ w, the population's estimated size N
     * @param total  true for a total, false for a mean
     */
    double variance(double spread, int n, double weight, boolean total) {
        double s2 = spread * n / (n - 1.0);
        double mean = this == WR ? s2 / n : s2 * (weight - n) / (weight * n);
        return total ? mean * weight * weight : mean;
    }

    /** Its word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
