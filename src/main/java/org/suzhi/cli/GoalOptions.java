package org.suzhi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.design.Assurance;
import org.suzhi.design.DetectableGap;
import org.suzhi.design.Field;
import org.suzhi.design.FiniteCorrection;
import org.suzhi.design.Goal;
import org.suzhi.design.Overlap;
import org.suzhi.design.Precision;
import org.suzhi.design.Width;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Frame;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say what a sample is to show, and what is assumed about the field. */
final class GoalOptions {

    /** What is to be shown. */
    enum Kind {
        /** An interval no wider than asked for. */
        MARGIN("--margin", "--expected", "--interval"),
        /** That a target is passed. */
        PROOF("--target", "--truth", "--power", "--df"),
        /** That two groups or waves differ. */
        COMPARISON("--expected", "--against", "--power", "--ratio", "--overlap"),
        /** How far apart two groups or waves are that so many people find to differ. */
        GAP("--expected", "--power", "--ratio", "--overlap");

        private final List<String> options;

        Kind(String... options) {
            this.options = List.of(options);
        }
    }

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description =
                    "What is to be shown: margin, proof (of a target), comparison, or gap, the smallest difference"
                            + " that --people or a --budget finds (default: margin).")
    Kind kind;

    @Option(names = "--margin", paramLabel = "E", description = "Half the width of the interval, a fraction.")
    Double margin;

    @Option(names = "--expected", paramLabel = "P", description = "The proportion that is expected, a fraction.")
    Double expected;

    @Option(
            names = "--interval",
            paramLabel = "KIND",
            description = "The interval whose half width counts: mean, wilson, logit or beta, as in"
                    + " estimate (default: ${DEFAULT-VALUE}).")
    String interval = "mean";

    @Option(
            names = "--target",
            paramLabel = "P",
            description = "For a proof: the proportion to pass or, above the truth, to miss; a fraction.")
    Double target;

    @Option(
            names = "--truth",
            paramLabel = "P",
            description =
                    "For a proof: the proportion supposed to be true (default for --plan: 0.02 above each target).")
    Double truth;

    @Option(
            names = "--power",
            paramLabel = "B",
            description = "The probability that a proof or comparison succeeds or a gap is found (default:"
                    + " ${DEFAULT-VALUE}).")
    double power = 0.8;

    @Option(
            names = "--df",
            paramLabel = "N",
            description =
                    "For a proof: the degrees of freedom that the survey will have, PSUs less strata; few of them ask for"
                            + " more people (default: as many as make no difference).")
    Double df;

    @Option(
            names = "--against",
            paramLabel = "P",
            description = "For a comparison: the proportion in the second group or wave.")
    Double against;

    @Option(
            names = "--ratio",
            paramLabel = "R",
            description =
                    "For a comparison or gap: people in the second sample for one in the first (default: ${DEFAULT-VALUE}).")
    double ratio = 1;

    @Option(
            names = "--overlap",
            paramLabel = "SHARE:R",
            description =
                    "For a comparison or gap: the share of the first sample that is in the second too, and the correlation"
                            + " of their answers.")
    String overlap;

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "The confidence of the interval; one-sided for a proof, two-sided for a comparison"
                    + " (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Option(names = "--deff", paramLabel = "D", description = "The design effect (default: ${DEFAULT-VALUE}).")
    double deff = 1.7;

    @Option(
            names = "--response",
            paramLabel = "R",
            description = "The share who will answer (default: ${DEFAULT-VALUE}).")
    double response = 0.75;

    /** True when a goal is on the command line. */
    boolean isNamed() {
        return kind != null || margin != null;
    }

    /** Refuses options of other goals than the one named; those in the list serve something else. */
    void refuseOthers(CommandSpec spec, boolean sized, List<String> elsewhere) {
        for (Kind other : Kind.values()) {
            for (String option : other.options) {
                boolean serves = sized && kind().options.contains(option) || elsewhere.contains(option);
                if (!serves && spec.commandLine().getParseResult().hasMatchedOption(option)) {
                    throw new Misuse(
                            spec,
                            sized
                                    ? Text.of(
                                            "%s does not belong to --goal %s, which has %s",
                                            "%s不适用于--goal %s，后者的选项为%s",
                                            option,
                                            name(),
                                            String.join(", ", kind().options))
                                    : Text.of(
                                            "%s belongs to a goal: name it with --goal, without --limits",
                                            "%s须与--goal合用，且不与--limits同用", option));
                }
            }
        }
    }

    /**
     * The goal.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    Goal goal(CommandSpec spec) {
        ConfidenceLevel confidence = new ConfidenceLevel(level);
        switch (kind()) {
            case PROOF:
                needs(spec, "--target", target);
                needs(spec, "--truth", truth);
                if (truth.equals(target)) {
                    throw new Misuse(
                            spec,
                            Text.of(
                                    "--truth: %s, expected above or below the target %s, else there is nothing to prove",
                                    "--truth：%s，应高于或低于目标%s，否则无从证明", Decimal.text(truth), Decimal.text(target)));
                }
                Assurance assurance = Assurance.oneSided(confidence, power);
                return new Goal.Proof(target, truth, df == null ? assurance : assurance.withDf(df));
            case COMPARISON:
                needs(spec, "--expected", expected);
                needs(spec, "--against", against);
                return Goal.Comparison.of(expected, against, Assurance.twoSided(confidence, power))
                        .withRatio(ratio)
                        .with(overlap());
            case GAP:
                throw new Misuse(
                        spec, new Text("--goal gap needs --people or --budget", "--goal gap缺少--people或--budget"));
            default:
                needs(spec, "--margin", margin);
                needs(spec, "--expected", expected);
                return new Goal.Margin(margin, confidence, expected, chosen(spec), Width.HALF);
        }
    }

    /** The interval whose half width is the margin. */
    ProportionInterval chosen(CommandSpec spec) {
        return ProportionInterval.of(interval)
                .orElseThrow(() -> new Misuse(
                        spec,
                        Text.of(
                                "--interval: '%s', expected mean, wilson, logit or beta",
                                "--interval：“%s”，应为mean、wilson、logit或beta", interval)));
    }

    /** The smallest difference from a proportion that so many people in the first group or wave find. */
    DetectableGap gap(double proportion, long people, Frame units) {
        Assurance assurance = Assurance.twoSided(new ConfidenceLevel(level), power);
        return DetectableGap.of(proportion, people, people * ratio, field(units.population()), assurance, overlap());
    }

    /** What margins in the strata are computed from. */
    Precision precision() {
        ConfidenceLevel confidence = new ConfidenceLevel(level);
        switch (kind()) {
            case PROOF:
                return new Precision(Math.abs(truth - target), confidence, truth, deff, response);
            case COMPARISON:
                return new Precision(Math.abs(expected - against), confidence, expected, deff, response);
            default:
                return new Precision(margin, confidence, expected, deff, response);
        }
    }

    Field field(long population) {
        return new Field(deff, new FiniteCorrection.Exact(population), response);
    }

    /** What is expected of the proportion; NaN when nothing was said. */
    double proportion() {
        return expected != null ? expected : kind() == Kind.PROOF && truth != null ? truth : Double.NaN;
    }

    /** The goal in words; none for a margin, whose numbers say all. */
    Map<Kind, Text> words() {
        return Map.of(
                Kind.PROOF,
                Text.of(
                        "to prove %s than %s where the truth is %s, with power %s, one-sided at %s",
                        "真实比例为%3$s时证明其%1$s%2$s，检验功效%4$s，单侧置信度%5$s",
                        truth != null && target != null && truth < target
                                ? new Text("less", "低于")
                                : new Text("more", "超过"),
                        target,
                        truth,
                        power,
                        level),
                Kind.COMPARISON,
                Text.of(
                        "to find the difference between %s and %s, with power %s, two-sided at %s; the second sample has"
                                + " %s times as many people",
                        "检出%s与%s之差，检验功效%s，双侧置信度%s；第二个样本的人数为%s倍", expected, against, power, level, ratio));
    }

    Kind kind() {
        return kind == null ? Kind.MARGIN : kind;
    }

    private String name() {
        return kind().name().toLowerCase(Locale.ROOT);
    }

    private void needs(CommandSpec spec, String option, Double value) {
        if (value == null) {
            throw new Misuse(spec, Text.of("--goal %s needs %s", "--goal %s缺少%s", name(), option));
        }
    }

    private Overlap overlap() {
        if (overlap == null) {
            return Overlap.NONE;
        }
        String[] numbers = overlap.split(":", -1);
        double share = Decimal.parse(numbers[0]);
        double correlation = numbers.length == 2 ? Decimal.parse(numbers[1]) : Double.NaN;
        if (Double.isNaN(share) || Double.isNaN(correlation)) {
            throw new IllegalArgumentException(
                    "--overlap: '%s', expected a share and a correlation, as 0.5:0.4".formatted(overlap));
        }
        return new Overlap(share, correlation);
    }
}
