package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.estimate.Estimate;
import org.suzhi.gap.Verdict;
import org.suzhi.plan.Target;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** The survey in one sentence: ratio, interval, criterion, n, verdicts; labelled where the data is not real. */
public final class Headline {

    private Headline() {}

    /** The sentence. */
    public static Text of(Report report) {
        Estimate whole = report.estimates().whole();
        Text label = report.estimates().label() == Label.NONE
                ? Text.same("")
                : Text.of("[%s] ", "【%s】", report.estimates().label().text());
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        for (Verdict verdict : report.verdicts()) {
            Text target = target(verdict.target());
            en.add(target.en() + ": " + verdict.outcome().text().en());
            zh.add(target.zh() + "：" + verdict.outcome().text().zh());
        }
        return Text.of(
                "%s%s %d: %.2f %% of citizens aged 18–69 have science literacy (%.0f %% interval %.2f–%.2f %%, criterion %s,"
                        + " n = %d). Targets: %s.",
                "%s%s%d年：18—69岁公民具备科学素质的比例为%.2f%%（%.0f%%置信区间%.2f%%—%.2f%%，标准：%s，样本量%d人）。目标：%s。",
                label,
                report.plan().region().name(),
                report.year(),
                100 * whole.value(),
                100 * report.estimates().level().value(),
                100 * whole.interval().lower(),
                100 * whole.interval().upper(),
                report.criterion().id(),
                whole.n(),
                new Text(String.join("; ", en), String.join("；", zh)));
    }

    /** A target in a few words: {@code more than 18 % by 2025}. */
    static Text target(Target target) {
        if (target instanceof Target.Ratio ratio) {
            return Text.of(
                    "%s %s %% by %d",
                    "%4$d年%1$s%2$s%%",
                    ratio.comparator().text(),
                    Decimal.text(Decimal.rounded(100 * ratio.goal())),
                    ratio.year(),
                    ratio.year());
        }
        if (target instanceof Target.Relative relative) {
            return Text.of(
                    "%s %s by %d",
                    "%4$d年%1$s%2$s平均水平",
                    relative.comparator().text(),
                    relative.other(),
                    relative.year(),
                    relative.year());
        }
        Target.Rank rank = (Target.Rank) target;
        return Text.of("among the first of %s by %d", "%3$d年在%1$s中处于前列", rank.among(), rank.year(), rank.year());
    }

    /** The sentence in one language. */
    public static String in(Language language, Report report) {
        return of(report).in(language);
    }
}
