package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.suzhi.estimate.SurveyData;
import org.suzhi.gap.Importance;
import org.suzhi.gap.ImportanceFile;
import org.suzhi.gap.ImportanceFinder;
import org.suzhi.gap.ImportancePage;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code suzhi gap --importance} does. */
record ForestGrower(ImportanceOptions options, CauseOptions people, CommandSpec spec, Suzhi suzhi) {

    void run(Path output) {
        options.check(spec, people);
        boolean project = Files.isDirectory(people.data);
        new Places(spec)
                .reads(project ? null : people.data)
                .writes(output, "json", "csv", "xlsx")
                .writes(options.figure, "html");
        Importance importance;
        try {
            importance = finder(project).of(people.outcome, new CauseFinder(people, spec, suzhi).records(project));
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(spec, Text.same(wrong.getMessage()));
        }
        ImportanceFile.write(output, importance);
        if (options.figure != null) {
            ImportancePage.write(options.figure, importance, suzhi.speaker.language());
        }
        if (importance.label() != Label.NONE) {
            suzhi.speaker.insist(importance.label().text());
        }
        importance.notes().forEach(suzhi.speaker::say);
        importance.summary().forEach(suzhi.speaker::say);
        suzhi.speaker.insist(Importance.CAUTION);
    }

    private ImportanceFinder finder(boolean project) {
        SurveyDesign design = project ? SurveyData.DESIGN : people.designOptions.design();
        ImportanceFinder finder = ImportanceFinder.of(design)
                .level(new ConfidenceLevel(people.level))
                .seed(new Seed(people.varianceOptions.seed))
                .threads(suzhi.threads)
                .sizes(
                        options.trees == null ? ImportanceFinder.TREES : options.trees,
                        options.replicates == null ? ImportanceFinder.REPLICATES : options.replicates);
        people.on.forEach(finder::on);
        people.onNumber.forEach(finder::onNumber);
        if (people.where != null) {
            finder.where(Condition.parse(people.where));
        }
        return finder;
    }
}
