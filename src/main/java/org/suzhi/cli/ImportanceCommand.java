package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.suzhi.cause.Importance;
import org.suzhi.cause.ImportanceFile;
import org.suzhi.cause.ImportanceFinder;
import org.suzhi.cause.ImportancePage;
import org.suzhi.estimate.SurveyData;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi gap importance}. */
@Command(
        name = "importance",
        description = {
            "Says how much a forest needs each background variable to foretell the outcome.",
            "",
            "By how much it gets worse when a variable is dealt anew, with intervals from replicates of the PSUs. That"
                    + " describes, and proves no causes."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi gap importance . --on sex,education -o importance.json --figure importance.html"
        })
final class ImportanceCommand implements Runnable {

    @ParentCommand
    GapCommand parent;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DATA", description = "A table with one record per person, or the folder of a project.")
    Path data;

    @Mixin
    BackgroundOptions people = new BackgroundOptions();

    @Option(names = "--figure", paramLabel = "FILE", description = "A page with a figure (HTML).")
    Path figure;

    @Option(names = "--trees", paramLabel = "N", description = "Trees of a forest (default: ${DEFAULT-VALUE}).")
    int trees = ImportanceFinder.TREES;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Replicates of the PSUs, each with a forest of its own (default: ${DEFAULT-VALUE}).")
    int replicates = ImportanceFinder.REPLICATES;

    @Option(names = "-o", paramLabel = "FILE", description = "The importance (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        check();
        boolean project = Files.isDirectory(data);
        new Places(spec)
                .reads(project ? null : data)
                .writes(output, "json", "csv", "xlsx")
                .writes(figure, "html");
        Importance importance;
        try {
            importance = finder(project).of(people.outcome, people.records(data));
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(spec, Text.same(wrong.getMessage()));
        }
        if (!project && !people.designOptions.named()) {
            importance = importance.noting(CauseWords.UNDESIGNED);
        }
        ImportanceFile.write(output, importance);
        if (figure != null) {
            ImportancePage.write(figure, importance, parent.suzhi.speaker.language());
        }
        if (importance.label() != Label.NONE) {
            parent.suzhi.speaker.insist(importance.label().text());
        }
        importance.notes().forEach(parent.suzhi.speaker::say);
        importance.summary().forEach(parent.suzhi.speaker::say);
        parent.suzhi.speaker.insist(Importance.CAUTION);
    }

    /** Refuses what cannot be meant. */
    private void check() {
        if (trees < 1) {
            throw new Misuse(spec, Text.of("--trees: %d, expected at least 1", "--trees：%d，应不小于1", trees));
        }
        if (replicates < 2) {
            throw new Misuse(
                    spec, Text.of("--replicates: %d, expected at least 2", "--replicates：%d，应不小于2", replicates));
        }
        if (!people.varianceOptions.method.equals("taylor") || people.varianceOptions.replicates != null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "errors are from a bootstrap of its own: leave --variance and --replicate-weights out, and name"
                                    + " --replicates",
                            "误差由自助法求得：请去掉--variance和--replicate-weights，改用--replicates"));
        }
        people.check(spec, data);
        CauseOptions.checkDistinct(spec, people);
        if (people.on.contains(people.outcome) || people.onNumber.contains(people.outcome)) {
            throw new Misuse(
                    spec,
                    Text.of("'%s' cannot be outcome and background at once", "“%s”不能同时作为结果变量和背景变量", people.outcome));
        }
    }

    private ImportanceFinder finder(boolean project) {
        SurveyDesign design = project ? SurveyData.DESIGN : people.designOptions.design();
        ImportanceFinder finder = ImportanceFinder.of(design)
                .level(new ConfidenceLevel(people.level))
                .seed(new Seed(people.varianceOptions.seed))
                .threads(parent.suzhi.threads)
                .sizes(trees, replicates);
        people.on.forEach(finder::on);
        people.onNumber.forEach(finder::onNumber);
        if (people.where != null) {
            finder.where(Condition.parse(people.where));
        }
        return finder;
    }
}
