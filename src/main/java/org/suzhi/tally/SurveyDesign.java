package org.suzhi.tally;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns that say how the records were drawn. Labels of PSUs are read within their stratum.
 *
 * @param strata  the stratum; without it there is one stratum
 * @param cluster the primary sampling unit; without it each record is one
 * @param weight  the weight; without it every weight is 1
 * @param lonely  what to do with a stratum that holds a single PSU
 */
public record SurveyDesign(
        Optional<String> strata, Optional<String> cluster, Optional<String> weight, LonelyPsu lonely) {

    /** Simple random sampling with replacement: no columns. */
    public static final SurveyDesign NONE =
            new SurveyDesign(Optional.empty(), Optional.empty(), Optional.empty(), LonelyPsu.FAIL);

    /** Strata and primary sampling units with weights: the usual multistage sample. */
    public static SurveyDesign of(String strata, String cluster, String weight) {
        return new SurveyDesign(Optional.of(strata), Optional.of(cluster), Optional.of(weight), LonelyPsu.FAIL);
    }

    /** The same design with another rule for single PSUs. */
    public SurveyDesign whenLonely(LonelyPsu rule) {
        return new SurveyDesign(strata, cluster, weight, rule);
    }

    /** The columns it needs. */
    public List<String> columns() {
        return Stream.of(strata, cluster, weight).flatMap(Optional::stream).toList();
    }
}
