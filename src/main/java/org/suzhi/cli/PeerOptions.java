package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Front;
import org.suzhi.gap.PeersFile;
import org.suzhi.gap.RankTarget;
import org.suzhi.gap.Ranks;
import org.suzhi.gap.Reference;
import org.suzhi.gap.Verdict;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that bring in the other places among which a region ranks. */
final class PeerOptions {

    @Option(
            names = "--peers",
            paramLabel = "FILE",
            description =
                    "The ratios of the other places of the same level: a table with columns place, ratio and se (fractions),"
                            + " and criterion and year where known.")
    Path peers;

    @Option(
            names = "--first",
            paramLabel = "PART|K",
            description = "What \"among the first\" means: half, third, quarter or a number of places"
                    + " (default: ${DEFAULT-VALUE}).")
    String first = Front.THIRD.code();

    private List<Reference> others = List.of();

    /** Reads the other places. */
    void read(CommandSpec spec, Estimates estimates, Text own, int year) {
        if (peers != null) {
            others = PeersFile.read(peers, own, estimates.criterion(), year);
        } else if (spec.commandLine().getParseResult().hasMatchedOption("--first")) {
            throw new Misuse(spec, new Text("--first goes with --peers", "--first须与--peers同用"));
        }
    }

    /** What the file does not say and is taken for granted. */
    List<Text> notes() {
        if (peers == null) {
            return List.of();
        }
        Microdata table = Tables.read(peers);
        return Stream.of("criterion", "year")
                .filter(column -> !table.has(column))
                .map(column ->
                        Text.of("%s has no column '%s': taken as the survey's", "%s没有“%s”列：视为与本次调查相同", peers, column))
                .toList();
    }

    /** What “among the first” means. */
    Front front(CommandSpec spec) {
        try {
            return Front.of(first);
        } catch (IllegalArgumentException wrong) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--first: '%s', expected half, third, quarter or a whole number of places",
                            "--first：“%s”，应为half、third、quarter或正整数", first));
        }
    }

    /** The joint ranks of the place and the others. */
    Optional<Ranks> ranks(Estimates estimates, Text own, int year, Seed seed) {
        return Ranks.among(others, estimates, own, year, seed);
    }

    /** The same verdicts, those on ranks judged where the others are known. */
    List<Verdict> judged(List<Verdict> verdicts, Estimate own, int year, Front front) {
        return RankTarget.judged(verdicts, own, others, front, year);
    }
}
