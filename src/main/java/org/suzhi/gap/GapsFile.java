package org.suzhi.gap;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.io.Json;
import org.suzhi.plan.Target;
import org.suzhi.survey.Label;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The hand-off file gaps.json. */
public final class GapsFile {

    private GapsFile() {}

    /** Writes the file. */
    public static void write(Path path, List<Gap> gaps, List<Verdict> verdicts, String criterion, Label label) {
        ObjectNode json = Json.object();
        if (criterion.isEmpty()) {
            json.putNull("criterion");
        } else {
            json.put("criterion", criterion);
        }
        if (label != Label.NONE) {
            json.put(Label.COLUMN, label.code());
        }
        ArrayNode list = json.putArray("gaps");
        for (Gap gap : gaps) {
            ObjectNode row = list.addObject();
            row.put("a", gap.a().toString());
            row.put("b", gap.b().toString());
            row.set("difference", Json.number(gap.difference()));
            row.set("se", Json.number(gap.se()));
            row.set("lower", Json.number(gap.interval().lower()));
            row.set("upper", Json.number(gap.interval().upper()));
            row.set("p", Json.number(gap.p()));
            row.set("p_adjusted", Json.number(gap.adjusted()));
        }
        ArrayNode judged = json.putArray("verdicts");
        for (Verdict verdict : verdicts) {
            Target target = verdict.target();
            ObjectNode row = judged.addObject();
            row.put("target", target.id());
            row.put("kind", target.binding() ? "binding" : "aspiration");
            if (target instanceof Target.Ratio ratio) {
                row.put("comparator", ratio.comparator().sign());
                row.set("goal", Json.number(ratio.goal()));
            } else if (target instanceof Target.Relative relative) {
                row.put("comparator", relative.comparator().sign());
                row.put("relative_to", relative.other().zh());
            } else if (target instanceof Target.Rank rank) {
                row.put("rank_among", rank.among().zh());
            }
            row.put("year", target.year());
            row.set("estimate", Json.number(verdict.estimate()));
            row.set("confidence", Json.number(verdict.confidence()));
            row.put("verdict", verdict.outcome().code());
            row.put("reason", verdict.reason().en());
            if (verdict.needed() > 0) {
                row.put("n_needed", verdict.needed());
            } else {
                row.putNull("n_needed");
            }
        }
        Json.write(path, json);
    }
}
