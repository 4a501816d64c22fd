package org.suzhi.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.Regressors;

/** The post-strata that weights were adjusted to, by the columns that hold their cells. */
final class PostStrata {

    private PostStrata() {}

    /**
     * One variable for each cell; a record without any cell takes no part.
     *
     * @throws org.suzhi.survey.DataException when a column is missing
     */
    static Regressors of(Microdata data, List<String> columns) {
        data.require(columns);
        Map<String, Integer> numbers = new HashMap<>();
        int[] cellOf = new int[data.rows()];
        for (int row = 0; row < cellOf.length; row++) {
            List<String> levels = new ArrayList<>();
            for (String column : columns) {
                levels.add(data.column(column).text(row));
            }
            cellOf[row] = levels.stream().allMatch(Column::isMissing)
                    ? -1
                    : numbers.computeIfAbsent(String.join(":", levels), level -> numbers.size());
        }
        return Regressors.ofCells(cellOf);
    }
}
