package org.suzhi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suzhi.estimate.GivenReplicates;
import org.suzhi.survey.Seed;
import org.suzhi.tally.PpsVariance;
import org.suzhi.tally.Variance;
import picocli.CommandLine.Option;

/** Options that say how variances are estimated. */
final class VarianceOptions {

    @Option(
            names = "--variance",
            paramLabel = "METHOD",
            description =
                    "The variance: taylor, jackknife, brr, fay:FACTOR or bootstrap:REPLICATES; or brewer:COLUMN for PSUs drawn"
                            + " with the unequal probabilities of a column without replacement (default: ${DEFAULT-VALUE}).")
    String method = "taylor";

    @Option(names = "--mse", description = "Take deviations of replicates from the estimate, not from their mean.")
    boolean mse;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the bootstrap (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(
            names = "--replicate-weights",
            paramLabel = "PATTERN",
            description = "Replicate weights in the data, by a pattern of column names such as 'rep_*'.")
    String replicates;

    @Option(
            names = "--scale",
            paramLabel = "C",
            description = "The factor of all replicate weights (default: 1/R with --mse, 1/(R - 1) without).")
    Double scale;

    @Option(
            names = "--rscales",
            split = ",",
            paramLabel = "C",
            description = "The factor of each replicate weight, in the order of the columns (default: 1).")
    List<Double> rscales = List.of();

    /** The replicate weights among the columns of a table. */
    Optional<GivenReplicates> given(List<String> names) {
        if (replicates == null) {
            return Optional.empty();
        }
        Pattern pattern = Pattern.compile(
                Arrays.stream(replicates.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        List<String> columns =
                names.stream().filter(name -> pattern.matcher(name).matches()).toList();
        double factor = scale != null ? scale : 1.0 / (mse ? columns.size() : columns.size() - 1);
        return Optional.of(new GivenReplicates(columns, factor, rscales, mse));
    }

    /** The columns of numbers that the method needs. */
    List<String> columns() {
        return variance() instanceof Variance.Pps pps ? List.of(pps.probability()) : List.of();
    }

    /**
     * The method.
     *
     * @throws IllegalArgumentException when it is none
     */
    Variance variance() {
        String[] words = method.split(":");
        if (words.length == 1) {
            switch (words[0]) {
                case "taylor":
                    return new Variance.Taylor();
                case "jackknife":
                    return new Variance.Jackknife(mse);
                case "brr":
                    return new Variance.HalfSamples(0, mse);
                default:
                    break;
            }
        } else if (words.length == 2 && words[0].equals("fay")) {
            return new Variance.HalfSamples(Double.parseDouble(words[1]), mse);
        } else if (words.length == 2 && words[0].equals("bootstrap")) {
            return new Variance.Bootstrap(Integer.parseInt(words[1]), new Seed(seed), mse);
        }
        if (words.length == 2 && words[0].equals("brewer")) {
            return new Variance.Pps(words[1], new PpsVariance.Brewer());
        }
        throw new IllegalArgumentException(
                "--variance: '%s', expected taylor, jackknife, brr, fay:FACTOR, bootstrap:REPLICATES or brewer:COLUMN"
                        .formatted(method));
    }
}
