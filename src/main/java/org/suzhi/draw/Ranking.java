package org.suzhi.draw;

import java.util.Comparator;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Order sampling: the units with the smallest of some ranking variables that follow from number and probability. */
final class Ranking {

    private Ranking() {}

    /** The n = Σπ units whose f(u, π) is smallest; those with the same go by their place in the list. */
    static int[] smallest(double[] pi, double[] numbers, String method, DoubleBinaryOperator f) {
        OpenUnits open = OpenUnits.of(pi);
        int n = open.size(method);
        check(pi.length, numbers);
        double[] p = open.pi();
        double[] rank = new double[p.length];
        for (int k = 0; k < p.length; k++) {
            rank[k] = f.applyAsDouble(numbers[open.unit(k)], p[k]);
        }
        boolean[] taken = new boolean[p.length];
        IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> rank[k]))
                .limit(n)
                .forEach(k -> taken[k] = true);
        return open.sample(taken);
    }

    static void check(int units, double[] numbers) {
        if (numbers.length != units) {
            throw new IllegalArgumentException(
                    "%d random numbers, expected %d as there are units".formatted(numbers.length, units));
        }
        for (int k = 0; k < units; k++) {
            if (!(numbers[k] >= 0 && numbers[k] < 1)) {
                throw new IllegalArgumentException(
                        "random number of unit %d is %s, expected at least 0 and below 1".formatted(k, numbers[k]));
            }
        }
    }
}
