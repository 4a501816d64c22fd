package org.suzhi.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.irt.ItemCurve;

/**
 * A criterion laid on the items of a questionnaire: what counts as one answer, and the points.
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

    /** The dimensions of which an item counts, with the points that they count for where they have points of their own. */
    public List<Dimension> dimensions() {
        return dimensions.stream()
                .map(d -> new Dimension(d.id(), d.name(), criterion.scoring().points(d)))
                .toList();
    }

    /** The curve of each answer; none unless the criterion scores by ability. */
    public List<ItemCurve> curves() {
        List<ItemCurve> curves = new ArrayList<>();
        if (criterion.scoring() instanceof Scoring.Ability ability) {
            for (List<Item> parts : answers) {
                Item first = parts.get(0);
                curves.add(ability.curves()
                        .getOrDefault(first.id(), ability.curves().get(first.partOf())));
            }
        }
        return curves;
    }

    /** The points of somebody who has everything right. */
    public double total() {
        int asked = criterion.counting().asked().items();
        double weight = asked > 0
                ? asked
                : answers.stream().mapToDouble(parts -> parts.get(0).points()).sum();
        return criterion.scoring().total(dimensions, weight);
    }
}
