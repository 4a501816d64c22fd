package org.suzhi.collect;

import java.util.List;
import org.suzhi.survey.Microdata;

/** How many lines of titles stand above the records: some platforms write names and, below them, the questions. */
final class HeaderRows {

    /** The third line of titles that Qualtrics writes. */
    private static final String IMPORT = "{\"ImportId\"";

    private HeaderRows() {}

    static int of(Export export, List<Question> questions) {
        Microdata cells = export.cells();
        int titles = 0;
        for (String column : cells.names()) {
            String title = cells.column(column).text(0);
            titles +=
                    !title.isEmpty() && questions.stream().anyMatch(question -> question.basis(title) != null) ? 1 : 0;
        }
        if (titles < Math.max(2, questions.size() / 2)) {
            return 1;
        }
        boolean third = cells.rows() > 1
                && cells.columns().stream().anyMatch(column -> column.text(1).startsWith(IMPORT));
        return third ? 3 : 2;
    }
}
