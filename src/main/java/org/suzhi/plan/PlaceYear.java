package org.suzhi.plan;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A place in a year, by the statistics of science popularisation.
 *
 * @param place      its name
 * @param year       the year
 * @param population its people, of all ages; NaN where they are not known
 * @param indicators those that are known
 */
public record PlaceYear(String place, int year, double population, Map<Indicator, Double> indicators) {

    /** The map is copied, in the order of the indicators. */
    public PlaceYear {
        EnumMap<Indicator, Double> copy = new EnumMap<>(Indicator.class);
        copy.putAll(indicators);
        indicators = Collections.unmodifiableMap(copy);
    }

    /** An indicator, where it is known. */
    public OptionalDouble of(Indicator indicator) {
        Double value = indicators.get(indicator);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
