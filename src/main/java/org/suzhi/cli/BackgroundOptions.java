package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.suzhi.io.Tables;
import org.suzhi.project.Project;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** People, their outcome and their background, of a project or of a table with its design. */
final class BackgroundOptions {

    @Option(
            names = "--on",
            split = ",",
            paramLabel = "COLUMN",
            description = "Background variables, each by its levels.")
    List<String> on = List.of();

    @Option(
            names = "--on-number",
            split = ",",
            paramLabel = "COLUMN",
            description = "Background variables that enter as numbers.")
    List<String> onNumber = List.of();

    @Option(names = "--outcome", paramLabel = "COLUMN", description = "The outcome (default: ${DEFAULT-VALUE}).")
    String outcome = "literate";

    @Option(
            names = "--where",
            paramLabel = "RULE",
            description = "Which records count, as \"age >= 60\"; the design stays whole.")
    String where;

    @Option(
            names = "--missing",
            split = ",",
            paramLabel = "CODE",
            description = "Codes that mean no value, besides a blank, NA and a full stop.")
    List<String> missing = List.of();

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "The confidence of intervals (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Mixin
    DesignOptions designOptions = new DesignOptions();

    @Mixin
    VarianceOptions varianceOptions = new VarianceOptions();

    /** Refuses what is incomplete or cannot be meant together. */
    void check(CommandSpec spec, Path data) {
        if (on.isEmpty() && onNumber.isEmpty()) {
            throw new Misuse(
                    spec, new Text("name background variables by --on or --on-number", "请用--on或--on-number指定背景变量"));
        }
        if (!(level > 0 && level < 1)) {
            throw new Misuse(spec, Text.of("--level: %s, expected between 0 and 1", "--level：%s，应在0与1之间", level));
        }
        if (Files.isDirectory(data)
                && (designOptions.named()
                        || !varianceOptions.method.equals("taylor")
                        || varianceOptions.replicates != null)) {
            throw new Misuse(
                    spec,
                    new Text(
                            "the design and the weights of a project are known, and their variance is taylor's, from"
                                    + " residuals: name options of design and variance only with a table",
                            "项目的抽样设计和权重已知，方差由残差线性化（taylor）求得：抽样设计与方差选项只用于数据表"));
        }
    }

    /** The people: of a project one record for each who was sampled, with the background that interviews gave. */
    Microdata records(Path data) {
        if (!Files.isDirectory(data)) {
            return Tables.read(data).blanked(missing);
        }
        Project project = Project.open(data);
        return project.joined()
                .join(Tables.read(project.file("responses.csv")), "id")
                .blanked(missing);
    }
}
