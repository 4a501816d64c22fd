package org.suzhi.project;

import java.util.List;
import java.util.stream.Stream;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Advantage;
import org.suzhi.gap.Family;
import org.suzhi.gap.GapSection;
import org.suzhi.gap.GapsFile;
import org.suzhi.gap.Imbalance;
import org.suzhi.gap.ImbalanceSection;
import org.suzhi.gap.Question;
import org.suzhi.gap.RankSection;
import org.suzhi.gap.Ranks;
import org.suzhi.gap.Scale;
import org.suzhi.gap.Verdict;
import org.suzhi.gap.VerdictSection;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Seed;

/** What a project's gaps.json holds: gaps of groups and regions, verdicts, imbalance, and the ranks of regions. */
final class ProjectGaps {

    private ProjectGaps() {}

    /** Writes the file and gives the number of gaps. */
    static int write(Project project, Estimates estimates, List<Verdict> verdicts) {
        String region = project.settings().region();
        Seed seed = project.settings().seed();
        List<String> groups = project.plan().groups().stream().map(KeyGroup::id).toList();
        List<Family> families = Stream.of(KeyGroup.COLUMN + ": all", region)
                .map(question -> Question.parse(question).of(estimates, Scale.DIFFERENCE, groups))
                .toList();
        List<Imbalance> imbalance = Stream.of(region, KeyGroup.COLUMN, region + "," + KeyGroup.COLUMN)
                .flatMap(table -> Imbalance.of(estimates, table, Advantage.NONE).stream())
                .toList();
        List<Ranks> ranks = Ranks.of(estimates, region, seed.derive("ranks of " + region)).stream()
                .toList();
        GapsFile.write(
                project.file("gaps.json"),
                estimates.criterion(),
                estimates.label(),
                List.of(
                        new GapSection(families, seed),
                        new VerdictSection(verdicts),
                        new ImbalanceSection(imbalance),
                        new RankSection(ranks)));
        return families.stream().mapToInt(family -> family.gaps().size()).sum();
    }
}
