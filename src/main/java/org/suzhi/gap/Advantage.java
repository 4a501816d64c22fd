package org.suzhi.gap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.estimate.Estimate;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * What ranks the levels of one column from the least to the most advantaged: income or funds per head, for example.
 *
 * @param column the column; empty when nothing ranks any
 * @param source the file, which findings name
 * @param levels the number of each level
 */
public record Advantage(String column, String source, Map<String, Double> levels) {

    /** Nothing is ranked. */
    public static final Advantage NONE = new Advantage("", "", Map.of());

    /** The numbers' column in a file. */
    public static final String NUMBER = "advantage";

    /** The map is copied. */
    public Advantage {
        levels = Map.copyOf(levels);
    }

    /**
     * Reads a table of two columns: one named as the column of the estimates, and {@code advantage}.
     *
     * @throws DataException when a column is missing, a number is none or a level is there twice
     */
    public static Advantage read(Path path, List<String> columns) {
        Microdata data = Tables.read(path);
        data.require(List.of(NUMBER));
        List<String> named = columns.stream().filter(data::has).toList();
        if (named.size() != 1) {
            throw new DataException(
                    data.source(),
                    Text.of("columns %s", "列：%s", String.join(", ", data.names())),
                    Text.of("one of %s, and %s", "%s之一，以及%s", String.join(", ", columns), NUMBER),
                    new Text("name the column as the estimates do", "列名须与估计值的列名一致"));
        }
        data.identify(named.get(0));
        double[] numbers = data.numbers(NUMBER);
        Column levels = data.column(named.get(0));
        Findings findings = new Findings();
        Map<String, Double> known = new HashMap<>();
        for (int row = 0; row < data.rows(); row++) {
            if (Double.isNaN(numbers[row])) {
                findings.add(data.cell(row, NUMBER, new Text("a number", "数字")));
            }
            known.put(levels.text(row), numbers[row]);
        }
        findings.raise();
        return new Advantage(named.get(0), data.source(), known);
    }

    /** True for the levels of its column. */
    boolean speaksOf(Domain domain) {
        return !column.isEmpty() && domain.table().equals(column);
    }

    /**
     * The numbers of rows.
     *
     * @throws DataException for a level that has none
     */
    double[] of(List<Estimate> rows) {
        Findings findings = new Findings();
        for (Estimate row : rows) {
            String level = row.domain().level(column);
            if (!levels.containsKey(level)) {
                findings.add(new Finding(
                        source,
                        0,
                        column,
                        Text.of("no line for '%s'", "缺少“%s”一行", level),
                        new Text("a line for every level that was estimated", "每个有估计值的水平各一行"),
                        new Text("add it", "请补上")));
            }
        }
        findings.raise();
        return rows.stream()
                .mapToDouble(row -> levels.get(row.domain().level(column)))
                .toArray();
    }
}
