package org.suzhi.cli;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.suzhi.estimate.Conventions;
import org.suzhi.estimate.QuantileEstimate;
import org.suzhi.estimate.Quantiles;
import org.suzhi.estimate.QuantilesFile;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;
import picocli.CommandLine.ParameterException;

/** {@code suzhi estimate --statistic quantile:P,P…}. */
final class QuantileEstimation {

    /** How the statistic begins. */
    static final String PREFIX = "quantile:";

    private final EstimateCommand command;

    QuantileEstimation(EstimateCommand command) {
        this.command = command;
    }

    void run() {
        SurveyDesign design;
        Quantiles quantiles;
        try {
            check();
            Conventions conventions = command.conventions();
            design = command.designOptions.design().whenLonely(conventions.lonely());
            quantiles = Quantiles.of(command.outcome)
                    .at(shares())
                    .df(conventions.df())
                    .level(new ConfidenceLevel(command.level));
            if (command.interval != null) {
                quantiles.interval(conventions.interval());
            }
            if (command.where != null) {
                quantiles.where(Condition.parse(command.where));
            }
            command.by.forEach(table -> quantiles.by(EstimateCommand.columns(table)));
            command.calibrationOptions.weights().ifPresent(quantiles::calibrated);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command.spec.commandLine(), wrong.getMessage());
        }
        Microdata records = command.records(design);
        List<QuantileEstimate> estimates = quantiles.estimate(records, design);
        QuantilesFile.write(command.output, command.outcome, OneCriterion.named(records), estimates, Label.of(records));
    }

    private double[] shares() {
        return Arrays.stream(command.statisticName.substring(PREFIX.length()).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** What has no meaning for quantiles is refused, not forgotten. */
    private void check() {
        if (Files.isDirectory(command.data)) {
            throw new IllegalArgumentException("quantiles are estimated from a table, not from a project");
        }
        if (!command.varianceOptions.method.equals("taylor") || command.varianceOptions.replicates != null) {
            throw new IllegalArgumentException("the intervals of quantiles come from taylor (Woodruff's)");
        }
        if (command.covariance != null || !command.contrasts.isEmpty() || !command.tests.isEmpty()) {
            throw new IllegalArgumentException("quantiles have no --covariance, --contrast or --test");
        }
        if (command.calibrationOptions.uncalibrated) {
            throw new IllegalArgumentException("quantiles have no --uncalibrated");
        }
        if (command.denominator != null) {
            throw new IllegalArgumentException("--statistic ratio and --denominator belong together");
        }
        new EstimateChecks(command).checkOutput();
    }
}
