package org.suzhi.design;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.suzhi.survey.Stratum;

/**
 * A stratum with all that an allocation may ask of it.
 *
 * @param name       its label
 * @param population N: people in it, at least 1
 * @param cost       c: of an interview, above 0, in any currency
 * @param limits     how few and how many people may be drawn
 * @param variables  what is known of each variable, by name
 * @param domains    the domains that the stratum is a part of, besides the whole
 */
public record PlannedStratum(
        String name, long population, double cost, Limits limits, Map<String, Moments> variables, Set<String> domains) {

    /** Copies the collections and keeps their order. */
    public PlannedStratum {
        if (population < 1) {
            throw new IllegalArgumentException(
                    "stratum '%s': population is %d, expected at least 1".formatted(name, population));
        }
        Precision.check("stratum '" + name + "': cost", cost, cost > 0 && cost < Double.POSITIVE_INFINITY, "above 0");
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        domains = Collections.unmodifiableSet(new LinkedHashSet<>(domains));
    }

    /** A stratum of so many people, with cost 1, no limits and nothing known. */
    public static PlannedStratum of(String name, long population) {
        return new PlannedStratum(name, population, 1, Limits.NONE, Map.of(), Set.of());
    }

    /** A stratum of a frame. */
    public static PlannedStratum of(Stratum stratum) {
        return of(stratum.name(), stratum.population());
    }

    /** With the cost of an interview. */
    public PlannedStratum costing(double interview) {
        return new PlannedStratum(name, population, interview, limits, variables, domains);
    }

    /** With limits to its sample. */
    public PlannedStratum within(Limits sample) {
        return new PlannedStratum(name, population, cost, sample, variables, domains);
    }

    /** With what is known about a variable. */
    public PlannedStratum measuring(String variable, Moments moments) {
        Map<String, Moments> more = new LinkedHashMap<>(variables);
        more.put(variable, moments);
        return new PlannedStratum(name, population, cost, limits, more, domains);
    }

    /** As a part of a domain. */
    public PlannedStratum in(String domain) {
        Set<String> more = new LinkedHashSet<>(domains);
        more.add(domain);
        return new PlannedStratum(name, population, cost, limits, variables, more);
    }

    /** What is known about a variable. */
    public Moments moments(String variable) {
        Moments moments = variables.get(variable);
        if (moments == null) {
            throw new IllegalArgumentException("stratum '%s': nothing is known about '%s', expected one of %s"
                    .formatted(name, variable, variables.keySet()));
        }
        return moments;
    }

    /** True when the stratum is a part of the domain; all are parts of {@link CvLimit#WHOLE}. */
    public boolean isIn(String domain) {
        return domain.equals(CvLimit.WHOLE) || domains.contains(domain);
    }

    /** The fewest people to draw. */
    long least() {
        return Math.min(limits.least(), population);
    }

    /** The most people to draw. */
    long most() {
        return Math.min(limits.most(), population);
    }
}
