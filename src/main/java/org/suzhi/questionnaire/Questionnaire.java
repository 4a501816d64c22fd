package org.suzhi.questionnaire;

import java.util.List;
import java.util.Optional;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * The instrument: test items with their keys, questions about the person, and the criteria by which it is scored.
 *
 * @param id         its name
 * @param title      what people call it
 * @param dimensions dimensions with their points
 * @param dontKnow   the code for "don't know", which counts as wrong; empty when there is none
 * @param complete   an interview with at least this share of items answered is complete
 * @param partial    with at least this share it is partial, below it a break-off and no interview
 * @param criteria   the rules it can be scored by
 * @param background questions about the person
 * @param items      the test
 * @param forms      what each form asks; empty when everybody is asked everything
 */
public record Questionnaire(
        String id,
        Text title,
        List<Dimension> dimensions,
        String dontKnow,
        double complete,
        double partial,
        List<Criterion> criteria,
        List<Background> background,
        List<Item> items,
        List<FormItems> forms) {

    /** The lists are copied. */
    public Questionnaire {
        dimensions = List.copyOf(dimensions);
        criteria = List.copyOf(criteria);
        background = List.copyOf(background);
        items = List.copyOf(items);
        forms = List.copyOf(forms);
    }

    /** A questionnaire that asks everybody everything. */
    public Questionnaire(
            String id,
            Text title,
            List<Dimension> dimensions,
            String dontKnow,
            double complete,
            double partial,
            List<Criterion> criteria,
            List<Background> background,
            List<Item> items) {
        this(id, title, dimensions, dontKnow, complete, partial, criteria, background, items, List.of());
    }

    /**
     * A criterion by its name; the first one for an empty name.
     *
     * @throws DataException when the questionnaire does not hold it
     */
    public Criterion criterion(String name) {
        if (name.isEmpty()) {
            return criteria.get(0);
        }
        Optional<Criterion> found =
                criteria.stream().filter(c -> c.id().equals(name)).findFirst();
        String known = String.join(", ", criteria.stream().map(Criterion::id).toList());
        return found.orElseThrow(() -> new DataException(
                id,
                Text.of("no criterion '%s'", "没有评分标准“%s”", name),
                Text.of("one of %s", "下列之一：%s", known),
                new Text("name one of them", "请从中选择")));
    }
}
