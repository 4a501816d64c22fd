package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.area.AreaEstimates;
import org.suzhi.area.AreasFile;
import org.suzhi.area.Benchmark;
import org.suzhi.area.Covariates;
import org.suzhi.area.DirectEstimates;
import org.suzhi.area.DirectFile;
import org.suzhi.io.Tables;
import org.suzhi.project.Project;
import org.suzhi.survey.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code suzhi area}. */
@Command(
        name = "area",
        description = {
            "Estimates areas that are too small to stand alone, by the model of Fay and Herriot.",
            "",
            "Each area's direct estimate is drawn towards what its covariates say, the more the less is known of it. The"
                    + " table says how much is borrowed, and warns where the model carries more than the sample. Direct"
                    + " estimates are taken as independent of each other."
        },
        footer = {
            "",
            "Example, in the folder of a project that has run:",
            "  suzhi area . --by township --scale arcsine --smooth --benchmark ratio -o areas.csv"
        })
final class AreaCommand implements Runnable {

    private static final String ESTIMATES = "estimates.json";

    @ParentCommand
    Suzhi suzhi;

    @Spec
    CommandSpec spec;

    @Parameters(
            paramLabel = "ESTIMATES",
            description = "The estimates that estimate wrote, or a table with columns area, estimate, se (or"
                    + " variance) and, if known, n and weighted_n, or the folder of a project.")
    Path estimates;

    @Option(
            names = "--by",
            paramLabel = "COLUMN",
            description =
                    "The column that names the areas (default: the regions of a project, else that of the only table, or area).")
    String by;

    @Option(
            names = "--covariates",
            paramLabel = "FILE",
            description = "A table with one record per area, named as in the estimates; areas that are here alone are"
                    + " estimated without a sample. Without this file all areas share one mean.")
    Path covariates;

    @Option(
            names = "--x",
            split = ",",
            paramLabel = "COLUMN",
            description = "The columns of that file that are covariates.")
    List<String> x = List.of();

    @Option(
            names = "--population",
            paramLabel = "COLUMN",
            description = "The column of that file by which areas add up (default: weighted_n of the estimates).")
    String population;

    @Mixin
    AreaOptions options = new AreaOptions();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The areas: CSV, XLSX or JSON (default: CSV to standard output).")
    Path output = Path.of("-");

    @Option(names = "--model", paramLabel = "FILE", description = "The model and how well it fits (JSON).")
    Path model;

    @Override
    public void run() {
        boolean project = Files.isDirectory(estimates);
        Path file = project ? estimates.resolve(ESTIMATES) : estimates;
        options.check(spec);
        check();
        new Places(spec).reads(file, covariates).writes(output, Places.TABLE).writes(model, "json");
        String areas =
                by != null || !project ? by : Project.open(estimates).settings().region();
        DirectEstimates direct = DirectFile.read(file, areas);
        Covariates known = covariates == null
                ? Covariates.none()
                : Covariates.of(Tables.read(covariates), direct.by(), x, population);
        AreaEstimates found = options.steps().estimate(direct, known);
        AreasFile.write(output, found);
        if (model != null) {
            AreasFile.writeModel(model, found);
        }
        new AreaWords(suzhi.speaker, found).say();
        if (found.benchmark() == Benchmark.NONE && Double.isFinite(found.before())) {
            again("--benchmark", "ratio");
        } else {
            Project.around(file).ifPresent(folder -> suzhi.speaker.next("suzhi report", folder));
        }
    }

    /** The same command with one option more, unless that was given, or standard input or output would not be there again. */
    private void again(String option, String value) {
        List<String> words = spec.root().commandLine().getParseResult().originalArgs();
        if (words.stream().noneMatch(word -> word.startsWith(option) || word.equals("-"))) {
            String command = words.stream()
                    .map(word -> word.contains(" ") ? '"' + word + '"' : word)
                    .collect(Collectors.joining(" "));
            suzhi.speaker.next("suzhi", command, option, value);
        }
    }

    private void check() {
        if ((covariates == null) != x.isEmpty()) {
            throw new Misuse(spec, new Text("--covariates and --x belong together", "--covariates与--x须同时使用"));
        }
        if (covariates == null && population != null) {
            throw new Misuse(
                    spec, new Text("--population is a column of --covariates", "--population是--covariates中的列"));
        }
        if (by != null && by.contains(",")) {
            throw new Misuse(spec, Text.of("--by: '%s', expected one column", "--by：“%s”，应为单个列", by));
        }
    }
}
