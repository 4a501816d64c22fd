package org.suzhi.cli;

import java.nio.file.Path;
import java.util.List;
import org.suzhi.cause.RegionTypes;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that find types of regions. */
final class TypeOptions {

    private static final String AUTO = "auto";

    @Option(
            names = "--count",
            paramLabel = "K",
            description = "How many types; auto takes the number with the highest mean silhouette"
                    + " (default: ${DEFAULT-VALUE}).")
    String types = AUTO;

    @Option(
            names = "--regions",
            paramLabel = "COLUMN",
            description = "The column of the estimates that names regions (default: region).")
    String regions;

    @Option(
            names = "--profile",
            paramLabel = "COLUMN",
            description = "Compare regions by their estimates for the levels of this column too, such as" + " group.")
    String profile;

    @Option(
            names = "--covariates",
            paramLabel = "FILE",
            description = "A table with one record per region, named as in the estimates.")
    Path covariates;

    @Option(
            names = "--x",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns of that table that regions are compared by.")
    List<String> x = List.of();

    @Option(
            names = "--most-types",
            paramLabel = "K",
            description = "For --count auto: the largest number that is tried (default: 6).")
    Integer most;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "How often estimates are drawn anew within their sampling error (default: 500).")
    Integer draws;

    String regionColumn() {
        return regions == null ? "region" : regions;
    }

    /** Refuses what is incomplete or cannot be meant together. */
    void check(CommandSpec spec) {
        if ((covariates == null) != x.isEmpty()) {
            throw new Misuse(spec, new Text("--covariates and --x belong together", "--covariates与--x须同时使用"));
        }
        if (x.stream().distinct().count() < x.size()) {
            throw new Misuse(spec, new Text("--x names a column twice", "--x中有重复的列"));
        }
        if (regionColumn().equals(profile)) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--profile: '%s', expected another column than that of the regions",
                            "--profile：“%s”，应为地区列以外的列", profile));
        }
        if (most != null && !types.equals(AUTO)) {
            throw new Misuse(spec, new Text("--most-types belongs to --count auto", "--most-types须与--count auto同用"));
        }
        if (most != null && most < 2) {
            throw new Misuse(spec, Text.of("--most-types: %d, expected at least 2", "--most-types：%d，应不小于2", most));
        }
        if (draws != null && draws < 1) {
            throw new Misuse(spec, Text.of("--draws: %d, expected at least 1", "--draws：%d，应不小于1", draws));
        }
    }

    /** How many types are looked for. */
    RegionTypes steps(CommandSpec spec) {
        if (types.equals(AUTO)) {
            return RegionTypes.upTo(most == null ? 6 : most);
        }
        int count = types.matches("\\d{1,4}") ? Integer.parseInt(types) : 0;
        if (count < 2) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--count: '%s', expected auto or a number of at least 2",
                            "--count：“%s”，应为auto或不小于2的数", types));
        }
        return RegionTypes.of(count);
    }
}
