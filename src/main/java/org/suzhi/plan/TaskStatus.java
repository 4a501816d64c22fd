package org.suzhi.plan;

import java.util.Locale;
import org.suzhi.survey.Text;

/** Where a task stands on a day. */
public enum TaskStatus {
    /** All of it is done. */
    DONE(new Text("done", "已完成")),
    /** As much is done as should be by now. */
    ON_TIME(new Text("on time", "按期")),
    /** Less is done than should be by now. */
    LATE(new Text("late", "滞后")),
    /** Nothing was reported, and something should have been done by now. */
    NO_REPORT(new Text("no report", "未上报")),
    /** Nothing should have been done by now. */
    NOT_DUE(new Text("not due", "未到期"));

    private final Text text;

    TaskStatus(Text text) {
        this.text = text;
    }

    /** Its word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people read. */
    public Text text() {
        return text;
    }
}
