package org.suzhi.collect;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.suzhi.survey.Text;

/** What became of a sampled person, after AAPOR's Standard Definitions (2023). */
public enum Disposition {
    /** Enough of the items answered for a complete interview. */
    COMPLETE(new Text("complete", "完成")),
    /** Enough for an interview, not for a complete one. */
    PARTIAL(new Text("partial", "部分完成")),
    /** Began and answered too little: no interview. */
    BREAK_OFF(new Text("break-off", "中断")),
    /** Would not take part. */
    REFUSAL(new Text("refusal", "拒访")),
    /** Was never reached, or nothing came back. */
    NON_CONTACT(new Text("non-contact", "未接触")),
    /** Does not belong to the target population. */
    INELIGIBLE(new Text("ineligible", "不符合条件")),
    /** Nobody could find out whether the person belongs to the target population. */
    UNKNOWN_ELIGIBILITY(new Text("unknown eligibility", "是否符合条件不明")),
    /** Was visited in vain, and a replacement was used: what came of the visits is in {@link Outcomes#BEFORE}. */
    REPLACED(new Text("replaced", "已被替换")),
    /** Waited as a replacement and was never needed: not worked, and so no non-respondent. */
    UNUSED(new Text("unused", "未启用"));

    /** Column of the disposition in files. */
    public static final String COLUMN = "disposition";

    private final Text text;

    Disposition(Text text) {
        this.text = text;
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** Its word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for those that people see only where somebody has them. */
    public boolean isRare() {
        return this == UNKNOWN_ELIGIBILITY || this == REPLACED || this == UNUSED;
    }

    /** True for an interview that counts. */
    public boolean interview() {
        return this == COMPLETE || this == PARTIAL;
    }

    /** The disposition of a word in a file, its code or its name in either language; null for another word. */
    static Disposition of(String word) {
        for (Disposition disposition : values()) {
            if (disposition.code().equals(word)
                    || disposition.text.zh().equals(word)
                    || disposition.text.en().equals(word)) {
                return disposition;
            }
        }
        return null;
    }

    /** What a cell of dispositions should hold. */
    static Text expected() {
        return Text.of(
                "one of %s",
                "下列之一：%s", Arrays.stream(values()).map(Disposition::code).collect(Collectors.joining(", ")));
    }
}
