package org.suzhi.gap;

import java.util.List;
import java.util.Optional;

/**
 * How a place stands beside its gaps and verdicts: how unequal its parts are, who ranks where, and what lies between the
 * survey and the targets.
 *
 * @param imbalance a table each
 * @param ranks     a table each
 * @param outlook   the ways to the targets and, of several waves, where they lead
 * @param changes   what changed since an earlier wave
 * @param whatIf    what a scenario would do
 */
public record Standing(
        List<Imbalance> imbalance,
        List<Ranks> ranks,
        Optional<Outlook> outlook,
        Optional<Changes> changes,
        Optional<WhatIf> whatIf) {

    /** Nothing of it. */
    public static final Standing NONE =
            new Standing(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The lists are copied. */
    public Standing {
        imbalance = List.copyOf(imbalance);
        ranks = List.copyOf(ranks);
    }

    /** Its sections of gaps.json. */
    public List<Section> sections() {
        return List.of(
                new ImbalanceSection(imbalance),
                new RankSection(ranks),
                json -> outlook.ifPresent(ahead -> ahead.put(json)),
                json -> changes.ifPresent(found -> new ChangeSection(found).write(json)),
                json -> whatIf.ifPresent(found -> new WhatIfSection(found).write(json)));
    }
}
