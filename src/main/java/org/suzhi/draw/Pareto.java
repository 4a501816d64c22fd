package org.suzhi.draw;

/**
 * Pareto sampling: the n units with the smallest odds of u over odds of π, n = Σπ, which must be whole. Of all methods
 * that take the smallest of such ranking variables it has the smallest variance in large samples. It keeps π
 * approximately, but closely.
 *
 * <p>Source: Rosén, On sampling with probability proportional to size, Journal of Statistical Planning and Inference 62
 * (1997) 159–191; Saavedra, Proceedings of the Section on Survey Research Methods, ASA, 1995, 697–700.
 */
public record Pareto() implements NumberedSelection {

    @Override
    public String code() {
        return "pareto";
    }

    @Override
    public int[] draw(double[] pi, double[] numbers) {
        return Ranking.smallest(pi, numbers, code(), (u, p) -> u / (1 - u) * ((1 - p) / p));
    }
}
