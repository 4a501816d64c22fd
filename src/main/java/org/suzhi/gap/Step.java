package org.suzhi.gap;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.survey.Domain;

/** A step of a scenario. */
sealed interface Step {

    /** Its line in the scenario's file. */
    long line();

    /**
     * The ratio of a group becomes another one.
     *
     * @param group the group
     * @param to    its ratio then, a fraction
     */
    record Raise(Domain group, double to, long line) implements Step {}

    /**
     * So many people of a group are reached, and the ratio among them rises.
     *
     * @param group  the group
     * @param people how many, at least 0
     * @param gain   by how much the ratio among them rises, a fraction
     */
    record Reach(Domain group, double people, double gain, long line) implements Step {}

    /**
     * The levels of a column have other shares of the population.
     *
     * @param by     the column
     * @param shares by level, adding up to 1
     */
    record Composition(String by, Map<String, Double> shares, long line) implements Step {

        /** The shares are copied, in the order of the levels. */
        public Composition {
            shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        }

        List<Domain> domains() {
            return shares.keySet().stream().map(level -> Domain.of(by, level)).toList();
        }
    }
}
