package org.suzhi.collect;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/**
 * What came back from the field: one record for every sampled person.
 *
 * @param data {@code id}, {@code disposition}, {@code form}, background columns, one column per item, the person's
 *             groups and age band
 */
public record Fieldwork(Microdata data) {

    /** How many people have each disposition; all dispositions are there. */
    public Map<Disposition, Integer> counts() {
        return counts(data.column(Disposition.COLUMN));
    }

    private static Map<Disposition, Integer> counts(Column column) {
        Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            counts.put(disposition, 0);
        }
        for (int row = 0; row < column.rows(); row++) {
            counts.merge(Disposition.of(column.text(row)), 1, Integer::sum);
        }
        return counts;
    }

    /** Number of interviews, complete or partial. */
    public int interviews() {
        Map<Disposition, Integer> counts = counts();
        return counts.get(Disposition.COMPLETE) + counts.get(Disposition.PARTIAL);
    }

    /**
     * The interviews by the people who were eligible or may have been: AAPOR's response rate 2, of all who were worked.
     * Replaced people are among them, by what came of their {@linkplain Outcomes visits}. Where replacements were, the
     * rate without them is that of {@link #among} the main list.
     */
    public double responseRate() {
        Map<Disposition, Integer> counts = counts(Outcomes.of(data));
        int notWorked = counts.get(Disposition.INELIGIBLE) + counts.get(Disposition.UNUSED);
        return (double) interviews() / (data.rows() - notWorked);
    }

    /** What came back from some of the people. */
    public Fieldwork among(Set<String> ids) {
        Column column = data.column("id");
        return new Fieldwork(data.rows(IntStream.range(0, data.rows())
                .filter(row -> ids.contains(column.text(row)))
                .toArray()));
    }
}
