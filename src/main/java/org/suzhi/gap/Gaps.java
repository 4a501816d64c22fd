package org.suzhi.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.survey.Interval;

/**
 * Gaps between groups and between regions and the whole: V(a − b) = V(a) + V(b) − 2 Cov(a, b). A variance smaller than
 * rounding leaves, as between a region and a whole that consists of it, is none.
 *
 * <p>Source: Lohr, Sampling: Design and Analysis, 3rd ed. 2022, section 4.3; Holm, Scandinavian Journal of Statistics 6
 * (1979) 65–70.
 */
public final class Gaps {

    private Gaps() {}

    /** All pairs of the levels of one column. */
    public static List<Gap> between(Estimates estimates, String column) {
        List<Estimate> levels = usable(estimates.table(column));
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            for (int j = i + 1; j < levels.size(); j++) {
                gaps.add(gap(estimates, levels.get(i), levels.get(j)));
            }
        }
        return holm(gaps);
    }

    /** Every level of one column against the whole. */
    public static List<Gap> againstWhole(Estimates estimates, String column) {
        List<Gap> gaps = new ArrayList<>();
        for (Estimate level : usable(estimates.table(column))) {
            gaps.add(gap(estimates, level, estimates.whole()));
        }
        return holm(gaps);
    }

    private static List<Estimate> usable(List<Estimate> rows) {
        return rows.stream().filter(row -> Double.isFinite(row.value())).toList();
    }

    private static Gap gap(Estimates estimates, Estimate a, Estimate b) {
        double difference = a.value() - b.value();
        double va = estimates.covariance().of(a.row(), a.row());
        double vb = estimates.covariance().of(b.row(), b.row());
        double variance = va + vb - 2 * estimates.covariance().of(a.row(), b.row());
        double se = variance > 1e-14 * (va + vb) ? Math.sqrt(variance) : 0;
        double df = estimates.whole().df();
        if (!(se > 0) || !(df > 0)) {
            return new Gap(a.domain(), b.domain(), difference, se, Interval.NONE, Double.NaN, Double.NaN);
        }
        double half = estimates.level().quantile(df) * se;
        double p = 2 * TDistribution.of(df).survivalProbability(Math.abs(difference) / se);
        return new Gap(
                a.domain(), b.domain(), difference, se, new Interval(difference - half, difference + half), p, p);
    }

    /** Holm's step-down adjustment within a family; gaps without a p-value do not count. */
    private static List<Gap> holm(List<Gap> gaps) {
        List<Integer> order = IntStream.range(0, gaps.size())
                .filter(i -> Double.isFinite(gaps.get(i).p()))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> gaps.get(i).p()))
                .toList();
        List<Gap> adjusted = new ArrayList<>(gaps);
        double largest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            Gap gap = gaps.get(order.get(rank));
            largest = Math.max(largest, Math.min(1, (order.size() - rank) * gap.p()));
            adjusted.set(
                    order.get(rank),
                    new Gap(gap.a(), gap.b(), gap.difference(), gap.se(), gap.interval(), gap.p(), largest));
        }
        return adjusted;
    }
}
