package org.suzhi.cli;

import org.suzhi.area.Benchmark;
import org.suzhi.area.FitMethod;
import org.suzhi.area.Scale;
import org.suzhi.area.SmallAreas;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say how small areas are estimated. */
final class AreaOptions {

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description =
                    "How the variance between areas is found: reml, ml, fh (the moment method of Fay and Herriot) or yl"
                            + " (the adjusted REML of Yoshimori and Lahiri, never 0) (default: reml).")
    FitMethod method = FitMethod.REML;

    @Option(
            names = "--scale",
            paramLabel = "SCALE",
            description =
                    "The scale on which areas are modelled: raw, or for proportions logit or arcsine (default: raw).")
    Scale scale = Scale.RAW;

    @Option(
            names = "--smooth",
            description =
                    "Smooth the variances of areas with fewer than 30 people, and of those without one: they get the"
                            + " design effect of the others.")
    boolean smooth;

    @Option(names = "--smooth-below", paramLabel = "N", description = "The same for areas with fewer than N people.")
    Integer smoothBelow;

    @Option(
            names = "--keep-direct",
            description = "Keep the direct estimates of areas without covariates, which are an error otherwise.")
    boolean keepDirect;

    @Option(
            names = "--benchmark",
            paramLabel = "KIND",
            description =
                    "Make the areas add up to the estimate for the whole: by the same difference, by the same ratio, by"
                            + " optimal shifts that move what is known well the least, or none (default: none).")
    Benchmark benchmark = Benchmark.NONE;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            description =
                    "Take mean squared errors from N bootstrap replicates of the model, and not from the formula.")
    Integer bootstrap;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of the bootstrap (default: ${DEFAULT-VALUE}).")
    long seed = 1;

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "The confidence of intervals (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    void check(CommandSpec spec) {
        if (smoothBelow != null && smoothBelow < 1) {
            throw new Misuse(
                    spec, Text.of("--smooth-below: %d, expected at least 1", "--smooth-below：%d，应不小于1", smoothBelow));
        }
        if (bootstrap != null && bootstrap < 2) {
            throw new Misuse(spec, Text.of("--bootstrap: %d, expected at least 2", "--bootstrap：%d，应不小于2", bootstrap));
        }
        if (!(level > 0 && level < 1)) {
            throw new Misuse(spec, Text.of("--level: %s, expected between 0 and 1", "--level：%s，应在0与1之间", level));
        }
    }

    /** The steps that were asked for. */
    SmallAreas steps() {
        SmallAreas steps =
                SmallAreas.by(method).scale(scale).benchmark(benchmark).level(new ConfidenceLevel(level));
        if (smooth || smoothBelow != null) {
            steps.smoothingBelow(smoothBelow == null ? SmallAreas.SMALL : smoothBelow);
        }
        if (keepDirect) {
            steps.keepingThoseWithoutCovariates();
        }
        if (bootstrap != null) {
            steps.bootstrap(bootstrap, new Seed(seed));
        }
        return steps;
    }
}
