package org.suzhi.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A sheet of texts with a header, which grows row by row and remembers where each row stood. */
final class XlsSheet {

    private final String name;
    private final Set<String> columns = new LinkedHashSet<>();
    private final List<Map<String, String>> rows = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    XlsSheet(String name, Collection<String> columns) {
        this.name = name;
        this.columns.addAll(columns);
    }

    String name() {
        return name;
    }

    Set<String> columns() {
        return columns;
    }

    int size() {
        return rows.size();
    }

    /** The text of a cell; blank where there is none. */
    String cell(int row, String column) {
        return rows.get(row).getOrDefault(column, "");
    }

    /** Row number as Excel counts. */
    int line(int row) {
        return lines.get(row);
    }

    /** Adds a row of cells by column, in pairs. */
    void add(String... pairs) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (!columns.contains(pairs[i])) {
                throw new IllegalArgumentException("sheet %s has no column '%s'".formatted(name, pairs[i]));
            }
            cells.put(pairs[i], pairs[i + 1]);
        }
        add(rows.size() + 2, cells);
    }

    void add(int line, Map<String, String> cells) {
        rows.add(cells);
        lines.add(line);
    }
}
