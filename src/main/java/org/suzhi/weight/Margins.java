package org.suzhi.weight;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.io.Tables;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Known totals of the population, from a table with the columns {@code variable}, {@code level} and {@code total}. A
 * variable may cross several columns: {@code sex:age_group} with levels such as {@code female:18-29}.
 *
 * @param source the file they come from
 * @param totals for each variable the total of each level
 * @param label  whether they are real
 */
public record Margins(String source, Map<String, Map<String, Total>> totals, Label label) {

    /**
     * The total of a level.
     *
     * @param value size of the population, in persons, above 0
     * @param line  where it stands in the file; 0 when it is from no file
     */
    public record Total(double value, long line) {

        /** A total is a positive number. */
        public Total {
            if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("total %s, expected a number above 0".formatted(value));
            }
        }
    }

    /** Crosses columns and levels. */
    public static final String SEPARATOR = ":";

    /**
     * Reads a file.
     *
     * @throws DataException when columns are missing, a total is not positive or a level is there twice
     */
    public static Margins read(Path path) {
        return of(Tables.read(path));
    }

    /**
     * Reads a table.
     *
     * @throws DataException when columns are missing, a total is not positive or a level is there twice
     */
    public static Margins of(Microdata data) {
        data.require(List.of("variable", "level", "total"));
        double[] total = data.numbers("total");
        Findings findings = new Findings();
        Map<String, Map<String, Total>> totals = new LinkedHashMap<>();
        for (int row = 0; row < data.rows(); row++) {
            if (!(total[row] > 0 && Double.isFinite(total[row]))) {
                findings.add(data.cell(row, "total", new Text("a number above 0", "大于0的数")));
                continue;
            }
            String variable = data.column("variable").text(row);
            String level = data.column("level").text(row);
            Map<String, Total> levels = totals.computeIfAbsent(variable, name -> new LinkedHashMap<>());
            if (levels.put(level, new Total(total[row], data.line(row))) != null) {
                findings.add(data.cell(row, "level", new Text("each level of a variable once", "每个变量的各水平只出现一次")));
            }
        }
        findings.raise();
        return new Margins(data.source(), totals, Label.of(data));
    }

    /** The columns that a variable crosses. */
    static List<String> columns(String variable) {
        return List.of(variable.split(SEPARATOR));
    }

    /**
     * The level of every record on every variable, in the order of the totals: what calibration starts from.
     *
     * @param counts records that must have a level of each variable; others get -1
     * @return for each variable and record an index into the variable's levels
     * @throws DataException when a record that counts holds a level without a total, or a level has no record
     */
    public int[][] codes(Microdata data, boolean[] counts) {
        totals.keySet().forEach(variable -> data.require(columns(variable)));
        Findings findings = new Findings();
        int[][] codes = new int[totals.size()][];
        int v = 0;
        for (String variable : totals.keySet()) {
            codes[v++] = new MarginLevels(this, variable).of(data, counts, findings);
        }
        findings.raise();
        return codes;
    }

    /**
     * The level of every record on a variable.
     *
     * @param counts records that must have a level; others get -1
     * @return for each record an index into the variable's levels
     * @throws DataException when a record that counts holds a level without a total, or a level has no record
     */
    public int[] cells(String variable, Microdata data, boolean[] counts) {
        data.require(columns(variable));
        Findings findings = new Findings();
        int[] cells = new MarginLevels(this, variable).of(data, counts, findings);
        findings.raise();
        return cells;
    }

    /** The totals of a variable, in the order of its levels. */
    public double[] totals(String variable) {
        return totals.get(variable).values().stream().mapToDouble(Total::value).toArray();
    }

    /** The columns of all variables. */
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        totals.keySet().forEach(variable -> columns.addAll(columns(variable)));
        return columns;
    }

    /** The only variable. */
    public String single() {
        if (totals.size() != 1) {
            String names = String.join(", ", totals.keySet());
            throw new DataException(
                    source,
                    Text.of("%d variables: %s", "%d个变量：%s", totals.size(), names),
                    new Text("one variable for post-stratification", "事后分层只用一个变量"),
                    new Text("cross them into one, as in sex:age_group", "请交叉为一个变量，如sex:age_group"));
        }
        return totals.keySet().iterator().next();
    }
}
