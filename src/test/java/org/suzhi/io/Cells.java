package org.suzhi.io;

import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.survey.Microdata;

/** The cells of a table, record by record, for comparison. */
final class Cells {

    private Cells() {}

    static List<List<String>> of(Microdata data) {
        return IntStream.range(0, data.rows())
                .mapToObj(row ->
                        data.columns().stream().map(column -> column.text(row)).toList())
                .toList();
    }
}
