package org.suzhi.cli;

import org.suzhi.cause.Cause;
import org.suzhi.cause.Causes;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/** What {@code gap causes} says to people. */
record CauseWords(Speaker speaker) {

    /** What has to be said of a table whose design was not named. */
    static final Text UNDESIGNED = new Text(
            "every record counts alike and is its own PSU: name the design with --weight, --strata and --cluster, or give the"
                    + " folder of a project",
            "每条记录权数相同且各为一个初级抽样单元：请用--weight、--strata和--cluster指明设计，或给出项目文件夹");

    void say(Causes causes) {
        if (causes.label() != Label.NONE) {
            speaker.insist(causes.label().text());
        }
        causes.notes().forEach(speaker::say);
        Cause gap = causes.part("gap");
        speaker.say(Text.of(
                "%s by %s, %s less %s%s: %s",
                "按%2$s比较%1$s，%3$s减%4$s%5$s：%6$s",
                causes.outcome(),
                causes.column(),
                causes.a(),
                causes.b(),
                causes.criterion().isEmpty()
                        ? Text.same("")
                        : Text.of(" (criterion %s)", "（判定标准%s）", causes.criterion()),
                amount(gap, true)));
        for (Cause cause : causes.wholes()) {
            if (!cause.part().matches("a|b|gap|adjusted_a|adjusted_b")) {
                speaker.say(Text.of(
                        "  %s: %s", "  %s：%s", Causes.text(cause.part()), amount(cause, causes.isReliable(cause))));
            }
        }
        for (Cause cause : causes.parts()) {
            if (!cause.column().isEmpty() && cause.level().isEmpty()) {
                speaker.say(Text.of(
                        "    %s, %s: %s",
                        "    %s，%s：%s",
                        Causes.text(cause.part()),
                        column(cause.column()),
                        amount(cause, causes.isReliable(cause))));
            }
        }
        speaker.insist(Causes.CAUTION);
    }

    private static Text amount(Cause cause, boolean isReliable) {
        return Text.of(
                isReliable
                        ? "%.4f (se %.4f, %.4f to %.4f, p = %.3g)"
                        : "%.4f (se not reliable: %.4f, %.4f to %.4f, p = %.3g)",
                isReliable ? "%.4f（标准误%.4f，区间%.4f至%.4f，p = %.3g）" : "%.4f（标准误不可靠：%.4f，区间%.4f至%.4f，p = %.3g）",
                cause.estimate(),
                cause.se(),
                cause.interval().lower(),
                cause.interval().upper(),
                cause.p());
    }

    private static Text column(String name) {
        return name.equals(Causes.INTERCEPT) ? new Text("intercept", "截距") : Text.same(name);
    }
}
