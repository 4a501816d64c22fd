package org.suzhi.rehearse;

import java.util.Map;
import java.util.TreeMap;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/** Every word of the page. */
enum Words {
    TITLE("Rehearsal of the survey", "调查预演"),
    LABEL("SYNTHETIC - a rehearsal with made-up people, not a measurement", "合成数据——以虚构人群所作的预演，并非实际测量"),
    TAG("SYNTHETIC DATA", "合成数据"),
    DRAWS("%d draws, seed %s.", "共预演%d次，种子%s。"),
    CRITERION("Ratios are by criterion %s, and assumed, not measured.", "比例按标准%s，为假定值，并非实测。"),
    FAILED("%d of them led to no estimates.", "其中%d次未能得出估计。"),
    EFFORT(
            "On the average %.0f primary sampling units, %.0f units visited, %.0f people drawn, %.0f interviews.",
            "平均每次%.0f个初级抽样单元、走访%.0f个单元、抽取%.0f人、%.0f份有效问卷。"),
    COST("Cost: %.0f on the average, %.0f at most.", "费用：平均%.0f，最高%.0f。"),
    COVERAGE("Coverage of the intervals", "区间的覆盖率"),
    COVERAGE_NOTE(
            "Share of the draws in which the %s %% interval held the true proportion. The large mark is the default"
                    + " interval (logit), the bar its Monte Carlo limits (Wilson, 95 %%); small marks are the other kinds."
                    + " The upright line is the level.",
            "%s%%置信区间包含真实比例的次数占比。大点为默认区间（logit），横线为其蒙特卡洛误差范围（Wilson，95%%）；小点为其他区间。竖线为名义置信度。"),
    CV("Coefficients of variation", "变异系数"),
    CV_NOTE(
            "How much the estimate varies from draw to draw, relative to the true proportion, in percent.",
            "各次抽样估计值的标准差与真实比例之比（%）。"),
    CELLS("Cell by cell", "逐域结果"),
    CELL("Cell", "域"),
    WHOLE("everybody", "全体"),
    N("Interviews", "有效问卷"),
    TRUTH("True, %", "真实比例（%）"),
    BIAS("Bias, points", "偏差（百分点）"),
    SD("Deviation, points", "标准差（百分点）"),
    SE("Standard error, points", "标准误（百分点）"),
    CV_COLUMN("CV, %", "变异系数（%）"),
    DEFF("Design effect", "设计效应"),
    WITHHELD("Withheld, %", "不宜发布（%）"),
    REVIEWED("To review, %", "需复核（%）"),
    METHODS("Coverage of each kind of interval, %", "各类区间的覆盖率（%）"),
    METHODS_NOTE(
            "Bold: the Monte Carlo limits lie below the level (▼, too short) or above it (▲, wider than need be). An interval"
                    + " that cannot be given, as some at 0 and 1, is not counted.",
            "加粗者，其蒙特卡洛误差范围低于（▼，区间过窄）或高于（▲，区间偏宽）名义置信度。无法给出的区间（如比例为0或1时）不计。"),
    POWER("Power", "检验功效"),
    GAP("Gap", "差距"),
    DIFFERENCE("True difference, points", "真实差值（百分点）"),
    POWER_COLUMN("Found, %", "检出（%）"),
    HOLM("Found after Holm's adjustment, %", "Holm校正后检出（%）"),
    TARGETS("Targets", "目标"),
    MET("Met, %", "已达成（%）"),
    NOT_MET("Not met, %", "未达成（%）"),
    UNDECIDED("Undecided, %", "尚不能判定（%）"),
    NOT_DUE("Not due, %", "未到期（%）");

    private final Text text;

    Words(String en, String zh) {
        this.text = new Text(en, zh);
    }

    /** The words, with numbers and names put in where they have places for them. */
    String in(Language language, Object... arguments) {
        return arguments.length == 0
                ? text.in(language)
                : Text.of(text.en(), text.zh(), arguments).in(language);
    }

    /** All of them by name, for the template. */
    static Map<String, String> all(Language language) {
        Map<String, String> words = new TreeMap<>();
        for (Words word : values()) {
            words.put(word.name(), word.in(language));
        }
        return words;
    }
}
