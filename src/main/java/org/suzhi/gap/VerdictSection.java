package org.suzhi.gap;

import java.util.List;
import org.suzhi.io.Json;
import org.suzhi.plan.Target;

/** {@code verdicts}. */
public final class VerdictSection implements Section {

    private final List<Verdict> verdicts;

    /** Verdicts in the plan's order. */
    public VerdictSection(List<Verdict> verdicts) {
        this.verdicts = List.copyOf(verdicts);
    }

    @Override
    public void write(Json json) {
        json.put("verdicts", verdicts, VerdictSection::verdict);
    }

    private static void verdict(Json row, Verdict verdict) {
        Target target = verdict.target();
        row.put("target", target.id()).put("kind", target.binding() ? "binding" : "aspiration");
        if (target instanceof Target.Ratio ratio) {
            row.put("comparator", ratio.comparator().sign()).put("goal", ratio.goal());
        } else if (target instanceof Target.Relative relative) {
            row.put("comparator", relative.comparator().sign())
                    .put("relative_to", relative.other().zh());
        } else if (target instanceof Target.Rank rank) {
            row.put("rank_among", rank.among().zh());
        }
        row.put("year", target.year())
                .put("estimate", verdict.estimate())
                .put("confidence", verdict.confidence())
                .put("verdict", verdict.outcome().code())
                .put("reason", verdict.reason().en())
                .put("n_needed", verdict.needed() > 0 ? verdict.needed() : Double.NaN);
    }
}
