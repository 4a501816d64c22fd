package org.suzhi.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.suzhi.estimate.CalibratedWeights;
import org.suzhi.estimate.MarginCalibration;
import org.suzhi.weight.CalibrationMethod;
import org.suzhi.weight.Margins;
import picocli.CommandLine.Option;

/** Options that calibrate weights to known totals before anything is estimated. */
final class CalibrationOptions {

    @Option(
            names = "--rake",
            paramLabel = "FILE",
            description = "Known totals (columns variable, level, total) to rake to; the same as --calibrate raking.")
    Path rake;

    @Option(
            names = "--post-stratify",
            paramLabel = "FILE",
            description = "Known totals of one variable to post-stratify to; it may cross columns, as sex:age_group.")
    Path postStratify;

    @Option(
            names = "--calibrate",
            paramLabel = "METHOD",
            description =
                    "Calibrate to --margins by linear, raking, or logit:LOWER:UPPER, which keeps factors within bounds.")
    String method;

    @Option(names = "--margins", paramLabel = "FILE", description = "The known totals for --calibrate.")
    Path margins;

    /**
     * What is to be done with the weights, if anything.
     *
     * @throws IllegalArgumentException when the options contradict each other
     */
    Optional<CalibratedWeights> weights() {
        int named = (rake != null ? 1 : 0) + (postStratify != null ? 1 : 0) + (method != null ? 1 : 0);
        if (named > 1) {
            throw new IllegalArgumentException("name only one of --rake, --post-stratify and --calibrate");
        }
        if ((method == null) != (margins == null)) {
            throw new IllegalArgumentException("--calibrate and --margins belong together");
        }
        if (rake != null) {
            return Optional.of(MarginCalibration.of(Margins.read(rake), new CalibrationMethod.Raking()));
        }
        if (postStratify != null) {
            return Optional.of(MarginCalibration.postStratified(Margins.read(postStratify)));
        }
        if (method != null) {
            CalibrationMethod distance = distance();
            return Optional.of(MarginCalibration.of(Margins.read(margins), distance));
        }
        return Optional.empty();
    }

    /** The columns that calibration needs. */
    Set<String> columns() {
        Path file = rake != null ? rake : postStratify != null ? postStratify : margins;
        return file == null ? Set.of() : Margins.read(file).columns();
    }

    private CalibrationMethod distance() {
        String[] words = method.split(":");
        if (words.length == 1 && words[0].equals("linear")) {
            return new CalibrationMethod.Linear();
        }
        if (words.length == 1 && words[0].equals("raking")) {
            return new CalibrationMethod.Raking();
        }
        if (words.length == 3 && words[0].equals("logit")) {
            return new CalibrationMethod.Logit(Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        }
        throw new IllegalArgumentException(
                "--calibrate: '%s', expected linear, raking or logit:LOWER:UPPER".formatted(method));
    }
}
