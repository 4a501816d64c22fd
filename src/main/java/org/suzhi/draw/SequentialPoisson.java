package org.suzhi.draw;

/**
 * Sequential Poisson sampling: the n units with the smallest u / π, n = Σπ, which must be whole. It keeps π only
 * approximately, the better the larger the sample: the errors are of the order of 1/n; {@link Pareto} has smaller ones.
 *
 * <p>Source: Ohlsson, Sequential Poisson sampling, Journal of Official Statistics 14 (1998) 149–162.
 */
public record SequentialPoisson() implements NumberedSelection {

    @Override
    public String code() {
        return "sequential-poisson";
    }

    @Override
    public int[] draw(double[] pi, double[] numbers) {
        return Ranking.smallest(pi, numbers, code(), (u, p) -> u / p);
    }
}
