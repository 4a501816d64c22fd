package org.suzhi.report;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.PageTemplate;
import org.suzhi.plan.Implementation;
import org.suzhi.survey.Language;
import org.suzhi.survey.TargetPopulation;

/**
 * The report as one HTML page that needs nothing else: no script, no network, no second file. The same report gives the
 * same bytes on every machine, so a page can be compared and signed.
 */
public final class ReportPage {

    private ReportPage() {}

    /** The page; ratios in percent. */
    public static String html(Report report, Language language) {
        Contents contents = Contents.of(report, language);
        String level = Figures.level(report.estimates().level().value());
        Map<String, Object> context = new HashMap<>();
        context.put("lang", language == Language.ZH ? "zh-CN" : "en");
        context.put("words", Words.all(language));
        context.put("report", contents);
        context.put("headline", Headline.in(language, report));
        context.put("programme", report.plan().title().in(language));
        context.put("draft", report.plan().draft() ? Words.DRAFT.in(language) : "");
        context.put("criterion", report.criterion().name().in(language));
        context.put("of", Words.HEADLINE.in(language, TargetPopulation.YOUNGEST, TargetPopulation.OLDEST));
        context.put("level", Words.LEVEL_INTERVAL.in(language, level));
        context.put("interval", Words.INTERVAL.in(language, level));
        context.put("differenceInterval", Words.DIFFERENCE_INTERVAL.in(language, level));
        context.put("plotTitle", Words.PLOT_TITLE.in(language, level));
        context.put("plotLegend", Words.PLOT_LEGEND.in(language, level));
        context.put(
                "plot",
                new IntervalPlot(contents.whole(), contents.regions(), contents.groups(), report.verdicts(), language));
        context.put("rankSet", Words.RANK_SET.in(language, level));
        context.put("prediction", Words.PREDICTION.in(language, level));
        context.put(
                "basis", Words.STANDING_BASIS.in(language, report.criterion().name()));
        context.put("drawn", Figures.count(FieldLine.total(report)));
        context.put("responseRate", Figures.percent(report.conduct().responseRate()));
        context.put(
                "withoutReplacements",
                report.conduct().withoutReplacements().isPresent()
                        ? Figures.percent(report.conduct().withoutReplacements().getAsDouble())
                        : "");
        context.put("caution", Implementation.CAUTION.in(language));
        context.put("tasks", Words.TASKS.in(language, contents.tasks().size()));
        return PageTemplate.filled("report/report.peb", context);
    }

    /**
     * Writes the page.
     *
     * @throws org.suzhi.survey.DataException when the place cannot be written to
     */
    public static void write(Path path, Report report, Language language) {
        AtomicFile.write(path, html(report, language));
    }
}
