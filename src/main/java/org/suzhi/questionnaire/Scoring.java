package org.suzhi.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.irt.AbilityMethod;
import org.suzhi.irt.ItemCurve;

/** How answers become a score. */
public sealed interface Scoring {

    /** True when an item can be scored; a part is known by its own name or that of the whole. */
    default boolean knows(Item item) {
        return true;
    }

    /** True when the score is the share right of all items together, not one share for each dimension. */
    default boolean pooled() {
        return true;
    }

    /**
     * The points that each dimension counts for.
     *
     * @param dimensions those of the questionnaire that count
     * @param items      what counts of the questionnaire, the parts of an item that counts once as one
     */
    List<Dimension> points(List<Dimension> dimensions, List<Item> items);

    /**
     * Σ over dimensions of its points times the share right in it.
     *
     * @param points by dimension; empty for those of the questionnaire
     */
    record Composite(Map<String, Double> points) implements Scoring {

        /** Keeps a copy in the same order. */
        public Composite {
            points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
        }

        @Override
        public boolean pooled() {
            return false;
        }

        @Override
        public List<Dimension> points(List<Dimension> dimensions, List<Item> items) {
            return dimensions.stream()
                    .map(d -> new Dimension(d.id(), d.name(), points.getOrDefault(d.id(), d.points())))
                    .toList();
        }
    }

    /**
     * As many points for every item that is right. Of somebody who was not asked all of them, the share right of what
     * was asked stands for the rest.
     *
     * @param each the points of an item
     */
    record PerItem(double each) implements Scoring {

        @Override
        public List<Dimension> points(List<Dimension> dimensions, List<Item> items) {
            return dimensions.stream()
                    .map(d -> new Dimension(d.id(), d.name(), each * weight(d, items)))
                    .toList();
        }
    }

    /** 100 times the share right of all items that were asked. */
    record PercentRight() implements Scoring {

        @Override
        public List<Dimension> points(List<Dimension> dimensions, List<Item> items) {
            double all = items.stream().mapToDouble(Item::points).sum();
            return dimensions.stream()
                    .map(d -> new Dimension(d.id(), d.name(), 100 * weight(d, items) / all))
                    .toList();
        }
    }

    /**
     * The ability θ of item response theory, mean + sd · θ, kept within 0 and 100. Miller (1998, Public Understanding
     * of Science 7:203–223) scales civic science literacy in this way.
     *
     * @param curves by item
     * @param method how θ is estimated
     * @param mean   the score of an average person
     * @param sd     the points of one standard deviation
     */
    record Ability(Map<String, ItemCurve> curves, AbilityMethod method, double mean, double sd) implements Scoring {

        /** Keeps a copy in the same order. */
        public Ability {
            curves = Collections.unmodifiableMap(new LinkedHashMap<>(curves));
        }

        @Override
        public boolean knows(Item item) {
            return curves.containsKey(item.id()) || item.isPart() && curves.containsKey(item.partOf());
        }

        @Override
        public List<Dimension> points(List<Dimension> dimensions, List<Item> items) {
            return new PercentRight().points(dimensions, items);
        }
    }

    private static double weight(Dimension dimension, List<Item> items) {
        return items.stream()
                .filter(item -> item.dimension().equals(dimension.id()))
                .mapToDouble(Item::points)
                .sum();
    }
}
