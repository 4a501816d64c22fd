package org.suzhi.cli;

import java.util.LinkedHashSet;
import java.util.List;
import org.suzhi.estimate.Statistic;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.Tables;
import org.suzhi.tally.Variance;

/** Which options of {@code estimate} can be meant together. */
record EstimateChecks(EstimateCommand command) {

    /**
     * Looks before anything is read.
     *
     * @throws IllegalArgumentException saying what does not go together
     */
    void check(boolean project, Statistic statistic) {
        if (project
                && (command.designOptions.named()
                        || command.calibrationOptions.weights().isPresent())) {
            throw new IllegalArgumentException(
                    "the design and the weights of a project are known: name the options of design and calibration only"
                            + " with a table");
        }
        if (command.varianceOptions.replicates != null
                && (project || statistic == Statistic.RATIO || AtomicFile.isStandard(command.data))) {
            throw new IllegalArgumentException(
                    "--replicate-weights: expected a table in a file, and a proportion, mean or total");
        }
        if ((statistic == Statistic.RATIO) != (command.denominator != null)) {
            throw new IllegalArgumentException("--statistic ratio and --denominator belong together");
        }
        if (command.varianceOptions.replicates != null
                && command.calibrationOptions.weights().isPresent()) {
            throw new IllegalArgumentException(
                    "--replicate-weights: weights that came with the data are final, and are not calibrated again");
        }
        boolean replicated = command.varianceOptions.variance() instanceof Variance.Replicated;
        if (project && !command.varianceOptions.columns().isEmpty()) {
            throw new IllegalArgumentException("--variance brewer: name a table, not a project");
        }
        if (replicated && project) {
            throw new IllegalArgumentException(
                    "--variance: the weights of a project are post-stratified, and their variance is taylor's, from residuals");
        }
        if (replicated
                && statistic == Statistic.RATIO
                && command.calibrationOptions.weights().isPresent()) {
            throw new IllegalArgumentException(
                    "--variance: a ratio of calibrated weights has its variance from taylor");
        }
        for (String test : command.tests) {
            if (!test.startsWith(EstimateCommand.RAO_SCOTT) || project || AtomicFile.isStandard(command.data)) {
                throw new IllegalArgumentException(
                        "--test: '%s', expected rao-scott:COLUMN and a table in a file".formatted(test));
            }
        }
        for (String table : command.by) {
            List<String> columns = List.of(EstimateCommand.columns(table));
            if (columns.contains("") || new LinkedHashSet<>(columns).size() < columns.size()) {
                throw new IllegalArgumentException("--by: '%s', expected different columns".formatted(table));
            }
        }
        checkOutput();
    }

    /** Whether the file can hold what is asked for. */
    void checkOutput() {
        String ending = Tables.ending(command.output);
        if (!AtomicFile.isStandard(command.output)
                && !List.of("json", "csv", "xlsx").contains(ending)) {
            throw new IllegalArgumentException(
                    "-o: '%s', expected a file that ends in .json, .csv or .xlsx".formatted(command.output));
        }
        if (ending.equals("csv")
                && !(command.contrasts.isEmpty()
                        && command.tests.isEmpty()
                        && !command.calibrationOptions.uncalibrated)) {
            throw new IllegalArgumentException(
                    "-o: '%s' has no place for contrasts, tests and uncalibrated estimates, expected a file that ends in .json or .xlsx"
                            .formatted(command.output));
        }
    }
}
