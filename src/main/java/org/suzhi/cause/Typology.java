package org.suzhi.cause;

import java.util.List;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * Types of regions. They describe which regions are alike in what was looked at, and nothing about why.
 *
 * @param column      the column that names regions
 * @param criterion   by which criterion the outcome was scored; empty when the estimates do not say
 * @param features    what regions were compared by
 * @param silhouettes for each number of types that was tried, from 2, the mean silhouette; empty when it was given
 * @param silhouette  the mean silhouette of the types
 * @param rand        the mean adjusted Rand index of these types and those of the draws
 * @param draws       draws within sampling error
 * @param seed        the seed of the draws
 * @param types       the types, in the order of their numbers
 * @param regions     the regions, in the order of their names; those without a type too
 * @param label       whether the data is real
 * @param notes       what was left out and why
 */
public record Typology(
        String column,
        String criterion,
        List<String> features,
        List<Double> silhouettes,
        double silhouette,
        double rand,
        int draws,
        Seed seed,
        List<TypeProfile> types,
        List<TypedRegion> regions,
        Label label,
        List<Text> notes) {

    /** The lists are copied. */
    public Typology {
        features = List.copyOf(features);
        silhouettes = List.copyOf(silhouettes);
        types = List.copyOf(types);
        regions = List.copyOf(regions);
        notes = List.copyOf(notes);
    }

    /** The regions of a type. */
    public List<TypedRegion> of(int type) {
        return regions.stream().filter(region -> region.type() == type).toList();
    }
}
