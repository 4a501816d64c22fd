package org.suzhi.gap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The step-down adjustment of p-values for being many; tests without a p-value do not count.
 *
 * <p>Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 */
final class Holm {

    private Holm() {}

    /** The adjusted p-values, in the order given; NaN where there was none. */
    static double[] adjusted(double... p) {
        List<Integer> order = IntStream.range(0, p.length)
                .filter(i -> Double.isFinite(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .toList();
        double[] adjusted = p.clone();
        double largest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            largest = Math.max(largest, Math.min(1, (order.size() - rank) * p[i]));
            adjusted[i] = largest;
        }
        return adjusted;
    }
}
