package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.rehearse.Cost;
import org.suzhi.rehearse.Rates;
import org.suzhi.rehearse.RatesFile;
import org.suzhi.rehearse.Similarity;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say what is assumed of the people and of the field. */
final class PeopleOptions {

    /** Share of the people drawn who answer, where nobody says otherwise. */
    private static final double RESPONSE = 0.75;

    @Option(
            names = "--rates",
            paramLabel = "FILE",
            description =
                    "The groups: columns group, share (of the people), rate (of the literate), response (optional)"
                            + " and, where places differ, one column of the frame.")
    Path rates;

    @Option(
            names = "--icc",
            split = ",",
            paramLabel = "R",
            description = "The intra-class correlation of people of the same PSU; or several, of the same part of each"
                    + " stage (default: 0.05).")
    List<Double> correlations = List.of(0.05);

    @Option(
            names = "--response",
            paramLabel = "P",
            description = "Share of the people drawn who answer, where --rates does not say it (default: that of the"
                    + " project, or 0.75).")
    Double response;

    @Option(names = "--cost-unit", paramLabel = "C", description = "What visiting a unit costs.")
    double perUnit;

    @Option(names = "--cost-person", paramLabel = "C", description = "What a person drawn costs.")
    double perPerson;

    /** How alike people are; a command line that is wrong ends here. */
    Similarity similarity(CommandSpec spec) {
        try {
            return new Similarity(correlations);
        } catch (IllegalArgumentException outOfRange) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--icc: %s, expected at least 0, below 1, none smaller than the one before",
                            "--icc：%s，应不小于0、小于1，且后一个不小于前一个", correlations));
        }
    }

    /** What fieldwork costs. */
    Cost cost(CommandSpec spec) {
        try {
            return new Cost(perUnit, perPerson);
        } catch (IllegalArgumentException outOfRange) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--cost-unit %s, --cost-person %s, expected at least 0",
                            "--cost-unit %s、--cost-person %s，应不小于0", perUnit, perPerson));
        }
    }

    /** A share of people who answer, which somebody gives or which is customary. */
    double response(CommandSpec spec, double customary) {
        double share = response == null ? customary : response;
        if (!(share > 0 && share <= 1)) {
            throw new Misuse(
                    spec, Text.of("--response: %s, expected above 0 and at most 1", "--response：%s，应大于0且不超过1", share));
        }
        return share;
    }

    /** The groups of a frame that comes without a project. */
    Rates rates(CommandSpec spec) {
        if (rates == null) {
            throw new Misuse(
                    spec, new Text("--rates is missing: what is assumed of the groups", "缺少--rates：请给出各人群的比重与比例"));
        }
        return RatesFile.read(rates, response(spec, RESPONSE));
    }
}
