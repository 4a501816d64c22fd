package org.suzhi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Advantage;
import org.suzhi.gap.Family;
import org.suzhi.gap.GapSection;
import org.suzhi.gap.GapsFile;
import org.suzhi.gap.Imbalance;
import org.suzhi.gap.Outlook;
import org.suzhi.gap.Question;
import org.suzhi.gap.RankTarget;
import org.suzhi.gap.Ranks;
import org.suzhi.gap.Reference;
import org.suzhi.gap.Scale;
import org.suzhi.gap.Section;
import org.suzhi.gap.Standing;
import org.suzhi.gap.Verdict;
import org.suzhi.gap.VerdictSection;
import org.suzhi.plan.Plan;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * What a project's gaps.json holds and its report shows, from the same numbers.
 *
 * @param estimates what all of it follows from
 * @param seed      of everything left to chance
 * @param families  gaps of groups and regions
 * @param verdicts  one per target
 * @param standing  imbalance, ranks and the outlook
 */
record ProjectGaps(Estimates estimates, Seed seed, List<Family> families, List<Verdict> verdicts, Standing standing) {

    static ProjectGaps of(Project project, Estimates estimates) {
        Settings settings = project.settings();
        Surroundings around = settings.surroundings();
        Plan plan = project.plan();
        String region = settings.region();
        List<String> groups = plan.groups().stream().map(KeyGroup::id).toList();
        List<Family> families = Stream.of(KeyGroup.COLUMN + ": all", region)
                .map(question -> Question.parse(question).of(estimates, Scale.DIFFERENCE, groups))
                .toList();
        List<Reference> others = around.others(project, estimates.criterion());
        List<Verdict> verdicts = RankTarget.judged(
                Verdict.of(plan, estimates, settings.year(), around.yardsticks(project)),
                estimates.whole(),
                others,
                around.front(),
                settings.year());
        return new ProjectGaps(
                estimates, settings.seed(), families, verdicts, standing(project, plan, estimates, others));
    }

    private static Standing standing(Project project, Plan plan, Estimates estimates, List<Reference> others) {
        Settings settings = project.settings();
        String region = settings.region();
        List<Imbalance> imbalance = Stream.of(region, KeyGroup.COLUMN, region + "," + KeyGroup.COLUMN)
                .flatMap(table -> Imbalance.of(estimates, table, Advantage.NONE).stream())
                .toList();
        List<Ranks> ranks = new ArrayList<>();
        Ranks.of(estimates, region, settings.seed().derive("ranks of " + region))
                .ifPresent(ranks::add);
        Ranks.among(
                        others,
                        estimates,
                        plan.region().name(),
                        settings.year(),
                        settings.seed().derive("ranks of peers"))
                .ifPresent(ranks::add);
        Outlook outlook = settings.surroundings()
                .series(project)
                .map(waves -> Outlook.of(plan, estimates, settings.year(), waves))
                .orElseGet(() -> Outlook.of(plan, estimates, settings.year()));
        return new Standing(
                imbalance,
                ranks,
                Optional.of(outlook),
                settings.surroundings().earlier().changes(project, estimates),
                settings.surroundings().whatIf(project, estimates));
    }

    /** Writes gaps.json. */
    void write(Project project) {
        List<Section> sections = new ArrayList<>(List.of(new GapSection(families, seed), new VerdictSection(verdicts)));
        sections.addAll(standing.sections());
        GapsFile.write(project.file("gaps.json"), estimates.criterion(), estimates.label(), sections);
    }

    /** How many targets are met, not met, undecided and not due, those of which there are none left out. */
    Text outcomes() {
        List<Text> counts = Stream.of(Verdict.Outcome.values())
                .map(outcome -> Text.of(
                        "%d %s",
                        "%d项%s",
                        verdicts.stream()
                                .filter(verdict -> verdict.outcome() == outcome)
                                .count(),
                        outcome.text()))
                .filter(count -> !count.en().startsWith("0 "))
                .toList();
        return new Text(
                String.join(", ", counts.stream().map(Text::en).toList()),
                String.join("，", counts.stream().map(Text::zh).toList()));
    }

    /** The number of gaps. */
    int gaps() {
        return families.stream().mapToInt(family -> family.gaps().size()).sum();
    }
}
