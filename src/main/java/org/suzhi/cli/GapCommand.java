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
                    + " from the joint covariance; a verdict on each target of the plan.",
            "",
            "With --decompose the gap between two groups is taken apart instead, from the data of people: how much of it"
                    + " goes along with their background, with design-based errors. That describes, and proves no causes.",
            "",
            "With --types regions that are alike are put together, and it is said which of them the sampling error leaves"
                    + " open. With --importance a forest says which background variables help to tell who has the outcome."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi gap estimates.json --covariance covariance.csv --plan plan.yaml --year 2025",
            "  suzhi gap --decompose oaxaca-logit --data . --between sex:male,female --on education,age_group -o causes.json",
            "  suzhi gap estimates.json --covariance covariance.csv --types auto --regions township -o types.json",
            "  suzhi gap --importance --data . --on sex,education -o importance.json --figure importance.html"
        })
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

    @Mixin
    CauseOptions causeOptions = new CauseOptions();

    @Mixin
    TypeOptions typeOptions = new TypeOptions();

    @Mixin
    ImportanceOptions importanceOptions = new ImportanceOptions();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The gaps and verdicts, the parts of a gap, the types or the importance (default: standard"
                    + " output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        checkOne();
        if (typeOptions.isNamed()) {
            if (plan != null || year != null) {
                throw new Misuse(spec, new Text("--types goes without --plan and --year", "--types不与--plan或--year同用"));
            }
            causeOptions.checkAbsent(spec);
            new TypeFinder(typeOptions, causeOptions.varianceOptions.seed, spec, suzhi)
                    .run(estimates, covariance, output);
            return;
        }
        if (importanceOptions.isNamed()) {
            if (estimates != null || covariance != null || plan != null || year != null) {
                throw new Misuse(
                        spec,
                        new Text(
                                "--importance goes without ESTIMATES, --covariance, --plan and --year",
                                "--importance不与ESTIMATES、--covariance、--plan或--year同用"));
            }
            new ForestGrower(importanceOptions, causeOptions, spec, suzhi).run(output);
            return;
        }
        if (causeOptions.isNamed()) {
            if (estimates != null || covariance != null || plan != null || year != null) {
                throw new Misuse(
                        spec,
                        new Text(
                                "--decompose goes without ESTIMATES, --covariance, --plan and --year",
                                "--decompose不与ESTIMATES、--covariance、--plan或--year同用"));
            }
            new CauseFinder(causeOptions, spec, suzhi).run(output);
            return;
        }
        causeOptions.checkAbsent(spec);
        if (estimates == null || covariance == null || plan == null || year == null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "ESTIMATES, --covariance, --plan and --year are needed, or --decompose",
                            "须给出ESTIMATES、--covariance、--plan和--year，或使用--decompose"));
        }
        if (!Years.contain(year)) {
            throw new Misuse(spec, Text.of("--year: %d, expected %s", "--year：%d，应为%s", year, Years.EXPECTED));
        }
        Path file = PlanFile.BUNDLED.contains(plan) ? null : Path.of(plan);
        new Places(spec).reads(estimates, covariance, file).writes(output, "json");
        Plan programme = PlanFile.find(plan);
        Estimates read = EstimatesFile.read(estimates, covariance);
        List<Gap> gaps = new ArrayList<>(Gaps.between(read, KeyGroup.COLUMN));
        read.rows().stream()
                .map(Estimate::domain)
                .filter(domain -> domain.by().size() == 1 && !domain.table().equals(KeyGroup.COLUMN))
                .map(domain -> domain.table())
                .distinct()
                .forEach(table -> gaps.addAll(Gaps.againstWhole(read, table)));
        List<Verdict> verdicts = Verdict.of(programme, read, year);
        GapsFile.write(output, gaps, verdicts, read.criterion(), read.label());
        Text criterion = read.criterion().isEmpty()
                ? new Text("a criterion that is not named", "未注明")
                : Text.same(read.criterion());
        for (Verdict verdict : verdicts) {
            suzhi.speaker.say(Text.of(
                    "%s, by %s: %s (%s)",
                    "%s（标准：%s）：%s（%s）",
                    verdict.target().text(),
                    criterion,
                    verdict.outcome().text(),
                    verdict.reason()));
        }
        Project.around(estimates).ifPresent(folder -> suzhi.speaker.next("suzhi report", folder));
    }

    /** One question at a time, and no options of another. */
    private void checkOne() {
        if ((causeOptions.isNamed() ? 1 : 0) + (typeOptions.isNamed() ? 1 : 0) + (importanceOptions.isNamed() ? 1 : 0)
                > 1) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--decompose, --types and --importance are asked one at a time",
                            "--decompose、--types和--importance每次只能用一个"));
        }
        if (!typeOptions.isNamed()) {
            typeOptions.checkAbsent(spec);
        }
        if (!importanceOptions.isNamed()) {
            importanceOptions.checkAbsent(spec);
        }
    }
}
