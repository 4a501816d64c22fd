package org.suzhi.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Condition;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Leaves the scores by other criteria than the one that a condition names. They are the same people once more: to count
 * them in the design, as people outside the domain, would be to count everybody twice.
 */
final class OneCriterion {

    private final Optional<Condition> condition;

    /** From the condition of the command; null when there is none. */
    OneCriterion(String where) {
        condition = Optional.ofNullable(where).map(Condition::parse).flatMap(parsed -> parsed.about(Criterion.COLUMN));
    }

    /** The records by that criterion; perhaps none. */
    Microdata of(Microdata data) {
        if (condition.isEmpty() || !data.has(Criterion.COLUMN)) {
            return data;
        }
        boolean[] holds = condition.get().holds(data);
        int[] kept = IntStream.range(0, holds.length).filter(row -> holds[row]).toArray();
        return kept.length == holds.length ? data : data.rows(kept);
    }

    /**
     * The same of a whole file.
     *
     * @throws DataException when nothing is left
     */
    Microdata ofAll(Microdata data) {
        Microdata kept = of(data);
        if (kept.rows() == 0) {
            String known = String.join(", ", data.column(Criterion.COLUMN).values());
            throw new DataException(new Finding(
                    data.source(),
                    0,
                    Criterion.COLUMN,
                    new Text("no record by the criterion that --where names", "没有--where所指标准的记录"),
                    Text.of("one of %s", "下列之一：%s", known),
                    new Text("name one of them", "请从中选择")));
        }
        return kept;
    }

    /** The criterion that all records name; empty when they name none. */
    static String named(Microdata data) {
        List<String> names =
                data.has(Criterion.COLUMN) ? data.column(Criterion.COLUMN).values() : List.of();
        return names.size() == 1 ? names.get(0) : "";
    }
}
