package org.suzhi.collect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.questionnaire.FormItems;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Which items a person was asked, where a questionnaire has several forms. A platform leaves the items of the other
 * forms blank, and a blank would count as wrong.
 */
final class AskedItems {

    private static final String FORM = "form";

    private final Questionnaire questionnaire;
    private final Map<String, Set<String>> items = new HashMap<>();

    AskedItems(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        for (FormItems form : questionnaire.forms()) {
            items.put(form.id(), Set.copyOf(form.items()));
        }
    }

    /** Notes forms that the questionnaire does not know, and answers to items that are not on the person's form. */
    void check(Microdata export, Map<Integer, Finding> wrong) {
        if (items.isEmpty() || !export.has(FORM)) {
            return;
        }
        Column forms = export.column(FORM);
        String known = String.join(
                ", ", questionnaire.forms().stream().map(FormItems::id).toList());
        for (int row = 0; row < export.rows(); row++) {
            if (!forms.isMissing(row) && !items.containsKey(forms.text(row))) {
                wrong.putIfAbsent(row, export.cell(row, FORM, Text.of("one of %s", "下列之一：%s", known)));
            }
        }
        for (Item item : questionnaire.items()) {
            Column cells = export.column(item.id());
            boolean[] off = off(item, forms);
            for (int row = 0; row < export.rows(); row++) {
                if (off[forms.code(row)]
                        && !cells.isMissing(row)
                        && !cells.text(row).equals(Collect.NOT_ASKED)) {
                    Text none = Text.of("no answer: the item is not on form %s", "无答案：该题不在问卷版本%s中", forms.text(row));
                    wrong.putIfAbsent(row, export.cell(row, item.id(), none));
                }
            }
        }
    }

    /** The same answers, with blanks of items that were not on the person's form said to be so. */
    Microdata marked(Microdata answers) {
        if (items.isEmpty() || !answers.has(FORM)) {
            return answers;
        }
        Column forms = answers.column(FORM);
        Microdata all = answers;
        for (Item item : questionnaire.items()) {
            boolean[] off = off(item, forms);
            Column cells = answers.column(item.id());
            List<String> marked = new ArrayList<>();
            for (int row = 0; row < answers.rows(); row++) {
                marked.add(off[forms.code(row)] && cells.isMissing(row) ? Collect.NOT_ASKED : cells.text(row));
            }
            all = all.with(Column.of(item.id(), marked));
        }
        return all;
    }

    /** By code of a form, whether the questionnaire knows it and the item is not on it. */
    private boolean[] off(Item item, Column forms) {
        List<String> levels = forms.levels();
        boolean[] off = new boolean[levels.size()];
        for (int code = 0; code < off.length; code++) {
            Set<String> on = items.get(levels.get(code));
            off[code] = on != null && !on.contains(item.id());
        }
        return off;
    }
}
