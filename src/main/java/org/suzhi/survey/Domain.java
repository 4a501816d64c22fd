package org.suzhi.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the population that an estimate speaks of: one level of each of its columns. Without columns it is the
 * whole.
 *
 * @param by     the columns, such as region and group
 * @param levels one level for each column
 */
public record Domain(List<String> by, List<String> levels) {

    /** The whole population. */
    public static final Domain ALL = new Domain(List.of(), List.of());

    /** One level per column. */
    public Domain {
        by = List.copyOf(by);
        levels = List.copyOf(levels);
        if (by.size() != levels.size()) {
            throw new IllegalArgumentException(
                    "domain %s: %d levels for %d columns, expected one each".formatted(by, levels.size(), by.size()));
        }
    }

    /** A level of one column. */
    public static Domain of(String by, String level) {
        return new Domain(List.of(by), List.of(level));
    }

    /** The level of a column; blank when the domain is not one of that column. */
    public String level(String column) {
        int index = by.indexOf(column);
        return index < 0 ? "" : levels.get(index);
    }

    /** The columns as a table names them: {@code region,group}. */
    public String table() {
        return String.join(",", by);
    }

    /** The domain in words: {@code region=East, group=youth}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < by.size(); i++) {
            parts.add(by.get(i) + "=" + levels.get(i));
        }
        return parts.isEmpty() ? "all" : String.join(", ", parts);
    }
}
