package org.suzhi.draw;

/**
 * Poisson sampling by number: a unit is in when u &lt; π, whatever the others do. It keeps π exactly, and a unit that
 * stays, with a probability that does not fall, stays in the sample. The size is left to chance.
 *
 * <p>Source: Brewer, Early and Joyce, Australian Journal of Statistics 14 (1972) 231–238.
 */
public record NumberedPoisson() implements NumberedSelection {

    @Override
    public String code() {
        return "poisson-numbered";
    }

    @Override
    public int[] draw(double[] pi, double[] numbers) {
        OpenUnits open = OpenUnits.of(pi);
        Ranking.check(pi.length, numbers);
        double[] p = open.pi();
        boolean[] taken = new boolean[p.length];
        for (int k = 0; k < p.length; k++) {
            taken[k] = numbers[open.unit(k)] < p[k];
        }
        return open.sample(taken);
    }
}
