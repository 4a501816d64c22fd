package org.suzhi.draw;

import java.util.Arrays;

/**
 * The n units with the smallest numbers: a simple random sample. A unit that joins the list or leaves it changes the
 * sample by one unit at most. The probabilities must be equal and add up to a whole number.
 *
 * <p>Source: Fan, Muller and Rezucha, Journal of the American Statistical Association 57 (1962) 387–402; Ohlsson, in Cox
 * et al., Business Survey Methods, 1995, section 9.2.
 */
public record SequentialRandom() implements NumberedSelection {

    @Override
    public String code() {
        return "sequential-random";
    }

    @Override
    public double[] probabilities(double[] size, int n) {
        return InclusionProbabilities.equal(size.length, n);
    }

    @Override
    public int[] draw(double[] pi, double[] numbers) {
        OpenUnits.of(pi).requireEqual(code());
        return Ranking.smallest(pi, numbers, code(), (u, p) -> u);
    }

    /**
     * The n units with the smallest numbers.
     *
     * @throws IllegalArgumentException when n is not from 0 to the number of units
     */
    public int[] draw(int n, double[] numbers) {
        if (n < 0 || n > numbers.length) {
            throw new IllegalArgumentException(
                    "%d units to draw of %d, expected from 0 to %d".formatted(n, numbers.length, numbers.length));
        }
        double[] pi = new double[numbers.length];
        Arrays.fill(pi, (double) n / numbers.length);
        return draw(pi, numbers);
    }
}
