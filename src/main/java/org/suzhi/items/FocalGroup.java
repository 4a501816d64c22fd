package org.suzhi.items;

import java.util.Optional;

/**
 * The group for which items may be easier or harder: people with a level of a column, compared with all others who have
 * a level there.
 *
 * @param column the column
 * @param level  the level; of a column with two levels it need not be named, and is the first in the order of text
 */
public record FocalGroup(String column, Optional<String> level) {

    private static final String FOCAL = ":focal=";

    /**
     * Reads {@code column} or {@code column:focal=level}.
     *
     * @throws IllegalArgumentException for other words
     */
    public static FocalGroup parse(String words) {
        int at = words.indexOf(FOCAL);
        String column = (at < 0 ? words : words.substring(0, at)).strip();
        String level = at < 0 ? "" : words.substring(at + FOCAL.length()).strip();
        if (column.isEmpty() || at >= 0 && level.isEmpty()) {
            throw new IllegalArgumentException("'%s', expected COLUMN or COLUMN:focal=LEVEL".formatted(words));
        }
        return new FocalGroup(column, at < 0 ? Optional.empty() : Optional.of(level));
    }
}
