package org.suzhi.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.collect.Collect;
import org.suzhi.questionnaire.FormItems;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What is wrong with answers, by record: a person who is there twice, a form that the questionnaire does not know, a
 * code that is no answer, an answer to an item that is not on the person's form.
 */
final class AnswerCheck {

    private final AnswerSheet sheet;
    private final Microdata responses;
    private final Map<Integer, List<Finding>> wrong = new TreeMap<>();

    private AnswerCheck(AnswerSheet sheet) {
        this.sheet = sheet;
        this.responses = sheet.responses();
    }

    /** Everything that is wrong, by row in order; empty when nothing is. */
    static Map<Integer, List<Finding>> of(AnswerSheet sheet) {
        AnswerCheck check = new AnswerCheck(sheet);
        check.people();
        check.forms();
        sheet.all().forEach(check::codes);
        return check.wrong;
    }

    /**
     * Ends the work when something is wrong.
     *
     * @throws DataException with every finding, in the order of the records
     */
    static void raise(Map<Integer, List<Finding>> wrong) {
        if (!wrong.isEmpty()) {
            throw new DataException(
                    wrong.values().stream().flatMap(List::stream).toList());
        }
    }

    private void note(int row, Finding finding) {
        wrong.computeIfAbsent(row, added -> new ArrayList<>()).add(finding);
    }

    private void people() {
        Column ids = responses.column(Scores.ID);
        int[] firsts = ids.firsts();
        for (int row = 0; row < firsts.length; row++) {
            if (firsts[row] != row && !ids.isMissing(row)) {
                note(
                        row,
                        new Finding(
                                responses.source(),
                                responses.line(row),
                                Scores.ID,
                                Text.of(
                                        "'%s', already in line %d",
                                        "“%s”，与第%d行重复", ids.text(row), responses.line(firsts[row])),
                                new Text("each identifier once", "互不相同的编号"),
                                new Text("keep one of the two records", "请只保留其中一条记录")));
            } else if (ids.isMissing(row)) {
                note(row, responses.cell(row, Scores.ID, new Text("an identifier", "编号")));
            }
        }
    }

    private void forms() {
        if (sheet.questionnaire().forms().isEmpty()) {
            return;
        }
        Column forms = responses.column(AnswerSheet.FORM);
        String known = String.join(
                ", ", sheet.questionnaire().forms().stream().map(FormItems::id).toList());
        for (int row = 0; row < forms.rows(); row++) {
            // whoever was never met has no form
            if (!forms.isMissing(row) && sheet.form(forms.text(row)).isEmpty()) {
                note(row, responses.cell(row, AnswerSheet.FORM, Text.of("one of %s", "下列之一：%s", known)));
            }
        }
    }

    private void codes(AnswerSheet.Cells cells) {
        Item item = cells.item();
        String dontKnow = sheet.questionnaire().dontKnow();
        List<String> levels = cells.column().levels();
        boolean[] unknown = new boolean[levels.size()];
        boolean[] answer = new boolean[levels.size()];
        boolean any = cells.forms() != null;
        for (int code = 0; code < unknown.length; code++) {
            String cell = levels.get(code);
            answer[code] = !Column.isMissing(cell) && !cell.equals(Collect.NOT_ASKED);
            unknown[code] = answer[code] && !item.offers(cell) && !cell.equals(dontKnow);
            any |= unknown[code];
        }
        if (!any) {
            return;
        }
        List<String> codes =
                new ArrayList<>(item.options().stream().map(Option::code).toList());
        codes.add(dontKnow);
        Text expected = Text.of("one of %s", "下列之一：%s", String.join(", ", codes));
        for (int row = 0; row < responses.rows(); row++) {
            int code = cells.column().code(row);
            if (unknown[code]) {
                note(row, responses.cell(row, item.id(), expected));
            } else if (answer[code] && cells.offForm(row)) {
                String form = responses.column(AnswerSheet.FORM).text(row);
                note(
                        row,
                        responses.cell(
                                row,
                                item.id(),
                                Text.of("no answer: the item is not on form %s", "无答案：该题不在问卷版本%s中", form)));
            }
        }
    }
}
