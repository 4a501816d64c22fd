package org.suzhi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suzhi.items.Advice;
import org.suzhi.items.Coefficient;
import org.suzhi.items.Comparison;
import org.suzhi.items.FormStatistics;
import org.suzhi.items.ItemReport;
import org.suzhi.items.ItemStatistics;
import org.suzhi.items.MantelHaenszel;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/** What {@code items} says to people. */
record ItemWords(Speaker speaker) {

    private static final int MOST_FORMS = 3;

    /** A table of the items, the forms, then what somebody should look at. */
    void say(ItemReport report) {
        if (report.label() != Label.NONE) {
            speaker.say(report.label().text());
        }
        TextTable table = new TextTable().row(cells(header(report)));
        for (int j = 0; j < report.items().size(); j++) {
            table.row(cells(row(report, j)));
        }
        table.say(speaker);
        report.forms().stream().limit(MOST_FORMS).forEach(this::say);
        for (Comparison comparison : report.comparisons()) {
            long significant = comparison.items().stream()
                    .filter(item -> item.adjusted() < 0.01)
                    .count();
            speaker.say(Text.of(
                    "'%s' in '%s' against %s: %d of %d items differ at 1 %%, adjusted by Holm for all items",
                    "“%2$s”中“%1$s”与%3$s相比：经Holm法就全部题目校正，%5$d题中有%4$d题在1%%水平上有差异",
                    comparison.focal(),
                    comparison.column(),
                    comparison.reference(),
                    significant,
                    comparison.items().size()));
        }
        for (Advice advice : report.advice()) {
            speaker.say(Text.of("%s: %s", "%s：%s", advice.item(), advice.words()));
        }
        speaker.say(Text.of(
                "%d items of %d people, %d with a flag",
                "%2$d人作答的%1$d道题，其中%3$d道需要留意",
                report.items().size(),
                report.people(),
                report.advice().stream().map(Advice::item).distinct().count()));
    }

    private static Text[] cells(List<Text> cells) {
        return cells.toArray(Text[]::new);
    }

    private static List<Text> header(ItemReport report) {
        List<Text> header = new ArrayList<>(List.of(
                new Text("item", "题目"),
                new Text("n", "人数"),
                new Text("right %", "答对率%"),
                new Text("se", "标准误"),
                new Text("item-rest", "题余相关"),
                new Text("se", "标准误")));
        report.comparisons().forEach(comparison -> header.add(Text.of("delta %s", "delta %s", comparison.column())));
        header.add(new Text("flag", "标记"));
        return header;
    }

    private static List<Text> row(ItemReport report, int j) {
        ItemStatistics item = report.items().get(j);
        List<Text> row = new ArrayList<>(List.of(
                Text.same(item.item()),
                Text.same(Integer.toString(item.n())),
                number("%.1f", 100 * item.p()),
                number("%.1f", 100 * item.pError()),
                number("%.3f", item.rest()),
                number("%.3f", item.restError())));
        for (Comparison comparison : report.comparisons()) {
            MantelHaenszel dif = comparison.items().get(j);
            row.add(Text.of(
                    "%s %s", "%s %s", number("%.2f", dif.delta()), dif.size().code()));
        }
        row.add(Text.same(report.flags(item.item())));
        return row;
    }

    private void say(FormStatistics form) {
        speaker.say(Text.of(
                "form of %d items, %d people: alpha %s, omega %s; error of measurement %s points, %s at the cut",
                "%d道题的问卷，%d人：α系数%s，ω系数%s；测量标准误%s分，及格线处%s分",
                form.items().size(),
                form.n(),
                coefficient(form.alpha()),
                coefficient(form.omega()),
                number("%.2f", form.sem().overall()),
                number("%.2f", form.sem().atCut())));
        speaker.say(Text.of(
                "  at the cut %s: accuracy %s, consistency %s, kappa %s",
                "  及格线%s：判定准确率%s，判定一致率%s，kappa %s",
                Decimal.text(form.decision().cut()),
                number("%.3f", form.decision().accuracy()),
                number("%.3f", form.decision().consistency()),
                number("%.3f", form.decision().kappa())));
    }

    private static Text coefficient(Coefficient coefficient) {
        return Double.isNaN(coefficient.interval().lower())
                ? number("%.3f", coefficient.estimate())
                : Text.of(
                        "%.3f (%.3f to %.3f)",
                        "%.3f（%.3f至%.3f）",
                        coefficient.estimate(),
                        coefficient.interval().lower(),
                        coefficient.interval().upper());
    }

    private static Text number(String format, double value) {
        return Text.same(Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value));
    }
}
