package org.suzhi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.suzhi.estimate.Link;
import org.suzhi.gap.Adjusted;
import org.suzhi.gap.Decomposition;
import org.suzhi.gap.Fairlie;
import org.suzhi.gap.Kitagawa;
import org.suzhi.gap.OaxacaBlinder;
import org.suzhi.gap.ReferenceCoefficients;
import org.suzhi.survey.Text;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that take a gap apart. */
final class CauseOptions {

    private static final String REFERENCES = "a, b, pooled, omega, cotton, reimers";

    @Option(
            names = "--decompose",
            paramLabel = "METHOD",
            description = "Take the gap between two groups apart, from --data: kitagawa, oaxaca (linear), oaxaca-logit,"
                    + " fairlie, or adjusted.")
    String method;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            description = "For --decompose: a table with one record per person, or the folder of a project.")
    Path data;

    @Option(
            names = "--between",
            paramLabel = "COLUMN:A,B",
            description = "For --decompose: the two groups, as residence:urban,rural; the gap is A less B.")
    String between;

    @Option(
            names = "--on",
            split = ",",
            paramLabel = "COLUMN",
            description = "For --decompose: background variables, each by its levels.")
    List<String> on = List.of();

    @Option(
            names = "--on-number",
            split = ",",
            paramLabel = "COLUMN",
            description = "For --decompose: background variables that enter as numbers.")
    List<String> onNumber = List.of();

    @Option(
            names = "--outcome",
            paramLabel = "COLUMN",
            description = "For --decompose: the outcome (default: ${DEFAULT-VALUE}).")
    String outcome = "literate";

    @Option(
            names = "--reference",
            paramLabel = "NAME",
            description = "The coefficients at which backgrounds are valued: a, b, pooled (with an indicator of the"
                    + " group), omega (without), cotton or reimers (default: pooled; b with --fold 3).")
    String reference;

    @Option(
            names = "--fold",
            paramLabel = "N",
            description = "For oaxaca: 2 (explained and unexplained) or 3 (endowments, coefficients and interaction)"
                    + " (default: ${DEFAULT-VALUE}).")
    int fold = 2;

    @Option(
            names = "--standard",
            paramLabel = "GROUP",
            description = "For adjusted: whose background both groups are given: both, a or b (default: both).")
    String standard;

    @Option(
            names = "--where",
            paramLabel = "RULE",
            description = "For --decompose: which records count, as \"age >= 60\"; the design stays whole.")
    String where;

    @Option(
            names = "--missing",
            split = ",",
            paramLabel = "CODE",
            description = "For --decompose: codes that mean no value, besides a blank, NA and a full stop.")
    List<String> missing = List.of();

    @Option(
            names = "--level",
            paramLabel = "C",
            description = "For --decompose: the confidence of intervals (default: ${DEFAULT-VALUE}).")
    double level = 0.95;

    @Mixin
    DesignOptions designOptions = new DesignOptions();

    @Mixin
    VarianceOptions varianceOptions = new VarianceOptions();

    boolean isNamed() {
        return method != null;
    }

    /** Refuses options that belong to {@code --decompose}, without it. */
    void checkAbsent(CommandSpec spec) {
        if (data != null || between != null || !on.isEmpty() || !onNumber.isEmpty() || reference != null) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--data, --between, --on, --on-number and --reference belong to --decompose",
                            "--data、--between、--on、--on-number和--reference须与--decompose同用"));
        }
    }

    /** Refuses what is incomplete or cannot be meant together. */
    void check(CommandSpec spec) {
        if (data == null || between == null || on.isEmpty() && onNumber.isEmpty()) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--decompose needs --data, --between COLUMN:A,B, and --on or --on-number",
                            "--decompose须与--data、--between COLUMN:A,B以及--on或--on-number同用"));
        }
        groups(spec);
        checkDesign(spec);
    }

    /** Refuses a confidence that is none, and options of design and variance for a project. */
    void checkDesign(CommandSpec spec) {
        if (!(level > 0 && level < 1)) {
            throw new Misuse(spec, Text.of("--level: %s, expected between 0 and 1", "--level：%s，应在0与1之间", level));
        }
        boolean project = Files.isDirectory(data);
        if (project
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

    /** The column and the two levels of {@code --between}. */
    List<String> groups(CommandSpec spec) {
        int colon = between.indexOf(':');
        String[] levels = between.substring(colon + 1).split(",", -1);
        if (colon < 1 || levels.length != 2 || levels[0].isBlank() || levels[1].isBlank()) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--between: '%s', expected COLUMN:A,B as in residence:urban,rural",
                            "--between：“%s”，应为COLUMN:A,B，如residence:urban,rural", between));
        }
        return List.of(between.substring(0, colon).strip(), levels[0].strip(), levels[1].strip());
    }

    /** How the gap is taken apart. */
    Decomposition decomposition(CommandSpec spec) {
        if (fold != 2 && fold != 3) {
            throw new Misuse(spec, Text.of("--fold: %d, expected 2 or 3", "--fold：%d，应为2或3", fold));
        }
        String named = reference != null ? reference : fold == 3 ? "b" : "pooled";
        ReferenceCoefficients coefficients = ReferenceCoefficients.of(named.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new Misuse(
                        spec,
                        Text.of(
                                "--reference: '%s', expected one of: %s",
                                "--reference：“%s”，应为下列之一：%s", named, REFERENCES)));
        if (fold == 3 && coefficients != ReferenceCoefficients.A && coefficients != ReferenceCoefficients.B) {
            throw new Misuse(
                    spec,
                    new Text(
                            "--fold 3 is seen from one of the groups: --reference a or b",
                            "--fold 3须以其中一组为参照：--reference a或b"));
        }
        return switch (method) {
            case "kitagawa" -> new Kitagawa();
            case "oaxaca" -> new OaxacaBlinder(Link.IDENTITY, coefficients, fold);
            case "oaxaca-logit" -> new OaxacaBlinder(Link.LOGIT, coefficients, fold);
            case "fairlie" -> new Fairlie(coefficients);
            case "adjusted" -> new Adjusted(standard(spec));
            default ->
                throw new Misuse(
                        spec,
                        Text.of(
                                "--decompose: '%s', expected kitagawa, oaxaca, oaxaca-logit, fairlie or adjusted",
                                "--decompose：“%s”，应为kitagawa、oaxaca、oaxaca-logit、fairlie或adjusted", method));
        };
    }

    private Adjusted.Standard standard(CommandSpec spec) {
        for (Adjusted.Standard known : Adjusted.Standard.values()) {
            if (standard == null || known.code().equals(standard)) {
                return known;
            }
        }
        throw new Misuse(
                spec, Text.of("--standard: '%s', expected both, a or b", "--standard：“%s”，应为both、a或b", standard));
    }
}
