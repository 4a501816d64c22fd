package org.suzhi.cli;

import java.util.List;
import java.util.Optional;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.SurveyDesign;
import picocli.CommandLine.Option;

/** Options that say how the records of a table were drawn. */
final class DesignOptions {

    @Option(names = "--weight", paramLabel = "COLUMN", description = "The weight.")
    String weight;

    @Option(names = "--strata", paramLabel = "COLUMN", description = "The stratum.")
    String strata;

    @Option(
            names = "--cluster",
            split = ",",
            paramLabel = "COLUMN",
            description = "The PSU, then the units of later stages.")
    List<String> cluster = List.of();

    @Option(
            names = "--fpc",
            split = ",",
            paramLabel = "COLUMN",
            description = "For each stage the number of units in the population; a blank is infinite.")
    List<String> fpc = List.of();

    @Option(names = "--psu-unique", description = "Refuse a PSU label that is there in two strata.")
    boolean psuUnique;

    @Option(
            names = "--lonely-psu",
            paramLabel = "RULE",
            description = "For strata with one PSU: fail, remove, certainty, adjust or average (default: fail).")
    LonelyPsu lonely;

    /** True when some column of the design was named. */
    boolean named() {
        return weight != null || strata != null || !cluster.isEmpty() || !fpc.isEmpty() || psuUnique;
    }

    SurveyDesign design() {
        return new SurveyDesign(
                Optional.ofNullable(strata), cluster, fpc, Optional.ofNullable(weight), LonelyPsu.FAIL, psuUnique);
    }
}
