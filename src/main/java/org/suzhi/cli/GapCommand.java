package org.suzhi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.EstimatesFile;
import org.suzhi.estimate.Statistic;
import org.suzhi.gap.Advantage;
import org.suzhi.gap.ChangeSection;
import org.suzhi.gap.Changes;
import org.suzhi.gap.Family;
import org.suzhi.gap.Front;
import org.suzhi.gap.GapSection;
import org.suzhi.gap.GapsFile;
import org.suzhi.gap.Imbalance;
import org.suzhi.gap.ImbalanceSection;
import org.suzhi.gap.Outlook;
import org.suzhi.gap.ParentRatio;
import org.suzhi.gap.ParentSection;
import org.suzhi.gap.RankSection;
import org.suzhi.gap.Ranks;
import org.suzhi.gap.Reference;
import org.suzhi.gap.Section;
import org.suzhi.gap.Verdict;
import org.suzhi.gap.VerdictSection;
import org.suzhi.gap.WhatIfSection;
import org.suzhi.plan.Plan;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.Years;
import org.suzhi.project.Project;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Seed;
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
                    + " from the joint covariance, or those that --compare asks for; imbalance and ranks of every table; a"
                    + " verdict on each target of the plan; what changed since an earlier wave, and how far the region"
                    + " lies from the one above."
        },
        footer = {
            "",
            "Examples, in the folder of a project that has run:",
            "  suzhi gap estimates.json --covariance covariance.csv --plan plan.yaml --year 2025",
            "  suzhi gap estimates.json --covariance covariance.csv --compare \"group: all\" --scale ratio --simultaneous"
        },
        subcommands = {CauseCommand.class, TypesCommand.class, ImportanceCommand.class})
final class GapCommand implements Runnable {

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "ESTIMATES", arity = "0..1", description = "The estimates (JSON).")
    Path estimates;

    @Option(names = "--covariance", paramLabel = "FILE", description = "The covariances that belong to them.")
    Path covariance;

    @Option(
            names = "--plan",
            paramLabel = "NAME|FILE",
            description = "The plan whose targets are judged and whose order of groups is kept (default: no verdicts).")
    String plan;

    @Option(names = "--year", paramLabel = "YEAR", description = "The year of the survey; goes with --plan.")
    Integer year;

    @Mixin
    ComparisonOptions comparison;

    @Mixin
    WaveOptions waves;

    @Mixin
    ParentOptions parent;

    @Mixin
    PeerOptions peers;

    @Mixin
    OutlookOptions outlook;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The gaps, verdicts, imbalance and ranks (default: standard output).")
    Path output = Path.of("-");

    @Override
    public void run() {
        check();
        Path planFile = plan == null || PlanFile.BUNDLED.contains(plan) ? null : Path.of(plan);
        new Places(spec)
                .reads(estimates, covariance, planFile, comparison.advantage, peers.peers, parent.file())
                .reads(waves.files().toArray(Path[]::new))
                .reads(outlook.files())
                .writes(output, "json");
        Front front = peers.front(spec);
        Optional<Plan> programme = Optional.ofNullable(plan).map(PlanFile::find);
        Estimates read = EstimatesFile.read(estimates, covariance);
        Text own = programme.map(known -> known.region().name()).orElse(Ranks.OWN);
        Text above = programme.map(known -> known.parent().name()).orElse(Reference.UNNAMED);
        List<String> groups = programme
                .map(known -> known.groups().stream().map(KeyGroup::id).toList())
                .orElse(List.of());
        peers.read(spec, read, own, year == null ? 0 : year);
        Optional<ParentRatio> ratio = parent.ratio(spec, read, above, year);
        Advantage advantage = comparison.advantage(read);
        GapWords words = new GapWords(programme, read);
        List<Text> said = new ArrayList<>();
        List<Section> sections = new ArrayList<>();

        List<Family> families = comparison.families(spec, read, groups);
        sections.add(new GapSection(families, new Seed(comparison.seed)));
        List<Verdict> verdicts = programme
                .map(known -> peers.judged(
                        Verdict.of(known, read, year, outlook.yardsticks(spec, known, year, ratio)),
                        read.whole(),
                        year,
                        front))
                .orElse(List.of());
        sections.add(new VerdictSection(verdicts));
        verdicts.forEach(verdict -> said.add(words.marked(verdict.sentence(read.criterion()))));
        Optional<Outlook> ahead = programme.map(known -> outlook.of(known, read, year));
        families.forEach(family -> said.addAll(words.gaps(family)));

        List<Imbalance> imbalance = imbalance(read, advantage);
        sections.add(new ImbalanceSection(imbalance));
        imbalance.forEach(table -> {
            said.add(words.imbalance(table));
            said.addAll(table.notes());
        });
        List<Ranks> ranks = ranks(read, own);
        sections.add(new RankSection(ranks));
        ranks.forEach(table -> said.addAll(words.ranks(table)));
        said.addAll(peers.notes());

        Optional<Changes> changes = waves.changes(spec, read, advantage);
        changes.ifPresent(found -> {
            sections.add(new ChangeSection(found));
            said.addAll(words.changes(found));
            said.addAll(found.notes());
            said.addAll(waves.notes());
        });
        ratio.ifPresent(found -> {
            sections.add(new ParentSection(found));
            said.add(words.parent(found));
        });
        ahead.ifPresent(found -> {
            sections.add(found::put);
            found.sentences().forEach(sentence -> said.add(words.marked(sentence)));
        });
        outlook.whatIf(read, programme, year == null ? 0 : year).ifPresent(found -> {
            sections.add(new WhatIfSection(found));
            found.sentences().forEach(sentence -> said.add(words.marked(sentence)));
        });
        GapsFile.write(output, read.criterion(), read.label(), sections);
        said.forEach(suzhi.speaker::say);
        Project.around(estimates).ifPresent(folder -> suzhi.speaker.next("suzhi report", folder));
    }

    private void check() {
        if (estimates == null || covariance == null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "ESTIMATES and --covariance are needed; causes, types and importance are commands of their own",
                            "须给出ESTIMATES和--covariance；causes、types和importance是单独的命令"));
        }
        if (plan == null && outlook.named()) {
            throw new Misuse(spec, new Text("--reference and --waves go with --plan", "--reference和--waves须与--plan同用"));
        }
        boolean isParent = parent.file() != null && parent.share == null && isSame(parent.file(), estimates);
        if (isParent || outlook.reference != null && isSame(outlook.reference, estimates)) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "%s is the survey itself: name that of another region",
                            "%s就是本次调查：请给出其他地区的数据", isParent ? "--parent" : "--reference"));
        }
        if (year != null && !Years.contain(year)) {
            throw new Misuse(spec, Text.of("--year: %d, expected %s", "--year：%d，应为%s", year, Years.EXPECTED));
        }
        if (plan != null && year == null) {
            throw new Misuse(spec, new Text("--plan goes with --year", "--plan须与--year同用"));
        }
    }

    private static boolean isSame(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }

    private static List<Imbalance> imbalance(Estimates read, Advantage advantage) {
        List<String> tables = new ArrayList<>(ComparisonOptions.columns(read));
        tables.addAll(ComparisonOptions.tables(read, 2));
        return read.statistic() != Statistic.PROPORTION
                ? List.of()
                : tables.stream()
                        .flatMap(table -> Imbalance.of(read, table, advantage).stream())
                        .toList();
    }

    private List<Ranks> ranks(Estimates read, Text own) {
        List<Ranks> ranks = new ArrayList<>();
        ComparisonOptions.columns(read).stream()
                .filter(column -> !column.equals(KeyGroup.COLUMN))
                .forEach(column -> Ranks.of(read, column, comparison.seed("ranks of " + column))
                        .ifPresent(ranks::add));
        peers.ranks(read, own, year == null ? 0 : year, comparison.seed("ranks of peers"))
                .ifPresent(ranks::add);
        return ranks;
    }
}
