package org.suzhi.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** Guards the disposition {@code replaced}: whoever has it was drawn and visited, and gave no interview. */
final class Replaced {

    private final Microdata export;
    private final List<String> items;

    Replaced(Microdata export, List<String> items) {
        this.export = export;
        this.items = items;
    }

    /** A finding for every outcome that cannot be, and for everybody replaced who has answers nevertheless. */
    Map<Integer, Finding> check() {
        Map<Integer, Finding> wrong = new LinkedHashMap<>();
        if (export.has(Outcomes.BEFORE)) {
            outcomes(wrong);
        }
        if (!export.has(Disposition.COLUMN)) {
            return wrong;
        }
        Column dispositions = export.column(Disposition.COLUMN);
        for (int row = 0; row < export.rows(); row++) {
            if (Disposition.of(dispositions.text(row)) == Disposition.REPLACED && !brokeOff(row)) {
                int at = row;
                items.stream()
                        .filter(item -> !export.column(item).isMissing(at))
                        .filter(item -> !export.column(item).text(at).equals(Collect.NOT_ASKED))
                        .findFirst()
                        .ifPresent(item -> wrong.putIfAbsent(
                                at,
                                export.cell(
                                        at,
                                        item,
                                        Text.of(
                                                "no answer of somebody replaced, unless %s is %s",
                                                "被替换者没有作答（%s为%s者除外）", Outcomes.BEFORE, Disposition.BREAK_OFF.code()))));
            }
        }
        return wrong;
    }

    private void outcomes(Map<Integer, Finding> wrong) {
        List<String> codes = new ArrayList<>();
        for (Disposition disposition : Disposition.values()) {
            if (Outcomes.POSSIBLE.contains(disposition)) {
                codes.add(disposition.code());
            }
        }
        Column before = export.column(Outcomes.BEFORE);
        for (int row = 0; row < export.rows(); row++) {
            Disposition outcome = Disposition.of(before.text(row));
            if (!before.isMissing(row) && (outcome == null || !Outcomes.POSSIBLE.contains(outcome))) {
                wrong.put(
                        row,
                        export.cell(row, Outcomes.BEFORE, Text.of("one of %s", "下列之一：%s", String.join(", ", codes))));
            }
        }
    }

    private boolean brokeOff(int row) {
        return export.has(Outcomes.BEFORE)
                && Disposition.of(export.column(Outcomes.BEFORE).text(row)) == Disposition.BREAK_OFF;
    }

    /** What people should know of those replaced. */
    static List<Text> notes(Fieldwork fieldwork) {
        Microdata data = fieldwork.data();
        Column dispositions = data.column(Disposition.COLUMN);
        int unsaid = 0;
        for (int row = 0; row < data.rows(); row++) {
            boolean blank =
                    !data.has(Outcomes.BEFORE) || data.column(Outcomes.BEFORE).isMissing(row);
            unsaid += blank && dispositions.text(row).equals(Disposition.REPLACED.code()) ? 1 : 0;
        }
        return unsaid == 0
                ? List.of()
                : List.of(Text.of(
                        "%d replaced people have no %s and count as non-contacts",
                        "%d名被替换者没有%s，按未接触计", unsaid, Outcomes.BEFORE));
    }
}
