package org.suzhi.cli;

import org.suzhi.cause.Cause;
import org.suzhi.cause.Causes;
import org.suzhi.survey.Label;
import org.suzhi.survey.Text;

/** What {@code gap causes} says to people. */
record CauseWords(Speaker speaker) {

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
                amount(gap)));
        for (Cause cause : causes.wholes()) {
            if (!cause.part().matches("a|b|gap|adjusted_a|adjusted_b")) {
                speaker.say(Text.of("  %s: %s", "  %s：%s", part(cause.part()), amount(cause)));
            }
        }
        for (Cause cause : causes.parts()) {
            if (!cause.column().isEmpty() && cause.level().isEmpty()) {
                speaker.say(Text.of(
                        "    %s, %s: %s", "    %s，%s：%s", part(cause.part()), column(cause.column()), amount(cause)));
            }
        }
        speaker.insist(Causes.CAUTION);
    }

    private static Text amount(Cause cause) {
        return Text.of(
                "%.4f (se %.4f, %.4f to %.4f, p = %.3g)",
                "%.4f（标准误%.4f，区间%.4f至%.4f，p = %.3g）",
                cause.estimate(),
                cause.se(),
                cause.interval().lower(),
                cause.interval().upper(),
                cause.p());
    }

    private static Text column(String name) {
        return name.equals(Causes.INTERCEPT) ? new Text("intercept", "截距") : Text.same(name);
    }

    private static Text part(String code) {
        return switch (code) {
            case "composition" -> new Text("composition", "构成");
            case "rates" -> new Text("rates", "比率");
            case "explained" -> new Text("explained", "可解释部分");
            case "unexplained" -> new Text("unexplained", "未解释部分");
            case "endowments" -> new Text("endowments", "禀赋");
            case "coefficients" -> new Text("coefficients", "系数");
            case "interaction" -> new Text("interaction", "交互");
            case "adjusted" -> new Text("adjusted gap, with the same background", "背景相同时的调整差距");
            case "background" -> new Text("with background", "随背景的部分");
            default -> Text.same(code);
        };
    }
}
