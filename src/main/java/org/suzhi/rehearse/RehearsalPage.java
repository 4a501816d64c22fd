package org.suzhi.rehearse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.gap.Criteria;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.PageTemplate;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Language;
import org.suzhi.survey.ProportionInterval;

/** A rehearsal as one HTML page that needs nothing else: coverage, variation, power and cost. */
public final class RehearsalPage {

    private RehearsalPage() {}

    /**
     * A line of the table of cells.
     *
     * @param name    the cell
     * @param numbers its numbers
     */
    record Line(String name, List<String> numbers) {}

    /**
     * Coverage of a cell by one kind of interval.
     *
     * @param text  in percent
     * @param which under, over or level, by the Monte Carlo limits
     */
    record Share(String text, String which) {}

    /**
     * A line of the table of methods.
     *
     * @param name   the cell
     * @param shares for each kind of interval
     */
    record Shares(String name, List<Share> shares) {}

    /** The page. */
    public static String html(Prognosis prognosis, Language language) {
        double level = prognosis.level().value();
        CellPlot coverage = CellPlot.coverage(prognosis.cells(), level, domain -> name(domain, language));
        Map<String, Object> context = new HashMap<>();
        context.put("lang", language == Language.ZH ? "zh-CN" : "en");
        context.put("words", Words.all(language));
        context.put("summary", summary(prognosis, language));
        context.put("coverageNote", Words.COVERAGE_NOTE.in(language, Decimal.text(100 * level)));
        context.put("coverage", coverage);
        context.put("nominal", coverage.at(level));
        context.put("variation", CellPlot.variation(prognosis.cells(), domain -> name(domain, language)));
        context.put("lines", lines(prognosis, language));
        context.put(
                "methods",
                Arrays.stream(ProportionInterval.values())
                        .map(ProportionInterval::code)
                        .toList());
        context.put("shares", shares(prognosis, language));
        context.put("gaps", gaps(prognosis, language));
        context.put("targets", targets(prognosis));
        return PageTemplate.filled("rehearse/rehearsal.peb", context);
    }

    /**
     * Writes the page.
     *
     * @throws org.suzhi.survey.DataException when the place cannot be written to
     */
    public static void write(Path path, Prognosis prognosis, Language language) {
        AtomicFile.write(path, html(prognosis, language));
    }

    private static List<String> summary(Prognosis prognosis, Language language) {
        Effort effort = prognosis.effort();
        List<String> sentences = new ArrayList<>();
        sentences.add(Words.DRAWS.in(
                language,
                prognosis.failed().of(),
                Long.toString(prognosis.seed().value())));
        sentences.add(Words.CRITERION.in(
                language, Criteria.named(prognosis.criterion()).in(language)));
        if (prognosis.failed().hits() > 0) {
            sentences.add(Words.FAILED.in(language, prognosis.failed().hits()));
        }
        sentences.add(Words.EFFORT.in(language, effort.psus(), effort.units(), effort.people(), effort.interviews()));
        if (effort.maxCost() > 0) {
            sentences.add(Words.COST.in(language, effort.cost(), effort.maxCost()));
        }
        return sentences;
    }

    private static String name(Domain domain, Language language) {
        return domain.levels().isEmpty() ? Words.WHOLE.in(language) : String.join(" · ", domain.levels());
    }

    private static List<Line> lines(Prognosis prognosis, Language language) {
        return prognosis.cells().stream()
                .map(cell -> new Line(
                        name(cell.domain(), language),
                        List.of(
                                number("%.0f", cell.n()),
                                number("%.2f", 100 * cell.truth()),
                                number("%+.2f", 100 * cell.bias()),
                                number("%.2f", 100 * cell.sd()),
                                number("%.2f", 100 * cell.se()),
                                number("%.1f", 100 * cell.cvTrue()),
                                number("%.2f", cell.deff()),
                                CellPlot.percent(cell.withheld().share()),
                                CellPlot.percent(cell.reviewed().share()))))
                .toList();
    }

    private static List<Shares> shares(Prognosis prognosis, Language language) {
        double level = prognosis.level().value();
        return prognosis.cells().stream()
                .map(cell -> new Shares(
                        name(cell.domain(), language),
                        cell.coverage().stream()
                                .map(coverage -> share(coverage.covered(), level))
                                .toList()))
                .toList();
    }

    private static Share share(Draws covered, double level) {
        String which =
                covered.limits().upper() < level ? "under" : covered.limits().lower() > level ? "over" : "level";
        return new Share(CellPlot.percent(covered.share()), which);
    }

    private static List<Line> gaps(Prognosis prognosis, Language language) {
        return prognosis.gaps().stream()
                .map(gap -> new Line(
                        name(gap.a(), language) + " − " + name(gap.b(), language),
                        List.of(
                                number("%+.2f", 100 * gap.difference()),
                                CellPlot.percent(gap.significant().share()),
                                CellPlot.percent(gap.adjusted().share()))))
                .toList();
    }

    private static List<Line> targets(Prognosis prognosis) {
        return prognosis.targets().stream()
                .map(chance -> new Line(
                        chance.target().id(),
                        List.of(
                                number("%.2f", 100 * chance.truth()),
                                CellPlot.percent(chance.met().share()),
                                CellPlot.percent(chance.notMet().share()),
                                CellPlot.percent(chance.undecided().share()),
                                CellPlot.percent(chance.notDue().share()))))
                .toList();
    }

    private static String number(String pattern, double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, pattern, number) : "";
    }
}
