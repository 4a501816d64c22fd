package org.suzhi.cli;

import java.nio.file.Path;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that say which background variables help to tell who has the outcome. */
final class ImportanceOptions {

    @Option(
            names = "--importance",
            description =
                    "Say how much a forest needs each of the background variables --on and --on-number of --data to"
                            + " foretell --outcome. That describes, and proves no causes.")
    boolean importance;

    @Option(names = "--figure", paramLabel = "FILE", description = "For --importance: a page with a figure (HTML).")
    Path figure;

    @Option(names = "--trees", paramLabel = "N", description = "For --importance: trees of a forest (default: 100).")
    Integer trees;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "For --importance: replicates of the PSUs, each with a forest of its own (default: 25).")
    Integer replicates;

    boolean isNamed() {
        return importance;
    }

    /** Refuses options that belong to {@code --importance}, without it. */
    void checkAbsent(CommandSpec spec) {
        if (figure != null || trees != null || replicates != null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--figure, --trees and --replicates belong to --importance",
                            "--figure、--trees和--replicates须与--importance同用"));
        }
    }

    /** Refuses what is incomplete or cannot be meant together. */
    void check(CommandSpec spec, CauseOptions people) {
        if (people.data == null || people.on.isEmpty() && people.onNumber.isEmpty()) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--importance needs --data, and --on or --on-number",
                            "--importance须与--data以及--on或--on-number同用"));
        }
        if (people.between != null || people.reference != null || people.standard != null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--between, --reference and --standard belong to --decompose",
                            "--between、--reference和--standard须与--decompose同用"));
        }
        if (trees != null && trees < 1) {
            throw new Misuse(spec, Text.of("--trees: %d, expected at least 1", "--trees：%d，应不小于1", trees));
        }
        if (replicates != null && replicates < 2) {
            throw new Misuse(
                    spec, Text.of("--replicates: %d, expected at least 2", "--replicates：%d，应不小于2", replicates));
        }
        if (!people.varianceOptions.method.equals("taylor") || people.varianceOptions.replicates != null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--importance has its errors from a bootstrap of its own: leave --variance and"
                                    + " --replicate-weights out, and name --replicates",
                            "--importance的误差由自助法求得：请去掉--variance和--replicate-weights，改用--replicates"));
        }
        people.checkDesign(spec);
    }
}
