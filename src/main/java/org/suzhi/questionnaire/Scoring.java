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

    /**
     * The points of somebody who has everything right.
     *
     * @param dimensions those that count
     * @param weight     of how many items that is
     */
    double total(List<Dimension> dimensions, double weight);

    /** Points of a dimension of its own; NaN where only all items together have some. */
    default double points(Dimension dimension) {
        return Double.NaN;
    }

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
        public double total(List<Dimension> dimensions, double weight) {
            return dimensions.stream().mapToDouble(this::points).sum();
        }

        @Override
        public double points(Dimension dimension) {
            return points.getOrDefault(dimension.id(), dimension.points());
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
        public double total(List<Dimension> dimensions, double weight) {
            return each * weight;
        }
    }

    /** 100 times the share right of all items that were asked. */
    record PercentRight() implements Scoring {

        @Override
        public double total(List<Dimension> dimensions, double weight) {
            return 100;
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
        public double total(List<Dimension> dimensions, double weight) {
            return 100;
        }
    }
}
