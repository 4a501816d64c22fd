package org.suzhi.weight;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.Tables;
import org.suzhi.survey.Column;
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
public record Margins(String source, Map<String, Map<String, Double>> totals, Label label) {

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
        Map<String, Map<String, Double>> totals = new LinkedHashMap<>();
        for (int row = 0; row < data.rows(); row++) {
            String variable = data.column("variable").text(row);
            String level = data.column("level").text(row);
            if (!(total[row] > 0 && Double.isFinite(total[row]))) {
                findings.add(data.cell(row, "total", new Text("a number above 0", "大于0的数")));
            }
            if (totals.computeIfAbsent(variable, name -> new LinkedHashMap<>()).put(level, total[row]) != null) {
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
     * The level of every record on a variable.
     *
     * @param counts records that must have a level; others get -1
     * @return for each record an index into the variable's levels
     * @throws DataException when a record that counts holds a level without a total, or a level has no record
     */
    public int[] cells(String variable, Microdata data, boolean[] counts) {
        List<String> names = columns(variable);
        data.require(names);
        List<String> levels = List.copyOf(totals.get(variable).keySet());
        Map<String, Integer> indexOf = new LinkedHashMap<>();
        levels.forEach(level -> indexOf.put(level, indexOf.size()));
        boolean[] used = new boolean[levels.size()];
        int[] cells = new int[data.rows()];
        Findings findings = new Findings();
        for (int row = 0; row < cells.length; row++) {
            cells[row] = -1;
            if (!counts[row]) {
                continue;
            }
            List<String> parts = new ArrayList<>();
            for (String name : names) {
                parts.add(data.column(name).text(row));
            }
            String level = String.join(SEPARATOR, parts);
            Integer index = indexOf.get(level);
            if (index == null) {
                String known = String.join(", ", levels);
                findings.add(
                        data.source(),
                        data.line(row),
                        variable,
                        parts.stream().allMatch(Column::isMissing)
                                ? new Text("no level", "缺少水平")
                                : Text.of("'%s', a level without a total", "“%s”（没有总量）", level),
                        Text.of("one of %s, as in %s", "%2$s中的下列之一：%1$s", known, source),
                        new Text("correct the cell or add the total", "请更正该单元格或补充总量"));
                continue;
            }
            cells[row] = index;
            used[index] = true;
        }
        findings.raise();
        for (int index = 0; index < used.length; index++) {
            if (!used[index]) {
                findings.add(
                        source,
                        0,
                        variable,
                        Text.of("a total for '%s', which no record holds", "“%s”有总量但样本中没有记录", levels.get(index)),
                        new Text("at least one respondent in every cell", "每个单元至少一名应答者"),
                        new Text("join the level with a neighbouring one, in data and totals", "请在数据和总量中与相邻水平合并"));
            }
        }
        findings.raise();
        return cells;
    }

    /** The totals of a variable, in the order of its levels. */
    public double[] totals(String variable) {
        return totals.get(variable).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
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
