package org.suzhi.collect;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.suzhi.survey.Text;

/** Where an export is from, by the columns that a platform adds of its own accord. */
enum Platform {
    /** 问卷星: numbered questions, answers as text or by their order. */
    WENJUANXING(
            new Text("Wenjuanxing", "问卷星"),
            List.of(Set.of("序号", "提交答卷时间"), Set.of("序号", "所用时间", "来源")),
            List.of("(跳过)", "(空)", "-3", "-2"),
            "序号|提交答卷时间|所用时间|来源|来源详情|来自ip|总分|用户名|微信昵称|答题者"),
    /** 腾讯问卷. */
    TENCENT(
            new Text("Tencent questionnaires", "腾讯问卷"),
            List.of(Set.of("编号", "开始答题时间", "结束答题时间"), Set.of("编号", "答题时长")),
            List.of("(跳过)", "(空)"),
            "编号|开始答题时间|结束答题时间|答题时长|地理位置.*|自定义字段|用户.*|昵称|ip|ip地址|ua|referrer|语言|清洗数据结果|智能清洗数据无效概率|浏览器|操作系统"),
    /** KoboToolbox. */
    KOBOTOOLBOX(
            new Text("KoboToolbox", "KoboToolbox"),
            List.of(Set.of("uuid", "submissiontime"), Set.of("uuid", "validationstatus"), Set.of("formhubuuid")),
            List.of(),
            "_.*|today|username|deviceid|phonenumber|simserial|subscriberid|audit|formhub/uuid|meta/.*|start|end"),
    /** ODK Central, Briefcase and Aggregate. */
    ODK(
            new Text("ODK", "ODK"),
            List.of(Set.of("submissiondate", "key"), Set.of("submissiondate", "metainstanceid"), Set.of("instanceid")),
            List.of(),
            "submissiondate|key|submitterid|submittername|attachments(present|expected)|status|reviewstate|deviceid|edits"
                    + "|formversion|(meta[-:/])?instance(id|name)|isvalidated|today|start|end|deleted(at)?|updatedat"),
    /** LimeSurvey. */
    LIMESURVEY(
            new Text("LimeSurvey", "LimeSurvey"),
            List.of(
                    Set.of("submitdate", "lastpage"),
                    Set.of("lastpage", "startlanguage"),
                    Set.of("responseid", "datesubmitted"),
                    Set.of("idresponseid"),
                    Set.of("答复id", "提交日期")),
            List.of("N/A"),
            "id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token|interviewtime|grouptime.*"
                    + "|.*time|response id|date submitted|last page|start language|date started|date last action|ip address"
                    + "|referrer url|total time|(id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl"
                    + "|interviewtime)\\. .*|答复id|提交日期|最后一页|起始语言|种子"),
    /** REDCap. */
    REDCAP(
            new Text("REDCap", "REDCap"),
            List.of(
                    Set.of("redcapeventname"),
                    Set.of("recordid"),
                    Set.of("redcapsurveyidentifier"),
                    Set.of("surveyidentifier")),
            List.of(),
            "record_id|record id|redcap_.*|.*_complete|complete\\?|.*_timestamp|event name|repeat instrument"
                    + "|repeat instance|survey identifier|survey timestamp|data access group"),
    /** A system file of SPSS. */
    SPSS(new Text("SPSS", "SPSS"), List.of(), List.of(), ""),
    /** Any other table. */
    PLAIN(new Text("a plain table", "普通表格"), List.of(), List.of(), "");

    private final Text text;
    private final List<Set<String>> signs;
    private final List<String> blank;
    private final Pattern own;

    Platform(Text text, List<Set<String>> signs, List<String> blank, String own) {
        this.text = text;
        this.signs = signs;
        this.blank = blank;
        this.own = Pattern.compile(own);
    }

    /** The platform whose columns these are. */
    static Platform of(Collection<String> columns) {
        Set<String> titles =
                columns.stream().map(name -> Wording.of(name).bare()).collect(Collectors.toSet());
        for (Platform platform : values()) {
            if (platform.signs.stream().anyMatch(titles::containsAll)) {
                return platform;
            }
        }
        return PLAIN;
    }

    Text text() {
        return text;
    }

    /** Its word in files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it writes where nothing was answered, besides blank cells. */
    List<String> blank() {
        return blank;
    }

    /** True for a column that the platform itself adds. */
    boolean adds(String column) {
        return own.matcher(Wording.of(column).plain()).matches();
    }
}
