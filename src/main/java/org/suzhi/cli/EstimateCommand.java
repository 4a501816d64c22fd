package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.suzhi.estimate.Analysis;
import org.suzhi.estimate.CalibratedWeights;
import org.suzhi.estimate.Contrast;
import org.suzhi.estimate.Conventions;
import org.suzhi.estimate.DegreesOfFreedom;
import org.suzhi.estimate.DesignEffect;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.estimate.EstimationPart;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.FTest;
import org.suzhi.estimate.GivenReplicates;
import org.suzhi.estimate.Independence;
import org.suzhi.estimate.Statistic;
import org.suzhi.estimate.SurveyData;
import org.suzhi.estimate.TTest;
import org.suzhi.project.Project;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.tally.SurveyDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi estimate}. */
@Command(
        name = "estimate",
        description = {
            "Estimates a proportion, mean, total or ratio for the whole and for domains, with design-based intervals.",
            "",
            "Nothing about the design is guessed: without --cluster each record is a PSU, without --strata there is one"
                    + " stratum, without --weight every weight is 1. DATA may be the folder of a project: then sample,"
                    + " weights and scores are joined and the design is known."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi estimate . --by township --by group --by township,group -o estimates-2.json",
            "  suzhi estimate scores.csv --outcome literate --by sex --where \"age >= 60\""
        })
final class EstimateCommand implements Runnable {

    static final String RAO_SCOTT = "rao-scott:";

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DATA", description = "A table with one record per person, or the folder of a project.")
    Path data;

    @Option(names = "--outcome", paramLabel = "COLUMN", description = "The outcome (default: ${DEFAULT-VALUE}).")
    String outcome = "literate";

    @Option(names = "--denominator", paramLabel = "COLUMN", description = "The column that a ratio divides by.")
    String denominator;

    @Option(
            names = "--statistic",
            paramLabel = "NAME",
            description = "The statistic: proportion, mean, total, ratio, or quantile:P,P… as in quantile:0.25,0.5,0.75"
                    + " (default: proportion).")
    String statisticName = "proportion";

    @Mixin
    DesignOptions designOptions = new DesignOptions();

    @Option(
            names = "--by",
            paramLabel = "COLUMN[,COLUMN…]",
            description = "A table; give it several times for several tables.")
    List<String> by = List.of();

    @Option(
            names = "--where",
            paramLabel = "RULE",
            description = "Which records count, as \"age >= 60\"; the design stays whole.")
    String where;

    @Option(
            names = "--missing",
            split = ",",
            paramLabel = "CODE",
            description = "Codes that mean no value, besides a blank, NA and a full stop; may be given several times.")
    List<String> missing = List.of();

    @Mixin
    VarianceOptions varianceOptions = new VarianceOptions();

    @Mixin
    CalibrationOptions calibrationOptions = new CalibrationOptions();

    @Option(
            names = "--df",
            paramLabel = "RULE",
            description = "Degrees of freedom of the domain or the design (default: domain).")
    DegreesOfFreedom df;

    @Option(
            names = "--deff",
            paramLabel = "KIND",
            description = "Design effect against sampling wr or wor (default: wr).")
    DesignEffect deff;

    @Option(
            names = "--interval",
            paramLabel = "KIND",
            description = "The interval of proportions: logit, wilson, beta, nchs, likelihood, asin, mean, xlogit,"
                    + " agresti-coull or jeffreys (default: logit).")
    String interval;

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "The confidence of intervals (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Option(
            names = "--contrast",
            paramLabel = "WORDS",
            description = "A linear combination of levels, as \"group: youth - farmers\"; may be given several times.")
    List<String> contrasts = List.of();

    @Option(
            names = "--test",
            paramLabel = "TEST",
            description =
                    "A test of independence of outcome and column, as rao-scott:group; may be given several times.")
    List<String> tests = List.of();

    @Option(
            names = "--like",
            paramLabel = "PROGRAM",
            description = "Set every convention as r, stata, sas or nchs does; options that are named go before.")
    String like = Conventions.SUZHI.like();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The estimates: JSON, CSV or XLSX (default: JSON to standard output).")
    Path output = Path.of("-");

    @Option(names = "--covariance", paramLabel = "FILE", description = "The covariances between all estimates.")
    Path covariance;

    private Statistic statistic;

    @Override
    public void run() {
        if (statisticName.startsWith(QuantileEstimation.PREFIX)) {
            new QuantileEstimation(this).run();
            return;
        }
        boolean project = Files.isDirectory(data);
        Conventions conventions;
        Optional<CalibratedWeights> calibration;
        SurveyDesign design;
        Estimator estimator;
        List<Contrast> combinations;
        try {
            statistic = statistic();
            combinations = contrasts.stream().map(Contrast::parse).toList();
            new EstimateChecks(this).check(project, statistic);
            conventions = conventions();
            calibration = calibrationOptions.weights();
            design = (project ? SurveyData.DESIGN : designOptions.design()).whenLonely(conventions.lonely());
            estimator = estimator(design, conventions, project);
        } catch (NumberFormatException noNumber) {
            throw new ParameterException(spec.commandLine(), "not a number: " + noNumber.getMessage());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
        if (varianceOptions.replicates != null) {
            estimator.replicates(replicates());
        }
        Estimates estimates;
        Optional<Estimates> before = Optional.empty();
        Map<String, FTest> tested = new LinkedHashMap<>();
        if (!project && calibration.isEmpty() && tests.isEmpty() && isStreamed(design)) {
            estimates = streamed(estimator, design);
        } else {
            Microdata records = project ? Project.open(data).joined() : records(design);
            if (calibrationOptions.uncalibrated) {
                before = Optional.of(estimate(estimator, records));
            }
            calibration.ifPresent(estimator::calibrated);
            estimates = estimate(estimator, records);
            for (String test : tests) {
                tested.put(test, tested(test, records, design, calibration));
            }
        }
        Map<String, TTest> contrasted = new LinkedHashMap<>();
        for (int i = 0; i < combinations.size(); i++) {
            contrasted.put(contrasts.get(i), combinations.get(i).of(estimates));
        }
        Analysis analysis = new Analysis(estimates, design, conventions, contrasted, tested, before);
        EstimatesFile.write(output, analysis);
        if (covariance != null) {
            EstimatesFile.writeCovariance(covariance, estimates);
        }
        new EstimateWords(suzhi.speaker, statistic, outcome, level).say(analysis);
    }

    /** The conventions of the program that was named, and before them what was named itself. */
    Conventions conventions() {
        Conventions all = Conventions.like(like.toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        new IllegalArgumentException("--like: '%s', expected r, stata, sas or nchs".formatted(like)));
        all = interval == null ? all : all.interval(kind());
        all = deff == null ? all : all.deff(deff);
        all = df == null ? all : all.df(df);
        return designOptions.lonely == null ? all : all.lonely(designOptions.lonely);
    }

    private Statistic statistic() {
        try {
            return Statistic.valueOf(statisticName.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "--statistic: '%s', expected proportion, mean, total, ratio or quantile:P,P…"
                            .formatted(statisticName),
                    unknown);
        }
    }

    private FTest tested(String test, Microdata records, SurveyDesign design, Optional<CalibratedWeights> calibration) {
        Independence independence = Independence.of(outcome, test.substring(RAO_SCOTT.length()));
        if (where != null) {
            independence.where(Condition.parse(where));
        }
        calibration.ifPresent(independence::calibrated);
        return independence.test(records, design).secondOrder();
    }

    private Estimator estimator(SurveyDesign design, Conventions conventions, boolean project) {
        Estimator estimator = Estimator.of(design)
                .variance(varianceOptions.variance())
                .conventions(conventions)
                .level(new ConfidenceLevel(level))
                .threads(suzhi.threads);
        if (where != null) {
            estimator.where(Condition.parse(where));
        }
        if (project) {
            Project opened = Project.open(data);
            estimator.order(
                    KeyGroup.COLUMN,
                    opened.plan().groups().stream().map(KeyGroup::id).toList());
            estimator.postStratifiedBy(opened.weights().cells());
        }
        by.forEach(table -> estimator.by(columns(table)));
        return estimator;
    }

    private Estimates estimate(Estimator estimator, Microdata records) {
        return statistic == Statistic.RATIO
                ? estimator.ratio(outcome, denominator, records)
                : estimator.estimate(statistic, outcome, records);
    }

    /** A file that may be too large for memory is added up block by block, where one stage of units and one pass do. */
    private boolean isStreamed(SurveyDesign design) {
        return new NamedColumns(data).isLarge()
                && statistic != Statistic.RATIO
                && varianceOptions.columns().isEmpty()
                && !design.clusters().isEmpty()
                && design.fpc().size() < 2
                && !design.psuUnique()
                && (design.weight().isPresent() || design.fpc().isEmpty());
    }

    private Estimates streamed(Estimator estimator, SurveyDesign design) {
        OneCriterion one = new OneCriterion(where);
        EstimationPart whole = needed(design).stream()
                .reduce(
                        block -> estimator.part(statistic, outcome, one.of(block.blanked(missing))),
                        EstimationPart::plus,
                        suzhi.threads);
        return estimator.estimate(statistic, outcome, whole);
    }

    private GivenReplicates replicates() {
        try {
            return varianceOptions.given(new NamedColumns(data).names()).orElseThrow();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    Microdata records(SurveyDesign design) {
        return new OneCriterion(where).ofAll(needed(design).read(suzhi.threads).blanked(missing));
    }

    private NamedColumns needed(SurveyDesign design) {
        NamedColumns needed = new NamedColumns(data)
                .labels(design.labels())
                .labels(calibrationOptions.columns())
                .measures(design.measures())
                .measures(varianceOptions.columns())
                .measures(List.of(outcome));
        by.forEach(table -> needed.labels(List.of(columns(table))));
        tests.forEach(test -> needed.labels(List.of(test.substring(RAO_SCOTT.length()))));
        if (where != null) {
            needed.labels(Condition.parse(where).columns());
        }
        if (denominator != null) {
            needed.measures(List.of(denominator));
        }
        varianceOptions.given(needed.names()).ifPresent(replicates -> needed.measures(replicates.columns()));
        return needed;
    }

    static String[] columns(String table) {
        return table.strip().split("\\s*,\\s*", -1);
    }

    private ProportionInterval kind() {
        return ProportionInterval.of(interval)
                .orElseThrow(() -> new IllegalArgumentException(
                        ("--interval: '%s', expected logit, wilson, beta, nchs, likelihood, asin, mean, xlogit, agresti-coull or"
                                        + " jeffreys")
                                .formatted(interval)));
    }
}
