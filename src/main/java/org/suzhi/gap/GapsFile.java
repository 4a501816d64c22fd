package org.suzhi.gap;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.suzhi.io.Json;
import org.suzhi.plan.Target;
import org.suzhi.survey.Label;

/** The hand-off file gaps.json. */
public final class GapsFile {

    private GapsFile() {}

    /** Writes the file. */
    public static void write(Path path, List<Gap> gaps, List<Verdict> verdicts, String criterion, Label label) {
        write(path, gaps, verdicts, criterion, label, json -> {});
    }

    /** Writes the file with more sections after the verdicts. */
    public static void write(
            Path path, List<Gap> gaps, List<Verdict> verdicts, String criterion, Label label, Consumer<Json> more) {
        Json.write(path, json -> {
            json.put("criterion", criterion.isEmpty() ? null : criterion);
            if (label != Label.NONE) {
                json.put(Label.COLUMN, label.code());
            }
            json.put("gaps", gaps, GapsFile::gap).put("verdicts", verdicts, GapsFile::verdict);
            more.accept(json);
        });
    }

    private static void gap(Json row, Gap gap) {
        row.put("a", gap.a().toString())
                .put("b", gap.b().toString())
                .put("difference", gap.difference())
                .put("se", gap.se())
                .put("lower", gap.interval().lower())
                .put("upper", gap.interval().upper())
                .put("p", gap.p())
                .put("p_adjusted", gap.adjusted());
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
