package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.survey.Language;
import org.suzhi.survey.TargetPopulation;
import org.suzhi.survey.Text;

/** Every word of the page and the workbook that does not come from the plan, the criterion or the data. */
enum Words {
    // what kind of document this is
    REPORT("Citizens' science literacy", "公民科学素质调查报告"),
    TITLE("%s %d", "%s%d年"),
    DRAFT("The programme's text calls itself a draft.", "该规划文本标明为草案。"),
    SYNTHETIC("SYNTHETIC DATA - made by a generator, not a measurement of the region", "合成数据——由程序生成，不是对该地区的实际测量"),
    QUOTA(
            "QUOTA SAMPLE - people were not drawn at random: no probability stands behind the intervals and verdicts",
            "配额样本——受访者并非随机抽取，区间与判定均无概率依据"),

    // headings
    SUMMARY("Summary", "概要"),
    VERDICTS("Targets and verdicts", "目标与判定"),
    PLOT("Where the regions and groups stand", "各地区与各人群所处的位置"),
    BY_REGION("By region", "分地区"),
    BY_GROUP("By group", "分人群"),
    REGION_BY_GROUP("Region × group", "地区×人群"),
    GAPS("Gaps", "差距"),
    GROUP_GAPS("Between groups", "人群之间"),
    REGION_GAPS("Regions against the whole", "各地区与总体相比"),
    IMBALANCE("Imbalance", "不均衡程度"),
    RANKS("Ranks", "排位"),
    OUTLOOK("The way to the targets", "目标进度"),
    CHANGES("Since the survey before", "与上次调查相比"),
    IMBALANCE_CHANGES("Imbalance since then", "不均衡程度的变化"),
    WHAT_IF("What if", "情景测算"),
    PROJECTION("If nothing changes", "趋势外推"),
    FIELDWORK("Fieldwork", "实地调查"),
    METHOD("Method", "方法"),
    TASKS("Countable tasks of the programme (%d)", "规划中可量化的任务（%d项）"),
    SHEET_TASKS("Tasks", "任务进展"),
    PROGRESS("By %s: %s", "截至%s：%s"),
    INDICATORS("Science popularisation", "科普统计指标"),

    // the headline
    HEADLINE("of citizens aged %d–%d have science literacy", "%d—%d岁公民具备科学素质的比例"),
    CRITERION("Criterion", "标准"),
    INTERVIEWS("Interviews", "有效问卷"),
    LEVEL_INTERVAL("%s %% interval", "%s%%置信区间"),

    // columns of tables
    TARGET("Target", "目标"),
    KIND("Kind", "类型"),
    BINDING("binding", "约束性"),
    ASPIRATION("aspiration", "力争"),
    VERDICT("Verdict", "判定"),
    CONFIDENCE("Confidence, %", "置信度（%）"),
    REASON("Reason", "理由"),
    NEEDED("Interviews needed", "所需样本量"),
    REGION("Region", "地区"),
    GROUP("Group", "人群"),
    WHOLE("All citizens aged %d–%d", "全体公民（%d—%d岁）"),
    N("n", "样本量"),
    RATIO("Ratio, %", "比例（%）"),
    INTERVAL("%s %% interval, %%", "%s%%置信区间（%%）"),
    SE("Standard error, points", "标准误（百分点）"),
    DEFF("Design effect", "设计效应"),
    DF("Degrees of freedom", "自由度"),
    REMARK("Remark", "备注"),
    GAP("Gap", "差距"),
    DIFFERENCE("Difference, points", "差值（百分点）"),
    DIFFERENCE_INTERVAL("%s %% interval, points", "%s%%置信区间（百分点）"),
    ADJUSTED("p (Holm)", "p值（Holm校正）"),
    APART("Told apart?", "差异是否显著"),
    MINUS("%s − %s", "%s − %s"),
    TABLE("Table", "分类"),
    MEASURE("Measure", "指标"),
    VALUE("Value", "数值"),
    POINTS(", points", "（百分点）"),
    AREAS("Small areas", "小区域估计"),
    AREA("Area", "区域"),
    DIRECT("Direct, %", "直接估计（%）"),
    MODELLED("Estimate, %", "模型估计（%）"),
    RMSE("RMSE, points", "均方根误差（百分点）"),
    BORROWED("Borrowed from the model, %", "借自模型的份额（%）"),
    PLACE("Place", "地区"),
    PART("Part", "范围"),
    NOW("Now", "本次"),
    CHANGE("Change", "变化"),
    CHANGE_POINTS("Change, points", "变化（百分点）"),
    BEFORE_PERCENT("Before, %", "上次（%）"),
    NOW_PERCENT("Now, %", "本次（%）"),
    SAMPLES("The two samples: %s%s.", "两次样本：%s%s。"),
    LINKING("; linking error %s points", "；链接误差%s个百分点"),
    RANK("Rank by the estimate", "按估计值的位次"),
    PEERS("Among places of the same level", "在同级地区中"),
    RANK_SET("Rank, %s %% joint set", "位次范围（%s%%联合置信）"),
    RANK_BEST("Best rank", "最高位次"),
    RANK_WORST("Worst rank", "最低位次"),
    LETTERS("Cannot be told apart: same letter", "字母相同者不能相互区分"),
    ALIKE("Cannot be told apart: %s", "不能相互区分：%s"),
    SCENARIO("Scenario", "情景"),
    PREDICTION("%s %% prediction interval, %%", "%s%%预测区间（%%）"),
    STANDING_BASIS("By the criterion: %s.", "标准：%s。"),
    IMBALANCE_NOTE(
            "0 means equality. Shares of the people are held fixed; sampling error alone makes values above 0, so read the"
                    + " interval.",
            "0表示完全均衡。人口占比视为固定；抽样误差本身也会使数值大于0，请结合区间解读。"),
    BEYOND(
            "%s: the standard deviation between the parts is %s points, %s of them beyond sampling error.",
            "%s：组间标准差为%s个百分点，扣除抽样误差后为%s个百分点。"),
    RANK_NOTE("Places whose ranks overlap may stand in any order; all sets hold together.", "位次范围重叠的地区先后难以断定；各范围同时成立。"),
    DISPOSITION("Disposition", "访问结果"),
    PEOPLE("People", "人数"),
    SHARE("Share, %", "占比（%）"),
    DRAWN("drawn", "抽取总数"),
    RESPONSE_RATE("Response rate (AAPOR RR2)", "应答率（AAPOR RR2）"),
    WITHOUT_REPLACEMENTS("Response rate without replacements", "不含备用样本的应答率"),
    WHAT("What", "内容"),
    NUMBER("Number", "数量"),
    UNIT("Unit", "单位"),
    PERIOD("Period", "期限"),
    LEAD("Lead units", "牵头单位"),
    DONE("Done", "已完成"),
    EXPECTED("Expected by now", "至今应完成"),
    STATUS("Where it stands", "进展"),
    IMPOSSIBLE(
            "Where a row is blank, the straight line leaves 0 to 100 % by then and says nothing.",
            "空白行表示直线届时超出0至100%的范围，不作推算。"),
    MISSED("%s (missed in %d of %d)", "%s（已过%3$d期中有%2$d期未达到）"),
    INDICATOR("Indicator", "指标"),
    LATEST("Latest", "最近"),
    BEFORE("Before", "此前"),
    NATION("The nation", "全国"),
    IN_YEAR("%s (%d)", "%s（%d年）"),
    YEAR("Year", "年份"),
    PROGRAMME("Programme", "规划"),

    // columns of the workbook only, whose percent sign is in the cell
    SHEET_RATIO("Ratio", "比例"),
    SHEET_LOWER("Lower limit", "下限"),
    SHEET_UPPER("Upper limit", "上限"),
    SHEET_SE("Standard error", "标准误"),
    SHEET_DIFFERENCE("Difference", "差值"),
    SHEET_SHARE("Share", "占比"),
    SHEET_CONFIDENCE("Confidence", "置信度"),
    SHEET_A("A", "甲"),
    SHEET_B("B", "乙"),
    SHEET_DIRECT("Direct", "直接估计"),
    SHEET_MODELLED("Estimate", "模型估计"),
    SHEET_RMSE("RMSE", "均方根误差"),
    SHEET_BORROWED("Borrowed from the model", "借自模型的份额"),
    SHEET_TERM("Part", "项目"),
    SHEET_TEXT("Description", "说明"),

    // what a cell says
    TOLD_APART("can be told apart", "差异显著"),
    NOT_TOLD_APART("cannot be told apart", "差异不显著"),
    CHANGED("changed", "有变化"),
    NOT_CHANGED("no change that can be told from chance", "未见可与抽样误差区分的变化"),
    NO_TEST("no test possible", "无法检验"),
    EMPTY("no interviews", "无有效问卷"),
    NO_VARIATION("no variation to judge an error by", "取值无差异，无从判断误差"),
    SMALL_N("fewer than 30 interviews, actual or effective", "样本量或有效样本量不足30"),
    WIDE("interval too wide (30 points or more) or unknown", "置信区间过宽（30个百分点及以上）或无法给出"),
    WIDE_RELATIVE("interval too wide for so small a ratio", "相对于比例而言置信区间过宽"),
    FEW_DF("fewer than 8 degrees of freedom", "自由度不足8"),
    LIST(", ", "、"),
    SENTENCES("; ", "；"),
    PERCENT("\u00a0%", "%"),

    // notes under the plot and the tables
    PLOT_TITLE("Ratio with %s %% interval: the whole, regions and groups", "比例及其%s%%置信区间：总体、地区与人群"),
    PLOT_LEGEND(
            "Points are estimates, bars are %s %% intervals. Upright lines are goals: solid when due, dashed when not"
                    + " yet due.",
            "点为估计值，横线为%s%%置信区间。竖线为目标值：实线为已到期，虚线为未到期。"),
    FRAGILE("† few interviews, few degrees of freedom or a wide interval: read with care", "† 样本量或自由度偏少，或置信区间过宽，请谨慎解读"),
    CROSS_CELLS("Each cell: ratio in %, interval, interviews.", "每格依次为：比例（%）、区间、样本量。"),
    OVERLAP(
            "A person counts in every group whose rule holds: groups overlap and do not add up to the whole.",
            "一人可同时属于多类人群，各类人群相互重叠，合计不等于总体。"),

    // the method: terms and sentences
    POPULATION_TERM("Target population", "目标总体"),
    POPULATION(
            "Citizens aged %d–%d living in households. Hence the elderly here are those aged 60–69 and youth those"
                    + " aged 18–29.",
            "居住在家庭户中的%d—%d岁公民。因此本报告中的老年人指60—69岁，青年指18—29岁。"),
    SAMPLE_TERM("Sample", "抽样"),
    SAMPLE(
            "Stratified, in two stages: within each of %d strata, units by systematic sampling with probability"
                    + " proportional to size; within each unit, people by simple random sampling. Drawn: %d units,"
                    + " %d people. Seed of the draw: %s.",
            "分层二阶段抽样：在%d个层内以与规模成比例的概率（PPS）系统抽取单元，再在每个单元内简单随机抽取个人。共抽取%d个单元、%d人。抽样随机种子：%s。"),
    SAMPLE_OTHERWISE(
            "Stratified: within each of %d strata, units in stages by the methods named here; within each unit, people by"
                    + " simple random sampling. %s. Drawn: %d units of the first stage, %d people. Seed of the draw: %s.",
            "分层抽样：在%d个层内按下列阶段与方法抽取单元，再在每个单元内简单随机抽取个人。%s。共抽取第一阶段单元%d个、%d人。抽样随机种子：%s。"),
    ESTIMATED_APART_TERM("Estimated apart", "另行估计"),
    ESTIMATED_APART(
            "Not in the ratio and not counted towards any target, as they are outside the ages %d–%d: %s.",
            "下列人员不在%d—%d岁之内，不计入比例，也不计入任何目标：%s。"),
    ESTIMATED_APART_LINE("frame '%s' %s %% (%s %% interval %s–%s %%, n = %s)", "抽样框“%s”%s%%（%s%%置信区间%s%%—%s%%，样本量%s人）"),
    CRITERION_SENTENCE(
            "%s, in files %s: a person with a score of at least %s counts as literate. Ratios by different criteria"
                    + " are not comparable.",
            "%s，文件中记为%s：得分不低于%s者计为具备科学素质。不同标准下的比例不可比。"),
    WEIGHTS_TERM("Weights", "权数"),
    WEIGHTS(
            "Base weight (one over the probability of being drawn) × adjustment for non-response within classes ×"
                    + " post-stratification by %s.",
            "基础权数（入样概率的倒数）×类内无应答调整×按%s的事后分层。"),
    WEIGHTS_PLAIN(
            "Base weight (one over the probability of being drawn) × adjustment for non-response within classes.",
            "基础权数（入样概率的倒数）×类内无应答调整。"),
    SEX("sex", "性别"),
    AGE_GROUP("age group", "年龄组"),
    RESIDENCE("residence", "城乡"),
    EDUCATION("education", "文化程度"),
    VARIANCE_TERM("Variance", "方差"),
    VARIANCE("Taylor linearisation from the units' totals of the calibration residuals.", "以校准残差的单元合计作泰勒线性化估计。"),
    VARIANCE_PLAIN("Taylor linearisation from the units' totals.", "以单元合计作泰勒线性化估计。"),
    INTERVAL_TERM("Intervals", "置信区间"),
    LOGIT(
            "%s %% confidence intervals on the log-odds (logit) scale, from Student's t with %s degrees of freedom for"
                    + " the whole and each part's own number for the parts.",
            "在对数优势比（logit）尺度上构造的%s%%置信区间，采用t分布；总体的自由度为%s，各子总体用各自的自由度。"),
    WALD(
            "%s %% confidence intervals symmetric about the estimate, from Student's t with %s degrees of freedom for"
                    + " the whole and each part's own number for the parts.",
            "以估计值为中心的对称%s%%置信区间，采用t分布；总体的自由度为%s，各子总体用各自的自由度。"),
    GROUPS_TERM("Groups", "人群"),
    VERDICT_TERM("Verdicts", "判定规则"),
    VERDICT_RULE(
            "One-sided, at %s %%: a target is met when the lower limit of the ratio lies beyond the goal, not met when"
                    + " the upper limit falls short of it, and undecided in between. Confidence is the one-sided"
                    + " confidence that the ratio lies beyond the goal; interviews needed are those that would decide"
                    + " it under the same design if the ratio is as estimated.",
            "单侧%s%%：比例的下限超过目标值为“已达成”，上限低于目标值为“未达成”，介于其间为“尚不能判定”。置信度指比例超过目标值的单侧置信度；所需样本量指比例如估计值、设计不变时足以作出判定的样本量。"),
    GAPS_SENTENCE(
            "Differences take the covariance of the two parts into account; each interval speaks of its own gap only."
                    + " Two parts can be told apart when the p-value, adjusted by Holm for all the gaps of its table, is"
                    + " below %s.",
            "差值的方差已计入两部分之间的协方差，每个区间只针对该项差距。同一表内全部差距的p值经Holm法校正后小于%s，即为差异显著。"),
    NOTES_TERM("Notes", "说明");

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

    /** The word of a column; its name in files for one that is not among the usual ones. */
    static String column(String name, Language language) {
        return switch (name) {
            case "sex" -> SEX.in(language);
            case TargetPopulation.AGE_GROUP -> AGE_GROUP.in(language);
            case "residence" -> RESIDENCE.in(language);
            case "education" -> EDUCATION.in(language);
            default -> name;
        };
    }

    /** The words of an estimate's flags. */
    static String flags(String codes, Language language) {
        List<String> words = new ArrayList<>();
        for (String code : codes.split(";")) {
            words.add(
                    switch (code) {
                        case "empty" -> EMPTY.in(language);
                        case "no-variation" -> NO_VARIATION.in(language);
                        case "small-n" -> SMALL_N.in(language);
                        case "wide" -> WIDE.in(language);
                        case "wide-relative" -> WIDE_RELATIVE.in(language);
                        case "few-df" -> FEW_DF.in(language);
                        default -> code;
                    });
        }
        return String.join(SENTENCES.in(language), words);
    }
}
