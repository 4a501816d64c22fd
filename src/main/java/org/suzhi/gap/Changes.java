package org.suzhi.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.estimate.Estimate;
import org.suzhi.survey.Text;

/**
 * What changed from one wave to another, for the whole and for every domain that both have, and whether the imbalance
 * changed. Where scores were linked to a common scale, the linking error is one number for all domains and does not
 * shrink with the sample: √(se² + se² − 2 Cov + e²).
 *
 * <p>Source: OECD, PISA 2018 Technical Report, chapter 9, and PISA 2022 Technical Report, chapter 14 (linking errors);
 * Kish, Survey Sampling, 1965, section 12.4 (overlapping samples).
 *
 * @param overlap   what the waves have in common
 * @param linking   the linking error on the scale of proportions; 0 for none
 * @param changes   the changes, the whole first
 * @param imbalance the changes of imbalance
 * @param notes     what the reader should know: domains that one wave only has
 */
public record Changes(
        Overlap overlap, double linking, List<Change> changes, List<ImbalanceChange> imbalance, List<Text> notes) {

    /** The lists are copied. */
    public Changes {
        changes = List.copyOf(changes);
        imbalance = List.copyOf(imbalance);
        notes = List.copyOf(notes);
    }

    /**
     * Compares two waves.
     *
     * @throws org.suzhi.survey.DataException when they cannot be compared, as under two criteria
     */
    public static Changes between(Waves waves, double linking, Advantage advantage) {
        if (!(linking >= 0 && linking < 1)) {
            throw new IllegalArgumentException("linking error %s, expected 0 to 1".formatted(linking));
        }
        Map<String, List<Change>> tables = new LinkedHashMap<>();
        List<Text> notes = new ArrayList<>();
        for (Estimate now : waves.now().rows()) {
            Optional<Estimate> before = waves.before().of(now.domain());
            if (before.isEmpty()) {
                notes.add(Text.of("%s has no estimate before", "“%s”没有上次调查的估计值", now.domain()));
            } else if (Double.isFinite(now.value())
                    && Double.isFinite(before.get().value())) {
                tables.computeIfAbsent(now.domain().table(), table -> new ArrayList<>())
                        .add(change(waves, now, before.get(), linking));
            }
        }
        for (Estimate before : waves.before().rows()) {
            if (waves.now().of(before.domain()).isEmpty()) {
                notes.add(Text.of("%s has an estimate before only", "“%s”仅有上次调查的估计值", before.domain()));
            }
        }
        List<Change> all = new ArrayList<>();
        List<ImbalanceChange> imbalance = new ArrayList<>();
        tables.forEach((table, changes) -> {
            double[] adjusted =
                    Holm.adjusted(changes.stream().mapToDouble(Change::p).toArray());
            for (int i = 0; i < adjusted.length; i++) {
                all.add(changes.get(i).adjustedTo(adjusted[i]));
            }
            if (!table.isEmpty()) {
                imbalance.addAll(ImbalanceChange.of(waves, table, advantage));
            }
        });
        return new Changes(waves.overlap(), linking, all, imbalance, notes);
    }

    private static Change change(Waves waves, Estimate now, Estimate before, double linking) {
        Difference difference = Difference.of(
                now.value() - before.value(),
                Difference.variance(now),
                now.df(),
                Difference.variance(before),
                before.df(),
                waves.overlap().covariance(now, before),
                linking * linking,
                waves.now().level());
        return new Change(
                now.domain(),
                before.value(),
                now.value(),
                difference.value(),
                difference.se(),
                difference.df(),
                difference.interval(),
                difference.p(),
                difference.p());
    }
}
