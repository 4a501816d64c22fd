package org.suzhi.area;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether numbers could be normal: W is the squared correlation of the sorted numbers with Blom's normal scores.
 *
 * <p>Source: Shapiro and Francia, Journal of the American Statistical Association 67 (1972) 215–216; the p-value from
 * Royston, Statistics in Medicine 12 (1993) 181–184, for 5 to 5,000 numbers.
 *
 * @param w from 0 to 1, 1 for perfectly normal numbers; NaN for fewer than five numbers, more than 5,000 or equal ones
 * @param p p-value of normality
 */
public record ShapiroFrancia(double w, double p) {

    private static final int FEWEST = 5;
    private static final int MOST = 5000;

    static ShapiroFrancia of(double[] numbers) {
        int n = numbers.length;
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        if (n < FEWEST || n > MOST || sorted[0] == sorted[n - 1]) {
            return new ShapiroFrancia(Double.NaN, Double.NaN);
        }
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            scores[i] = NormalDistribution.of(0, 1).inverseCumulativeProbability((i + 1 - 0.375) / (n + 0.25));
        }
        double correlation = new PearsonsCorrelation().correlation(sorted, scores);
        double w = correlation * correlation;
        double u = Math.log(n);
        double v = Math.log(u);
        double mean = -1.2725 + 1.0521 * (v - u);
        double deviation = 1.0308 - 0.26758 * (v + 2 / u);
        double z = (Math.log(1 - w) - mean) / deviation;
        return new ShapiroFrancia(w, NormalDistribution.of(0, 1).survivalProbability(z));
    }
}
