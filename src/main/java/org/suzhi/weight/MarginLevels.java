package org.suzhi.weight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.suzhi.survey.Column;
import org.suzhi.survey.Combinations;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** The levels of one variable that have a total, and which of them each record of a table holds. */
final class MarginLevels {

    private final Margins margins;
    private final String variable;
    private final List<String> levels;
    private final Map<String, Integer> indexOf = new HashMap<>();

    MarginLevels(Margins margins, String variable) {
        this.margins = margins;
        this.variable = variable;
        this.levels = List.copyOf(margins.totals().get(variable).keySet());
        levels.forEach(level -> indexOf.put(level, indexOf.size()));
    }

    /** The level of every record; -1 for records that do not count or have no level with a total: a finding each. */
    int[] of(Microdata data, boolean[] counts, Findings findings) {
        List<Column> columns =
                Margins.columns(variable).stream().map(data::column).toList();
        Combinations combinations = Combinations.of(data.rows(), columns);
        int[] levelOf = new int[combinations.count()];
        int[] examples = combinations.examples();
        for (int c = 0; c < levelOf.length; c++) {
            levelOf[c] = indexOf.getOrDefault(text(columns, examples[c]), -1);
        }
        boolean[] used = new boolean[levels.size()];
        int[] codes = combinations.numbers();
        boolean complete = true;
        for (int row = 0; row < codes.length; row++) {
            int level = counts[row] ? levelOf[codes[row]] : -1;
            codes[row] = level;
            if (level >= 0) {
                used[level] = true;
            } else if (counts[row]) {
                complete = false;
                findings.add(data.source(), data.line(row), variable, found(columns, row), expected(), correct());
            }
        }
        if (complete) {
            noteUnused(used, findings);
        }
        return codes;
    }

    private static String text(List<Column> columns, int row) {
        return columns.stream().map(column -> column.text(row)).collect(Collectors.joining(Margins.SEPARATOR));
    }

    private static Text found(List<Column> columns, int row) {
        return columns.stream().allMatch(column -> column.isMissing(row))
                ? new Text("no level", "缺少水平")
                : Text.of("'%s', a level without a total", "“%s”（没有总量）", text(columns, row));
    }

    private Text expected() {
        return Text.of("one of %s, as in %s", "%2$s中的下列之一：%1$s", String.join(", ", levels), margins.source());
    }

    private static Text correct() {
        return new Text("correct the cell or add the total", "请更正该单元格或补充总量");
    }

    private void noteUnused(boolean[] used, Findings findings) {
        for (int index = 0; index < used.length; index++) {
            if (!used[index]) {
                findings.add(
                        margins.source(),
                        margins.totals().get(variable).get(levels.get(index)).line(),
                        variable,
                        Text.of("a total for '%s', which no record holds", "“%s”有总量但样本中没有记录", levels.get(index)),
                        new Text("at least one respondent in every cell", "每个单元至少一名应答者"),
                        new Text("join the level with a neighbouring one, in data and totals", "请在数据和总量中与相邻水平合并"));
            }
        }
    }
}
