package org.suzhi.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A criterion laid on the items of a questionnaire: what counts as one answer, and the points of each dimension.
 */
public final class Standard {

    private final Criterion criterion;
    private final List<Dimension> dimensions;
    private final List<List<Item>> answers;

    /** Lays a criterion on a questionnaire. */
    public Standard(Criterion criterion, Questionnaire questionnaire) {
        this(criterion, questionnaire.dimensions(), questionnaire.items());
    }

    Standard(Criterion criterion, List<Dimension> dimensions, List<Item> items) {
        this.criterion = criterion;
        boolean together = criterion.counting().parts() == Counting.Parts.ONE;
        Map<String, List<Item>> byName = new LinkedHashMap<>();
        for (Item item : items) {
            if (criterion.counts(item)) {
                String name = together && item.isPart() ? item.partOf() : item.id();
                byName.computeIfAbsent(name, added -> new ArrayList<>()).add(item);
            }
        }
        answers = List.copyOf(byName.values());
        this.dimensions = dimensions.stream()
                .filter(d -> byName.values().stream()
                        .anyMatch(parts -> parts.get(0).dimension().equals(d.id())))
                .toList();
    }

    /** The criterion. */
    public Criterion criterion() {
        return criterion;
    }

    /** What counts as one answer: mostly one item; the parts of a two-part item where they count together. */
    public List<List<Item>> answers() {
        return answers;
    }

    /** The dimensions of which an item counts, with the points that they count for. */
    public List<Dimension> points() {
        return criterion
                .scoring()
                .points(dimensions, answers.stream().map(parts -> parts.get(0)).toList());
    }
}
