package org.suzhi.plan;

import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;

/** A table that grows by rows of texts. */
final class Rows {

    private final List<Column.Builder> columns;
    private int count;

    Rows(List<String> names) {
        this.columns = names.stream().map(Column.Builder::new).toList();
    }

    void add(List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            columns.get(c).add(cells.get(c));
        }
        count++;
    }

    /** The table, labelled where its data is not real. */
    Microdata table(String name, Label label) {
        Microdata table =
                Microdata.of(name, columns.stream().map(Column.Builder::build).toList());
        return label == Label.NONE ? table : table.with(Column.constant(Label.COLUMN, label.code(), count));
    }
}
