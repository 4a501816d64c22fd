package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.Estimate;
import org.suzhi.survey.Interval;

/**
 * How a measure of imbalance changed between two waves, over the levels that both have; shares of the population are
 * those of each wave, taken as fixed. The waves' covariance is g′ C h with the slopes g and h of the two and C the
 * covariance between their estimates, zero for independent samples. A linking error shifts all levels alike and is left
 * out.
 *
 * @param table      the table
 * @param kind       the measure
 * @param before     its earlier value
 * @param after      its later one
 * @param difference after less before: negative when it is less unequal now
 * @param se         standard error of the difference
 * @param interval   its confidence interval
 * @param p          two-sided p-value of no change
 */
public record ImbalanceChange(
        String table,
        Inequality kind,
        double before,
        double after,
        double difference,
        double se,
        Interval interval,
        double p) {

    static List<ImbalanceChange> of(Waves waves, String table, Advantage advantage) {
        List<Estimate> now = new ArrayList<>();
        List<Estimate> before = new ArrayList<>();
        for (Estimate row : Gaps.usable(waves.now().table(table))) {
            Optional<Estimate> other = waves.before().of(row.domain());
            if (other.isPresent() && Double.isFinite(other.get().value())) {
                now.add(row);
                before.add(other.get());
            }
        }
        Optional<Imbalance> after = Imbalance.of(waves.now(), table, now, advantage);
        Optional<Imbalance> earlier = Imbalance.of(waves.before(), table, before, advantage);
        List<ImbalanceChange> changes = new ArrayList<>();
        if (after.isEmpty() || earlier.isEmpty()) {
            return changes;
        }
        for (Measure measure : after.get().measures()) {
            earlier.get()
                    .measure(measure.kind())
                    .ifPresent(was -> changes.add(of(waves, table, was, measure, now, before, advantage)));
        }
        return changes;
    }

    private static ImbalanceChange of(
            Waves waves,
            String table,
            Measure was,
            Measure is,
            List<Estimate> now,
            List<Estimate> before,
            Advantage advantage) {
        double[] g = is.kind().slopes(Imbalance.shares(now, advantage));
        double[] h = is.kind().slopes(Imbalance.shares(before, advantage));
        double covariance = 0;
        for (int i = 0; i < g.length; i++) {
            for (int j = 0; j < h.length; j++) {
                covariance += g[i] * h[j] * waves.overlap().covariance(now.get(i), before.get(j));
            }
        }
        Difference difference = Difference.of(
                is.value() - was.value(),
                is.se() * is.se(),
                waves.now().whole().df(),
                was.se() * was.se(),
                waves.before().whole().df(),
                covariance,
                0,
                waves.now().level());
        return new ImbalanceChange(
                table,
                is.kind(),
                was.value(),
                is.value(),
                difference.value(),
                difference.se(),
                difference.interval(),
                difference.p());
    }
}
