package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.gap.Advantage;
import org.suzhi.gap.Changes;
import org.suzhi.gap.Overlap;
import org.suzhi.gap.Waves;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that bring in an earlier wave of the survey. */
final class WaveOptions {

    private static final Pattern WAVES = Pattern.compile("([^:：]+)[:：](.+?)\\s[-−－]\\s(.+)");

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description =
                    "The estimates of an earlier wave (JSON): what changed since, for the whole and every domain of both.")
    Path before;

    @Option(
            names = "--before-covariance",
            paramLabel = "FILE",
            description = "The covariances that belong to them; changes of imbalance have no test without.")
    Path covariance;

    @Option(
            names = "--overlap-correlation",
            paramLabel = "R",
            description =
                    "The correlation between the two waves' estimates of a domain, where they share people or PSUs"
                            + " (default: independent samples).")
    Double correlation;

    @Option(
            names = "--change",
            paramLabel = "COLUMN: NOW - BEFORE",
            description =
                    "Two levels of a column of the estimates are the waves, as in \"wave: 2025 - 2023\": estimated together,"
                            + " so that PSUs they share give the covariance.")
    String waves;

    @Option(
            names = "--linking-error",
            paramLabel = "E",
            description =
                    "The error of linking the two waves' scales, on the scale of proportions (default: ${DEFAULT-VALUE}).")
    double linking;

    /** What changed; nothing when no earlier wave was named. */
    Optional<Changes> changes(CommandSpec spec, Estimates now, Advantage advantage) {
        check(spec);
        if (before != null) {
            Estimates earlier =
                    covariance == null ? EstimatesFile.read(before) : EstimatesFile.read(before, covariance);
            Overlap overlap = correlation == null ? new Overlap.Independent() : new Overlap.Correlated(correlation);
            return Optional.of(Changes.between(new Waves(now, earlier, overlap), linking, advantage));
        }
        if (waves != null) {
            Matcher parts = WAVES.matcher(waves);
            if (!parts.matches()) {
                throw new Misuse(
                        spec,
                        Text.of(
                                "--change: '%s', expected \"column: now - before\"",
                                "--change：“%s”，应为“列: 本次 - 上次”", waves));
            }
            Waves both = Waves.within(
                    now,
                    parts.group(1).strip(),
                    parts.group(2).strip(),
                    parts.group(3).strip());
            return Optional.of(Changes.between(both, linking, advantage));
        }
        return Optional.empty();
    }

    private void check(CommandSpec spec) {
        if (before != null && waves != null) {
            throw new Misuse(
                    spec,
                    new Text("--before and --change: name the earlier wave once", "--before与--change：上次调查只能指定一次"));
        }
        if (before == null && (covariance != null || correlation != null)) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--before-covariance and --overlap-correlation go with --before",
                            "--before-covariance和--overlap-correlation须与--before同用"));
        }
        if (before == null && waves == null && linking != 0) {
            throw new Misuse(
                    spec,
                    new Text("--linking-error goes with --before or --change", "--linking-error须与--before或--change同用"));
        }
        if (correlation != null && !(correlation >= -1 && correlation <= 1)) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--overlap-correlation: %s, expected -1 to 1",
                            "--overlap-correlation：%s，应在-1与1之间", correlation));
        }
        if (!(linking >= 0 && linking < 1)) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--linking-error: %s, expected a fraction from 0 to 1",
                            "--linking-error：%s，应为0至1的小数", linking));
        }
    }

    /** What is missing. */
    List<Text> notes() {
        return before == null || covariance != null
                ? List.of()
                : List.of(new Text(
                        "changes of imbalance have no test without --before-covariance",
                        "没有--before-covariance，不均衡程度的变化无法检验"));
    }

    /** What it reads. */
    List<Path> files() {
        return Stream.of(before, covariance).filter(path -> path != null).toList();
    }
}
