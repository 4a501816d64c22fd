package org.suzhi.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.suzhi.draw.LastUnits;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Guards the disposition {@code unused}: whoever has it was never visited, and waited as a replacement. Otherwise a
 * refusal could hide behind the word.
 */
final class Reserve {

    private static final String UNUSED = Disposition.UNUSED.code();

    private final Sample sample;
    private final Optional<Set<String>> main;

    /**
     * The reserve of a sample.
     *
     * @param main the people visited in the first place, where that is known
     */
    Reserve(Sample sample, Optional<MainList> main) {
        this.sample = sample;
        this.main = main.map(list -> list.ids(sample));
    }

    /** A finding for every record of somebody unused who has answers, or was to be visited in the first place. */
    Map<Integer, Finding> check(Microdata export, List<String> items) {
        Map<Integer, Finding> wrong = new LinkedHashMap<>();
        if (!export.has(Disposition.COLUMN)) {
            return wrong;
        }
        Column dispositions = export.column(Disposition.COLUMN);
        for (int row = 0; row < export.rows(); row++) {
            if (Disposition.of(dispositions.text(row)) != Disposition.UNUSED) {
                continue;
            }
            int at = row;
            Optional<String> answered = items.stream()
                    .filter(item -> !export.column(item).isMissing(at))
                    .filter(item -> !export.column(item).text(at).equals(Collect.NOT_ASKED))
                    .findFirst();
            String id = export.column("id").text(row);
            if (answered.isPresent()) {
                wrong.put(row, export.cell(row, answered.get(), new Text("no answer of somebody unused", "未启用者没有作答")));
            } else if (main.isPresent() && main.get().contains(id)) {
                wrong.put(
                        row,
                        export.cell(
                                row,
                                Disposition.COLUMN,
                                Text.of(
                                        "what became of '%s', who is on the main list and no replacement",
                                        "“%s”的访问结果（此人属于主样本，不是备用样本）", id)));
            }
        }
        return wrong;
    }

    /** What people should know of those who were not used. */
    List<Text> notes(Fieldwork fieldwork) {
        List<Text> notes = new ArrayList<>();
        if (fieldwork.counts().get(Disposition.UNUSED) == 0) {
            return notes;
        }
        if (main.isEmpty()) {
            notes.add(new Text(
                    "unused people are believed to be replacements: with --replacements K that is checked, and the"
                            + " response rate without replacements is shown too",
                    "未启用者均视为备用样本：指定--replacements K即可核对，并同时给出不含备用样本的应答率"));
        }
        long skipped = skipped(fieldwork.data());
        if (skipped > 0) {
            notes.add(Text.of(
                    "%d unused people were drawn before others of their unit who were visited: replacements were not"
                            + " used in their order",
                    "%d名未启用者的抽取顺序先于同单元已访问者：备用样本未按顺序启用", skipped));
        }
        return notes;
    }

    /** How many unused people stand before somebody of their unit who was worked. */
    private long skipped(Microdata responses) {
        if (!sample.data().has("order")) {
            return 0;
        }
        Microdata drawn = sample.data();
        double[] order = drawn.numbers("order");
        LastUnits units = new LastUnits(drawn);
        Map<String, Integer> came = responses.index("id");
        Map<String, Double> last = new HashMap<>();
        List<Integer> unused = new ArrayList<>();
        for (int row = 0; row < order.length; row++) {
            int there = came.get(drawn.column("id").text(row));
            if (responses.column(Disposition.COLUMN).text(there).equals(UNUSED)) {
                unused.add(row);
            } else {
                last.merge(units.of(row), order[row], Math::max);
            }
        }
        return unused.stream()
                .filter(row -> order[row] < last.getOrDefault(units.of(row), 0.0))
                .count();
    }
}
