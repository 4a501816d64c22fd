package org.suzhi.draw;

import java.util.Locale;
import org.suzhi.survey.Text;

/**
 * What an interviewer writes into the contact sheet after a visit: the dispositions that the next stage reads, and an
 * appointment, which is none yet. Source: AAPOR, Standard Definitions, 2023.
 */
enum VisitResult {
    COMPLETE(new Text("complete", "完成")),
    PARTIAL(new Text("partial", "部分完成")),
    BREAK_OFF(new Text("break-off", "中断")),
    REFUSAL(new Text("refusal", "拒访")),
    NON_CONTACT(new Text("non-contact", "未接触")),
    INELIGIBLE(new Text("ineligible", "不符合条件")),
    UNKNOWN_ELIGIBILITY(new Text("unknown eligibility", "是否符合条件不明")),
    REPLACED(new Text("replaced", "已被替换")),
    UNUSED(new Text("unused", "未启用")),
    APPOINTMENT(new Text("appointment for another visit", "预约再访"));

    private final Text text;

    VisitResult(Text text) {
        this.text = text;
    }

    /** True for those that there are only where there are replacements. */
    boolean ofReplacements() {
        return this == REPLACED || this == UNUSED;
    }

    /** What people read. */
    Text text() {
        return text;
    }

    /** What is written into the sheet. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
