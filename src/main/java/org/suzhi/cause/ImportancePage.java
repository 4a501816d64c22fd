package org.suzhi.cause;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.suzhi.io.AtomicFile;
import org.suzhi.io.PageTemplate;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** The importance of variables as one HTML page that needs nothing else: a figure, and the caution that belongs to it. */
public final class ImportancePage {

    private static final Text TITLE = new Text("Importance of background variables", "背景变量的重要性");
    private static final Text VARIABLE = new Text("Variable", "变量");
    private static final Text IMPORTANCE = new Text("Importance, %", "重要性（%）");
    private static final Text INTERVAL = new Text("Interval, %", "区间（%）");

    private ImportancePage() {}

    /**
     * A line of the table.
     *
     * @param name     the variable
     * @param value    its importance in percent
     * @param interval its interval in percent
     */
    record Line(String name, String value, String interval) {}

    /** The page. */
    public static String html(Importance importance, Language language) {
        Map<String, Object> context = new HashMap<>();
        context.put("lang", language == Language.ZH ? "zh-CN" : "en");
        context.put("label", importance.label().text().in(language));
        context.put("isLabelled", importance.label() != Label.NONE);
        context.put("title", TITLE.in(language));
        context.put("variable", VARIABLE.in(language));
        context.put("importance", IMPORTANCE.in(language));
        context.put("interval", INTERVAL.in(language));
        context.put(
                "summary",
                importance.summary().stream().map(text -> text.in(language)).toList());
        context.put("caution", Importance.CAUTION.in(language));
        context.put("note", note(importance).in(language));
        context.put("drawing", new ImportancePlot(importance.variables()));
        context.put("lines", lines(importance));
        return PageTemplate.filled("cause/importance.peb", context);
    }

    /**
     * Writes the page.
     *
     * @throws org.suzhi.survey.DataException when the place cannot be written to
     */
    public static void write(Path path, Importance importance, Language language) {
        AtomicFile.write(path, html(importance, language));
    }

    private static Text note(Importance importance) {
        return Text.of(
                "Bars: how much the error of the forest grows when a variable is dealt anew, in percent of the outcome's"
                        + " variance, among people of PSUs that a tree has not seen. Lines: %s %% intervals from %d bootstrap"
                        + " replicates of the PSUs.",
                "条形：将某变量的取值随机重新分配后，森林预测误差的增量占结果方差的百分比，以各树未用到的初级抽样单元中的人评定。横线：%s%%置信区间，由初级抽样单元的%d次自助重复求得。",
                Decimal.text(100 * importance.level().value()),
                importance.replicates());
    }

    private static List<Line> lines(Importance importance) {
        return importance.variables().stream()
                .map(variable -> new Line(
                        variable.column(),
                        percent(variable.importance()),
                        percent(variable.interval().lower()) + " – "
                                + percent(variable.interval().upper())))
                .toList();
    }

    private static String percent(double share) {
        return Double.isFinite(share) ? String.format(Locale.ROOT, "%.2f", 100 * share) : "";
    }
}
