package org.suzhi.cli;

import org.suzhi.estimate.Analysis;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Statistic;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Text;

/**
 * What {@code estimate} says to people.
 *
 * @param level the confidence of intervals
 */
record EstimateWords(Speaker speaker, Statistic statistic, String outcome, double level) {

    /** Conventions that differ, notes, the whole, contrasts and tests. */
    void say(Analysis analysis) {
        analysis.conventions().differences().forEach(difference -> speaker.say(difference.words()));
        analysis.estimates().notes().forEach(speaker::say);
        say(analysis.estimates().whole(), analysis.estimates().criterion());
        analysis.contrasts()
                .forEach((words, test) -> speaker.say(Text.of(
                        "%s: %.6g (se %.3g, p = %.3g)",
                        "%s：%.6g（标准误%.3g，p = %.3g）", words, test.estimate(), test.se(), test.p())));
        analysis.tests()
                .forEach((words, test) -> speaker.say(Text.of(
                        "%s: F = %.4g (%.4g and %.4g df), p = %.3g",
                        "%s：F = %.4g（自由度%.4g和%.4g），p = %.3g", words, test.f(), test.ndf(), test.ddf(), test.p())));
    }

    private void say(Estimate whole, String criterion) {
        if (whole.n() == 0) {
            speaker.say(new Text("no record that counts", "没有计入的记录"));
            return;
        }
        String percent = Decimal.text(Decimal.rounded(100 * level));
        Text limits = Double.isNaN(whole.interval().lower())
                ? new Text("no interval", "无置信区间")
                : Text.of(
                        "%s %% interval %.6g to %.6g",
                        "%s%%置信区间%.6g至%.6g",
                        percent,
                        whole.interval().lower(),
                        whole.interval().upper());
        speaker.say(Text.of(
                "%s of %s%s: %.6g (se %.3g, %s, n = %d)",
                "%2$s的%1$s%3$s：%4$.6g（标准误%5$.3g，%6$s，样本量%7$d）",
                statistic.text(),
                outcome,
                criterion.isEmpty() ? Text.same("") : Text.of(" by %s", "（标准：%s）", criterion),
                whole.value(),
                whole.se(),
                limits,
                whole.n()));
    }
}
