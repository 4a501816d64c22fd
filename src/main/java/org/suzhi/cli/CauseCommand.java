package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suzhi.cause.Causes;
import org.suzhi.cause.CausesFile;
import org.suzhi.cause.Decomposer;
import org.suzhi.cause.Decomposition;
import org.suzhi.estimate.SurveyData;
import org.suzhi.project.Project;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi gap causes}. */
@Command(
        name = "causes",
        description = {
            "Takes the gap between two groups apart: how much of it goes along with their background.",
            "",
            "From the data of people, with design-based errors. That describes, and proves no causes."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi gap causes . --method oaxaca-logit --between sex:male,female --on education,age_group -o causes.json"
        })
final class CauseCommand implements Runnable {

    @ParentCommand
    GapCommand parent;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "DATA", description = "A table with one record per person, or the folder of a project.")
    Path data;

    @Mixin
    CauseOptions options = new CauseOptions();

    @Mixin
    BackgroundOptions people = new BackgroundOptions();

    @Option(names = "-o", paramLabel = "FILE", description = "The parts of the gap (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        people.check(spec, data);
        options.check(spec, people);
        Decomposition method = options.decomposition(spec);
        boolean project = Files.isDirectory(data);
        new Places(spec).reads(project ? null : data).writes(output, "json", "csv", "xlsx");
        Causes causes;
        try {
            Decomposer decomposer = decomposer(project);
            Microdata records = people.records(data);
            people.varianceOptions.given(records.names()).ifPresent(decomposer::replicates);
            causes = decomposer.decompose(method, people.outcome, records);
        } catch (NumberFormatException noNumber) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--variance: '%s', expected a number after the colon",
                            "--variance：“%s”，冒号后应为数字", people.varianceOptions.method));
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(spec, Text.same(wrong.getMessage()));
        }
        if (!project && !people.designOptions.named() && people.varianceOptions.replicates == null) {
            causes = causes.noting(List.of(CauseWords.UNDESIGNED));
        }
        CausesFile.write(output, causes);
        new CauseWords(parent.suzhi.speaker).say(causes);
    }

    private Decomposer decomposer(boolean project) {
        SurveyDesign design = project ? SurveyData.DESIGN : people.designOptions.design();
        if (people.designOptions.lonely != null) {
            design = design.whenLonely(people.designOptions.lonely);
        }
        List<String> groups = options.groups(spec);
        Decomposer decomposer = Decomposer.of(design)
                .between(groups.get(0), groups.get(1), groups.get(2))
                .variance(people.varianceOptions.variance())
                .level(new ConfidenceLevel(people.level))
                .threads(parent.suzhi.threads);
        people.on.forEach(decomposer::on);
        people.onNumber.forEach(decomposer::onNumber);
        if (people.where != null) {
            decomposer.where(Condition.parse(people.where));
        }
        if (project) {
            decomposer.postStratifiedBy(Project.open(data).weights().cells());
        }
        return decomposer;
    }
}
