package org.suzhi.estimate;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Pearson's test of independence of two factors, corrected for the design: under independence X² is distributed as
 * Σ δ_k χ²_1, where the generalised design effects δ_k are the eigenvalues of Δ.
 *
 * <p>Source: Rao and Scott, Annals of Statistics 12 (1984) 46–60; Thomas and Rao, Journal of the American Statistical
 * Association 82 (1987) 630–636, for F.
 *
 * @param pearson    X² of the weighted table scaled to n records
 * @param contrasts  K = (r − 1)(c − 1)
 * @param meanDeff   δ̄ = tr Δ / K
 * @param effective  tr(Δ)² / tr(Δ²), Satterthwaite's number of degrees of freedom, 1 to K
 * @param n          records in the table
 * @param df         ν, PSUs less strata among those of the table
 */
public record RaoScott(double pearson, int contrasts, double meanDeff, double effective, int n, double df) {

    /** Probability of a larger χ²_K than X² / δ̄: the first-order correction; R's {@code svychisq}, {@code Chisq}. */
    public double firstOrder() {
        double x = pearson / meanDeff;
        return x >= 0 ? ChiSquaredDistribution.of(contrasts).survivalProbability(x) : Double.NaN;
    }

    /**
     * The second-order correction: F = X² / tr Δ on tr(Δ)²/tr(Δ²) and ν tr(Δ)²/tr(Δ²); R's {@code svychisq}, {@code F},
     * the default there and in Stata.
     */
    public FTest secondOrder() {
        return FTest.of(pearson / (contrasts * meanDeff), effective, effective * df);
    }
}
