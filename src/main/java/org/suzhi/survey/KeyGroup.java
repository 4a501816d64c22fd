package org.suzhi.survey;

import java.util.ArrayList;
import java.util.List;

/**
 * A key group of a programme: youth, farmers, workers, elderly or cadres. Groups overlap in life: a farmer of 64
 * counts among the farmers and among the elderly.
 *
 * @param id    its code in files
 * @param name  what the programme calls it
 * @param label what a table of citizens aged 18 to 69 calls it
 * @param rule  who belongs to it
 */
public record KeyGroup(String id, Text name, Text label, Condition rule) {

    /** Name of the column that holds a person's groups. */
    public static final String COLUMN = "group";

    /** Separates the groups of one person in a cell. */
    public static final String SEPARATOR = "|";

    /** The groups of every record, in the order given: {@code farmers|elderly}; blank for a person in none. */
    public static Column membership(List<KeyGroup> groups, Microdata data) {
        List<boolean[]> holds =
                groups.stream().map(group -> group.rule.holds(data)).toList();
        Column.Builder cells = new Column.Builder(COLUMN);
        for (int row = 0; row < data.rows(); row++) {
            List<String> members = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                if (holds.get(g)[row]) {
                    members.add(groups.get(g).id);
                }
            }
            cells.add(String.join(SEPARATOR, members));
        }
        return cells.build();
    }
}
