package org.suzhi.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.suzhi.cause.Adjusted;
import org.suzhi.cause.Decomposition;
import org.suzhi.cause.Fairlie;
import org.suzhi.cause.Kitagawa;
import org.suzhi.cause.OaxacaBlinder;
import org.suzhi.cause.ReferenceCoefficients;
import org.suzhi.estimate.Link;
import org.suzhi.survey.Text;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that take a gap apart. */
final class CauseOptions {

    private static final String REFERENCES = "a, b, pooled, omega, cotton, reimers";

    @Option(
            names = "--method",
            required = true,
            paramLabel = "METHOD",
            description = "How to take it apart: kitagawa, oaxaca (linear), oaxaca-logit, fairlie, or adjusted.")
    String method;

    @Option(
            names = "--between",
            required = true,
            paramLabel = "COLUMN:A,B",
            description = "The two groups, as residence:urban,rural; the gap is A less B.")
    String between;

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
        if (levels[0].strip().equals(levels[1].strip())) {
            throw new Misuse(
                    spec,
                    Text.of(
                            "--between: '%s' twice, expected two different levels",
                            "--between：“%s”出现两次，应为两个不同的水平", levels[0].strip()));
        }
        return List.of(between.substring(0, colon).strip(), levels[0].strip(), levels[1].strip());
    }

    /** Refuses a background variable that is there twice. */
    static void checkDistinct(CommandSpec spec, BackgroundOptions people) {
        Set<String> seen = new HashSet<>();
        Stream.concat(people.on.stream(), people.onNumber.stream())
                .filter(name -> !seen.add(name))
                .findFirst()
                .ifPresent(twice -> {
                    throw new Misuse(spec, Text.of("background '%s' is there twice", "背景变量“%s”重复出现", twice));
                });
    }

    /** Refuses what cannot be background. */
    void check(CommandSpec spec, BackgroundOptions people) {
        checkDistinct(spec, people);
        String column = groups(spec).get(0);
        if (people.on.contains(column) || people.onNumber.contains(column)) {
            throw new Misuse(
                    spec,
                    Text.of("--on: '%s' cannot be group and background at once", "--on：“%s”不能同时作为分组和背景变量", column));
        }
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
                                "--method: '%s', expected kitagawa, oaxaca, oaxaca-logit, fairlie or adjusted",
                                "--method：“%s”，应为kitagawa、oaxaca、oaxaca-logit、fairlie或adjusted", method));
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
