package org.suzhi.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.suzhi.questionnaire.Option;
import org.suzhi.survey.Text;

/** What an export tells about an interview besides its answers, and the titles that platforms give it. */
enum Fact {
    /** Who it is. */
    ID(
            "person_id",
            "personid",
            "sample_id",
            "sampleid",
            "respondent_id",
            "样本编号",
            "人员编号",
            "受访者编号",
            "被访者编号",
            "样本id",
            "样本号",
            "token",
            "accesscode",
            "record_id",
            "recordid",
            "id"),
    /** What became of the visit. */
    DISPOSITION("disposition", "outcome", "visit_result", "访问结果", "访问结果是", "访问状态", "接触结果"),
    /** How the interview was held. */
    MODE("mode", "interview_mode", "调查方式", "访问方式", "调查模式"),
    /** Which form was asked. */
    FORM("form", "form_id", "卷别", "问卷卷别", "卷型"),
    /** Who asked. */
    INTERVIEWER(
            "interviewer",
            "interviewer_id",
            "enumerator",
            "enumerator_id",
            "访问员",
            "访问员编号",
            "调查员",
            "调查员编号",
            "访员",
            "username",
            "_submitted_by",
            "submittername"),
    /** Whose team that is. */
    TEAM("team", "team_id", "小组", "调查小组", "访问小组", "调查队"),
    /** How long it took. */
    DURATION("duration", "interviewtime", "totaltime", "所用时间", "答题时长", "作答时长", "用时", "duration(inseconds)"),
    /** When it began. */
    START("start", "starttime", "startdate", "datestarted", "start_time", "开始答题时间", "开始时间", "答题开始时间"),
    /** When it ended. */
    END(
            "end",
            "endtime",
            "enddate",
            "end_time",
            "submitdate",
            "datesubmitted",
            "提交答卷时间",
            "结束答题时间",
            "结束时间",
            "提交时间",
            "completiontime",
            "_submission_time",
            "submissiondate");

    /** What forms for tablets call the results that a visitor chooses from, where it is not the disposition's name. */
    private static final List<Option> ON_FORMS = List.of(
            new Option(Disposition.COMPLETE.code(), new Text("Interview", "接受访问")),
            new Option(Disposition.NON_CONTACT.code(), new Text("Never reached", "未接触到")),
            new Option(Disposition.INELIGIBLE.code(), new Text("Not in the target population", "不属于调查对象")));

    private final List<Wording> titles = new ArrayList<>();

    Fact(String... titles) {
        for (String title : titles) {
            this.titles.add(Wording.of(title));
        }
    }

    /** Its column in the table that is checked. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How well a title fits: 0 best, -1 not at all. */
    int rank(Wording title) {
        Wording rest = title.unnumbered();
        for (int rank = 0; rank < titles.size(); rank++) {
            if (titles.get(rank).same(title) || titles.get(rank).same(rest)) {
                return rank;
            }
        }
        return -1;
    }

    /** The answers that can stand in it; none where anything can. */
    List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (Mode mode : this == MODE ? Mode.values() : new Mode[0]) {
            options.add(new Option(mode.code(), mode.text()));
        }
        for (Disposition disposition : this == DISPOSITION ? Disposition.values() : new Disposition[0]) {
            options.add(new Option(disposition.code(), disposition.text()));
        }
        options.addAll(this == DISPOSITION ? ON_FORMS : List.of());
        return options;
    }
}
