package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suzhi.estimate.SurveyData;
import org.suzhi.gap.Causes;
import org.suzhi.gap.CausesFile;
import org.suzhi.gap.Decomposer;
import org.suzhi.gap.Decomposition;
import org.suzhi.io.Tables;
import org.suzhi.project.Project;
import org.suzhi.survey.Condition;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import org.suzhi.tally.SurveyDesign;
import picocli.CommandLine.Model.CommandSpec;

/** What {@code suzhi gap --decompose} does. */
record CauseFinder(CauseOptions options, CommandSpec spec, Suzhi suzhi) {

    void run(Path output) {
        options.check(spec);
        Decomposition method = options.decomposition(spec);
        boolean project = Files.isDirectory(options.data);
        new Places(spec).reads(project ? null : options.data).writes(output, "json", "csv", "xlsx");
        Causes causes;
        try {
            Decomposer decomposer = decomposer(project);
            Microdata records = records(project);
            options.varianceOptions.given(records.names()).ifPresent(decomposer::replicates);
            causes = decomposer.decompose(method, options.outcome, records);
        } catch (NumberFormatException noNumber) {
            throw new Misuse(spec, Text.of("not a number: %s", "不是数字：%s", noNumber.getMessage()));
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(spec, Text.same(wrong.getMessage()));
        }
        CausesFile.write(output, causes);
        new CauseWords(suzhi.speaker).say(causes);
    }

    private Decomposer decomposer(boolean project) {
        SurveyDesign design = project ? SurveyData.DESIGN : options.designOptions.design();
        if (options.designOptions.lonely != null) {
            design = design.whenLonely(options.designOptions.lonely);
        }
        List<String> groups = options.groups(spec);
        Decomposer decomposer = Decomposer.of(design)
                .between(groups.get(0), groups.get(1), groups.get(2))
                .variance(options.varianceOptions.variance())
                .level(new ConfidenceLevel(options.level))
                .threads(suzhi.threads);
        options.on.forEach(decomposer::on);
        options.onNumber.forEach(decomposer::onNumber);
        if (options.where != null) {
            decomposer.where(Condition.parse(options.where));
        }
        if (project) {
            decomposer.postStratifiedBy(Project.open(options.data).weights().cells());
        }
        return decomposer;
    }

    /** The people: of a project or of a table. */
    Microdata records(boolean project) {
        return project ? joined() : Tables.read(options.data).blanked(options.missing);
    }

    /** One record per sampled person, with the background that those who were interviewed gave. */
    private Microdata joined() {
        Project project = Project.open(options.data);
        return project.joined()
                .join(Tables.read(project.file("responses.csv")), "id")
                .blanked(options.missing);
    }
}
