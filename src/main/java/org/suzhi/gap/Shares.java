package org.suzhi.gap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Proportions of the levels of one table and the shares of the population that stand behind them: what every measure of
 * imbalance is made of. Shares are fixed numbers: a measure's error is that of the proportions.
 */
final class Shares {

    private final double[] p;
    private final double[] s;
    private final double[] rank;
    private final int[] part;
    private final double mean;

    private Shares(double[] p, double[] s, double[] rank, int[] part) {
        this.p = p;
        this.s = s;
        this.rank = rank;
        this.part = part;
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += s[i] * p[i];
        }
        this.mean = sum;
    }

    /** Proportions and the people behind them. */
    static Shares of(double[] proportions, double[] population) {
        double all = Arrays.stream(population).sum();
        double[] s = Arrays.stream(population).map(people -> people / all).toArray();
        return new Shares(proportions.clone(), s, null, null);
    }

    /**
     * The same with levels ranked from the least to the most advantaged; levels that are equal share the middle of
     * their ranks.
     */
    Shares ranked(double... advantage) {
        int[] order = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> advantage[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[p.length];
        double below = 0;
        for (int k = 0; k < order.length; ) {
            int end = k;
            double tied = 0;
            while (end < order.length && advantage[order[end]] == advantage[order[k]]) {
                tied += s[order[end++]];
            }
            for (; k < end; k++) {
                ranks[order[k]] = below + tied / 2;
            }
            below += tied;
        }
        return new Shares(p, s, ranks, part);
    }

    /** The same with levels that are parts of something larger, by its number. */
    Shares parted(int... parts) {
        return new Shares(p, s, rank, parts.clone());
    }

    int size() {
        return p.length;
    }

    double p(int i) {
        return p[i];
    }

    double share(int i) {
        return s[i];
    }

    /** μ = Σ s p. */
    double mean() {
        return mean;
    }

    boolean isRanked() {
        return rank != null;
    }

    boolean isParted() {
        return part != null;
    }

    /** The share of people who are less advantaged, and half of those who are equally so. */
    double rank(int i) {
        return rank[i];
    }

    /** The rank by the proportions themselves. */
    Shares rankedByItself() {
        return ranked(p);
    }

    /** The proportion of the larger part that a level belongs to. */
    double partMean(int i) {
        double people = 0;
        double sum = 0;
        for (int j = 0; j < p.length; j++) {
            if (part[j] == part[i]) {
                people += s[j];
                sum += s[j] * p[j];
            }
        }
        return sum / people;
    }

    /** The level with the highest proportion, the first of several. */
    int highest() {
        return IntStream.range(0, p.length)
                .reduce((i, j) -> p[j] > p[i] ? j : i)
                .orElseThrow();
    }

    /** The level with the lowest proportion, the first of several. */
    int lowest() {
        return IntStream.range(0, p.length)
                .reduce((i, j) -> p[j] < p[i] ? j : i)
                .orElseThrow();
    }
}
