package org.suzhi.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns that say how the records were drawn.
 *
 * <p>Labels of a stage are read within the stage above: PSU "1" in two strata is two PSUs, unless they are said to be
 * unique. Population counts of a stage are the same for all records of a stratum (first stage) or of a parent unit
 * (later stages); a blank one is infinite. With an infinite count at a stage, the variance of the stages below it is
 * contained in that stage's own.
 *
 * @param strata     the stratum; without it there is one stratum
 * @param clusters   the units of each stage, from the PSU down; without any each record is a PSU
 * @param fpc        for each stage the number of units in the population; may be shorter than the stages
 * @param weight     the weight; without it 1, or the product of N/n when every stage has a population count
 * @param lonely     what to do with a stratum that holds a single PSU
 * @param psuUnique  whether a label of a PSU in two strata is an error
 */
public record SurveyDesign(
        Optional<String> strata,
        List<String> clusters,
        List<String> fpc,
        Optional<String> weight,
        LonelyPsu lonely,
        boolean psuUnique) {

    /** Simple random sampling with replacement: no columns. */
    public static final SurveyDesign NONE =
            new SurveyDesign(Optional.empty(), List.of(), List.of(), Optional.empty(), LonelyPsu.FAIL, false);

    /** The lists are copied; there is no population count without a stage. */
    public SurveyDesign {
        clusters = List.copyOf(clusters);
        fpc = List.copyOf(fpc);
        if (fpc.size() > Math.max(1, clusters.size())) {
            throw new IllegalArgumentException("%d columns of population counts for %d stages, expected one per stage"
                    .formatted(fpc.size(), Math.max(1, clusters.size())));
        }
    }

    /** Strata and primary sampling units with weights: the usual multistage sample. */
    public static SurveyDesign of(String strata, String cluster, String weight) {
        return NONE.stratifiedBy(strata).clusteredBy(cluster).weightedBy(weight);
    }

    /** This design with strata. */
    public SurveyDesign stratifiedBy(String column) {
        return new SurveyDesign(Optional.of(column), clusters, fpc, weight, lonely, psuUnique);
    }

    /** This design with the units of its stages, from the PSU down. */
    public SurveyDesign clusteredBy(String... columns) {
        return new SurveyDesign(strata, List.of(columns), fpc, weight, lonely, psuUnique);
    }

    /** This design with the number of units in the population at each stage. */
    public SurveyDesign outOf(String... columns) {
        return new SurveyDesign(strata, clusters, List.of(columns), weight, lonely, psuUnique);
    }

    /** This design with weights. */
    public SurveyDesign weightedBy(String column) {
        return new SurveyDesign(strata, clusters, fpc, Optional.of(column), lonely, psuUnique);
    }

    /** This design with another rule for single PSUs. */
    public SurveyDesign whenLonely(LonelyPsu rule) {
        return new SurveyDesign(strata, clusters, fpc, weight, rule, psuUnique);
    }

    /** This design, in which the label of a PSU must not be there in two strata. */
    public SurveyDesign withUniquePsus() {
        return new SurveyDesign(strata, clusters, fpc, weight, lonely, true);
    }

    /** The columns of labels that it needs. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>(clusters);
        strata.ifPresent(labels::add);
        return labels;
    }

    /** The columns of numbers that it needs. */
    public List<String> measures() {
        List<String> measures = new ArrayList<>(fpc);
        weight.ifPresent(measures::add);
        return measures;
    }

    /** All columns that it needs. */
    public List<String> columns() {
        List<String> columns = labels();
        columns.addAll(measures());
        return columns;
    }
}
