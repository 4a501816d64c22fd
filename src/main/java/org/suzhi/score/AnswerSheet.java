package org.suzhi.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.suzhi.collect.Collect;
import org.suzhi.questionnaire.FormItems;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/** Answers to the items of a questionnaire as codes, and who was asked what. */
final class AnswerSheet {

    static final String FORM = "form";

    private final Microdata responses;
    private final Questionnaire questionnaire;
    private final Map<String, Cells> cells = new LinkedHashMap<>();

    /**
     * The column of an item.
     *
     * @param item    the item
     * @param column  what was answered
     * @param forms   the code of each row's form; null when everybody is asked everything
     * @param offForm by code of a form: true when the form does not hold the item
     */
    record Cells(Item item, Column column, int[] forms, boolean[] offForm) {

        /** True when the item is not on the form of a row. */
        boolean offForm(int row) {
            return forms != null && offForm[forms[row]];
        }

        /** By code of the column: whether it says that the item was not asked. */
        boolean[] notAsked() {
            boolean[] notAsked = new boolean[column.levels().size()];
            for (int code = 0; code < notAsked.length; code++) {
                notAsked[code] = column.levels().get(code).equals(Collect.NOT_ASKED);
            }
            return notAsked;
        }

        /** By code of the column: whether it is no answer. */
        boolean[] blank() {
            boolean[] blank = new boolean[column.levels().size()];
            for (int code = 0; code < blank.length; code++) {
                blank[code] = Column.isMissing(column.levels().get(code));
            }
            return blank;
        }
    }

    AnswerSheet(Microdata responses, Questionnaire questionnaire) {
        this.responses = responses;
        this.questionnaire = questionnaire;
        Column form = questionnaire.forms().isEmpty() ? null : responses.column(FORM);
        int[] forms = form == null ? null : new int[responses.rows()];
        if (form != null) {
            form.codes(0, forms);
        }
        for (Item item : questionnaire.items()) {
            if (responses.has(item.id())) {
                Column column = responses.column(item.id());
                boolean[] off = form == null ? null : offForm(item, form.levels());
                cells.put(item.id(), new Cells(item, column, forms, off));
            }
        }
    }

    private boolean[] offForm(Item item, List<String> forms) {
        boolean[] off = new boolean[forms.size()];
        for (int code = 0; code < off.length; code++) {
            Optional<FormItems> form = form(forms.get(code));
            off[code] = form.isPresent() && !form.get().items().contains(item.id());
        }
        return off;
    }

    /** The form of a name, where the questionnaire knows it. */
    Optional<FormItems> form(String name) {
        return questionnaire.forms().stream()
                .filter(form -> form.id().equals(name))
                .findFirst();
    }

    Microdata responses() {
        return responses;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    /** The items of the questionnaire that have a column. */
    Iterable<Cells> all() {
        return cells.values();
    }

    Cells of(Item item) {
        return cells.get(item.id());
    }

    /** Adds to each row how many items were asked, and how many of these were answered. */
    void count(int[] asked, int[] answered) {
        Tiles.each(asked.length, (first, rows) -> {
            int[] codes = new int[rows];
            for (Cells cells : all()) {
                int[] isAsked = new int[cells.column.levels().size()];
                int[] isAnswered = new int[isAsked.length];
                boolean[] notAsked = cells.notAsked();
                boolean[] blank = cells.blank();
                Arrays.setAll(isAsked, code -> notAsked[code] ? 0 : 1);
                Arrays.setAll(isAnswered, code -> notAsked[code] || blank[code] ? 0 : 1);
                cells.column.codes(first, codes);
                for (int i = 0; i < rows; i++) {
                    if (!cells.offForm(first + i)) {
                        asked[first + i] += isAsked[codes[i]];
                        answered[first + i] += isAnswered[codes[i]];
                    }
                }
            }
        });
    }
}
