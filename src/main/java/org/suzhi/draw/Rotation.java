package org.suzhi.draw;

/**
 * Where on the circle of permanent random numbers a wave starts to select: with (u − start) mod 1 in place of u, that is
 * (u + c) mod 1 with c = 1 − start. Waves with the same start keep as many units as their lists and probabilities allow;
 * a start beyond the probabilities of the wave before avoids its units, and a start of half of them replaces half.
 *
 * <p>Source: Ohlsson, in Cox et al., Business Survey Methods, 1995, sections 9.2 and 9.4; Brewer, Early and Joyce,
 * Australian Journal of Statistics 14 (1972) 231–238.
 *
 * @param start at least 0 and below 1
 */
public record Rotation(double start) {

    /** Numbers as they are: as many units as possible stay. */
    public static final Rotation NONE = new Rotation(0);

    /** The start lies on the circle. */
    public Rotation {
        if (!(start >= 0 && start < 1)) {
            throw new IllegalArgumentException("start is %s, expected at least 0 and below 1".formatted(start));
        }
    }

    /**
     * The numbers seen from the start.
     *
     * @throws IllegalArgumentException when a number is not at least 0 and below 1
     */
    public double[] of(double[] numbers) {
        Ranking.check(numbers.length, numbers);
        double[] seen = new double[numbers.length];
        for (int k = 0; k < seen.length; k++) {
            seen[k] = of(numbers[k]);
        }
        return seen;
    }

    /** A number seen from the start. */
    double of(double number) {
        double u = number - start;
        return u < 0 ? Math.min(u + 1, 1 - 0x1p-53) : u;
    }

    /**
     * The probability that Poisson sampling by number takes a unit both from start 0 with probability {@code first} and
     * from this start with probability {@code second}: how much of [0, first) lies in [start, start + second) on the
     * circle. For samples of fixed size it is close.
     *
     * @param first  from 0 to 1
     * @param second from 0 to 1
     * @throws IllegalArgumentException when a probability is outside its range
     */
    public double overlap(double first, double second) {
        if (!(first >= 0 && first <= 1 && second >= 0 && second <= 1)) {
            throw new IllegalArgumentException(
                    "inclusion probabilities are %s and %s, expected from 0 to 1".formatted(first, second));
        }
        double end = start + second;
        return Math.max(0, Math.min(first, end) - start) + Math.max(0, Math.min(first, end - 1));
    }
}
