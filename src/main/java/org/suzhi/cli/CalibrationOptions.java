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

    @Option(
            names = "--uncalibrated",
            description = "Also give the estimates of the weights as they are, to show what calibration changes.")
    boolean uncalibrated;

    private Margins known;
    private Optional<CalibratedWeights> calibration;

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
        if (uncalibrated && named == 0) {
            throw new IllegalArgumentException(
                    "--uncalibrated shows what --rake, --post-stratify or --calibrate changes: name one of them");
        }
        if (calibration == null) {
            Path file = file();
            calibration = file == null ? Optional.empty() : Optional.of(weights(known(file)));
        }
        return calibration;
    }

    private CalibratedWeights weights(Margins known) {
        if (rake != null) {
            return MarginCalibration.of(known, new CalibrationMethod.Raking());
        }
        return postStratify != null ? MarginCalibration.postStratified(known) : MarginCalibration.of(known, distance());
    }

    /** The columns that calibration needs. */
    Set<String> columns() {
        Path file = file();
        return file == null ? Set.of() : known(file).columns();
    }

    private Path file() {
        return rake != null ? rake : postStratify != null ? postStratify : margins;
    }

    private Margins known(Path file) {
        if (known == null) {
            known = Margins.read(file);
        }
        return known;
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
