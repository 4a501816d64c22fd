package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.gap.Gap;
import org.suzhi.gap.Gaps;
import org.suzhi.gap.GapsFile;
import org.suzhi.gap.Outlook;
import org.suzhi.gap.Verdict;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.Years;
import org.suzhi.project.Project;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi gap}. */
@Command(
        name = "gap",
        description = {
            "Says who is behind and whether the targets are met.",
            "",
            "Gaps between all pairs of groups, and between every level of the other tables and the whole, with intervals"
                    + " from the joint covariance; a verdict on each target of the plan."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi gap estimates.json --covariance covariance.csv --plan plan.yaml --year 2025"
        },
        subcommands = CauseCommand.class)
final class GapCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ESTIMATES", arity = "0..1", description = "The estimates (JSON).")
    Path estimates;

    @Option(names = "--covariance", paramLabel = "FILE", description = "The covariances that belong to them.")
    Path covariance;

    @Option(names = "--plan", paramLabel = "NAME|FILE", description = "The plan whose targets are judged.")
    String plan;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year of the survey.")
    Integer year;

    @Option(names = "-o", paramLabel = "FILE", description = "The gaps and verdicts (default: standard output).")
    Path output = Path.of("-");

    @Mixin
    OutlookOptions outlook;

    @Override
    public void run() {
        if (estimates == null || covariance == null || plan == null || year == null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "ESTIMATES, --covariance, --plan and --year are needed; gap causes has options of its own",
                            "须给出ESTIMATES、--covariance、--plan和--year；gap causes另有其选项"));
        }
        if (!Years.contain(year)) {
            throw new Misuse(spec, Text.of("--year: %d, expected %s", "--year：%d，应为%s", year, Years.EXPECTED));
        }
        Path file = PlanFile.BUNDLED.contains(plan) ? null : Path.of(plan);
        new Places(spec)
                .reads(estimates, covariance, file)
                .reads(outlook.files())
                .writes(output, "json");
        Plan programme = PlanFile.find(plan);
        Estimates read = EstimatesFile.read(estimates, covariance);
        List<Gap> gaps = new ArrayList<>(Gaps.between(read, KeyGroup.COLUMN));
        read.rows().stream()
                .map(Estimate::domain)
                .filter(domain -> domain.by().size() == 1 && !domain.table().equals(KeyGroup.COLUMN))
                .map(domain -> domain.table())
                .distinct()
                .forEach(table -> gaps.addAll(Gaps.againstWhole(read, table)));
        List<Verdict> verdicts = Verdict.of(programme, read, year, outlook.yardsticks());
        Outlook ahead = outlook.of(programme, read, year);
        GapsFile.write(output, gaps, verdicts, read.criterion(), read.label(), ahead::put);
        for (Verdict verdict : verdicts) {
            suzhi.speaker.say(verdict.sentence(read.criterion()));
        }
        ahead.sentences().forEach(suzhi.speaker::say);
        Project.around(estimates).ifPresent(folder -> suzhi.speaker.next("suzhi report", folder));
    }
}
