package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.estimate.DesignEffect;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.Statistic;
import org.suzhi.estimate.SurveyData;
import org.suzhi.io.Tables;
import org.suzhi.project.Project;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.tally.SurveyDesign;
import org.suzhi.weight.Margins;
import org.suzhi.weight.PostStratification;
import picocli.CommandLine.Command;
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
            "Estimates a proportion, mean or total for the whole and for domains, with design-based intervals.",
            "",
            "Nothing about the design is guessed: without --cluster each record is a PSU, without --strata there is one"
                    + " stratum, without --weight every weight is 1. DATA may be the folder of a project: then sample,"
                    + " responses, scores and weights are joined and the design is known."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi estimate . --by township --by group --by township,group -o estimates-2.json",
            "  suzhi estimate scores.csv --outcome literate --by sex --where \"age >= 60\""
        })
final class EstimateCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DATA", description = "A table with one record per person, or the folder of a project.")
    Path data;

    @Option(names = "--outcome", paramLabel = "COLUMN", description = "The outcome (default: ${DEFAULT-VALUE}).")
    String outcome = "literate";

    @Option(names = "--weight", paramLabel = "COLUMN", description = "The weight.")
    String weight;

    @Option(names = "--strata", paramLabel = "COLUMN", description = "The stratum.")
    String strata;

    @Option(
            names = "--cluster",
            split = ",",
            paramLabel = "COLUMN",
            description = "The PSU, then later stages, which add nothing with replacement of PSUs.")
    List<String> cluster = List.of();

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
            names = "--statistic",
            paramLabel = "NAME",
            description = "The statistic: proportion, mean or total (default: proportion).")
    Statistic statistic = Statistic.PROPORTION;

    @Option(
            names = "--lonely-psu",
            paramLabel = "RULE",
            description = "For strata with one PSU: fail, remove, certainty, adjust or average (default: fail).")
    LonelyPsu lonely = LonelyPsu.FAIL;

    @Option(
            names = "--df",
            paramLabel = "RULE",
            description = "Degrees of freedom of the domain or the design (default: domain).")
    String df = "domain";

    @Option(
            names = "--deff",
            paramLabel = "KIND",
            description = "Design effect against sampling wr or wor (default: wr).")
    DesignEffect deff = DesignEffect.WR;

    @Option(
            names = "--post-stratify",
            paramLabel = "FILE",
            description = "Known totals (columns variable, level, total) to post-stratify to before estimating.")
    Path margins;

    @Option(
            names = "--interval",
            paramLabel = "KIND",
            description = "The interval of proportions: logit, xlogit or mean (default: logit).")
    String interval = "logit";

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "The confidence of intervals (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The estimates: JSON, CSV or XLSX (default: JSON to standard output).")
    Path output = Path.of("-");

    @Option(names = "--covariance", paramLabel = "FILE", description = "The covariances between all estimates.")
    Path covariance;

    @Override
    public void run() {
        boolean project = Files.isDirectory(data);
        SurveyDesign design = project
                ? SurveyData.DESIGN
                : new SurveyDesign(
                        Optional.ofNullable(strata),
                        cluster.stream().findFirst(),
                        Optional.ofNullable(weight),
                        LonelyPsu.FAIL);
        Microdata records;
        List<String> cells = List.of();
        if (project) {
            Project opened = Project.open(data);
            records = opened.joined();
            cells = opened.weights().cells();
        } else {
            records = Tables.read(data);
        }
        if (margins != null) {
            Margins totals = Margins.read(margins);
            cells = List.of(totals.single().split(Margins.SEPARATOR));
            records = postStratified(records, design, totals);
            design = new SurveyDesign(design.strata(), design.cluster(), Optional.of(CALIBRATED), LonelyPsu.FAIL);
        }
        design = design.whenLonely(lonely);
        Estimates estimates = estimator(design, cells, project).estimate(statistic, outcome, records);
        EstimatesFile.write(output, estimates, design);
        if (covariance != null) {
            EstimatesFile.writeCovariance(covariance, estimates);
        }
        estimates.notes().forEach(suzhi.speaker::say);
        Estimate whole = estimates.whole();
        suzhi.speaker.say(Text.of(
                "%s of %s: %.6g (se %.3g, %s %% interval %.6g to %.6g, n = %d)",
                "%2$s的%1$s：%3$.6g（标准误%4$.3g，%5$s%%置信区间%6$.6g至%7$.6g，样本量%8$d）",
                statistic.code(),
                outcome,
                whole.value(),
                whole.se(),
                Decimal.text(Decimal.rounded(100 * level)),
                whole.interval().lower(),
                whole.interval().upper(),
                whole.n()));
        if (!output.toString().equals("-")) {
            suzhi.speaker.next("suzhi gap " + output + " --covariance covariance.csv --plan tianxin --year 2025");
        }
    }

    /** Name of the column that post-stratification adds; not written anywhere. */
    private static final String CALIBRATED = "calibrated weight";

    private Microdata postStratified(Microdata records, SurveyDesign design, Margins totals) {
        double[] base = new double[records.rows()];
        Arrays.fill(base, 1);
        if (design.weight().isPresent()) {
            base = records.numbers(design.weight().get());
        }
        boolean[] counts = new boolean[base.length];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = base[row] > 0;
        }
        String variable = totals.single();
        int[] cells = totals.cells(variable, records, counts);
        double[] factors = PostStratification.factors(base, cells, totals.totals(variable));
        Column.Builder calibrated = new Column.Builder(CALIBRATED);
        for (int row = 0; row < base.length; row++) {
            calibrated.add(Double.toString(cells[row] < 0 ? base[row] : base[row] * factors[cells[row]]));
        }
        return records.with(calibrated.build());
    }

    private Estimator estimator(SurveyDesign design, List<String> cells, boolean project) {
        try {
            Estimator estimator = Estimator.of(design)
                    .interval(kind())
                    .level(new ConfidenceLevel(level))
                    .deff(deff)
                    .postStratifiedBy(cells)
                    .threads(suzhi.threads);
            if (where != null) {
                estimator.where(Condition.parse(where));
            }
            if (df.equals("design")) {
                estimator.designDf();
            } else if (!df.equals("domain")) {
                throw new IllegalArgumentException("--df: '%s', expected domain or design".formatted(df));
            }
            if (project) {
                List<String> order = new ArrayList<>();
                Project.open(data).plan().groups().forEach(group -> order.add(group.id()));
                estimator.order(KeyGroup.COLUMN, order);
            }
            by.forEach(table -> estimator.by(table.strip().split("\\s*,\\s*")));
            return estimator;
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage());
        }
    }

    private ProportionInterval kind() {
        String name = interval.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "logit", "xlogit" -> ProportionInterval.LOGIT;
            case "mean" -> ProportionInterval.MEAN;
            default ->
                throw new IllegalArgumentException(
                        "--interval: '%s', expected logit, xlogit or mean".formatted(interval));
        };
    }
}
