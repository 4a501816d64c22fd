package org.suzhi.io;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Text;

/** The columns of a table that is being read, by the names in its header. */
final class Header {

    private final String source;
    private final List<Column.Builder> builders = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    Header(String source, List<String> titles) {
        this.source = source;
        Findings findings = new Findings();
        Set<String> seen = new HashSet<>();
        for (String title : titles) {
            String name = title.strip();
            if (!name.isEmpty() && !seen.add(name)) {
                findings.add(
                        source,
                        1,
                        name,
                        new Text("two columns of this name", "列名重复"),
                        new Text("each name once", "列名不得重复"),
                        new Text("rename or remove one of them", "请重命名或删除其中一列"));
            }
            names.add(name);
            builders.add(new Column.Builder(name));
        }
        if (seen.isEmpty()) {
            throw none(source);
        }
        findings.raise();
    }

    String source() {
        return source;
    }

    /** The names in their order, blank where a column has none. */
    List<String> names() {
        return List.copyOf(names);
    }

    int size() {
        return builders.size();
    }

    void add(List<String> cells) {
        for (int c = 0; c < builders.size(); c++) {
            builders.get(c).add(cells.get(c));
        }
    }

    /** The columns; those without a name are left out when they are empty, as spreadsheets tend to add some. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < builders.size(); c++) {
            Column column = builders.get(c).build();
            if (!names.get(c).isEmpty()) {
                columns.add(column);
            } else if (!column.values().isEmpty()) {
                throw nameless(source, c);
            }
        }
        return columns;
    }

    /** Refuses values that stand in a column without a name. */
    static DataException nameless(String source, int column) {
        return new DataException(
                source,
                Text.of("no name above column %d", "第%d列没有列名", column + 1),
                new Text("a name for every column", "每列都有列名"),
                new Text("name the column or remove it", "请补上列名或删除该列"));
    }

    static DataException none(String source) {
        return new DataException(
                source,
                new Text("no header", "没有表头"),
                new Text("a first line with the names of the columns", "首行为列名"),
                new Text("export the data again", "请重新导出数据"));
    }
}
