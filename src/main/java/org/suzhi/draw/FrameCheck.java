package org.suzhi.draw;

import java.util.Locale;
import org.suzhi.survey.Text;

/** What {@link FrameAudit} looks for, in the order in which it reports. */
public enum FrameCheck {
    /** A unit has no identifier. */
    UNIT_MISSING(Severity.ERROR, new Text("unit without an identifier", "单元无编号")),
    /** A unit is there twice, so that its people could be drawn twice. */
    UNIT_TWICE(Severity.ERROR, new Text("unit there twice", "单元重复")),
    /** A unit has no size, or one that is no number. */
    SIZE_MISSING(Severity.ERROR, new Text("size missing", "人数缺失")),
    /** A unit has nobody, or fewer than nobody. */
    SIZE_NOT_POSITIVE(Severity.ERROR, new Text("size zero or negative", "人数为零或负数")),
    /** A unit has a fraction of a person. */
    SIZE_NOT_WHOLE(Severity.ERROR, new Text("size not whole", "人数不是整数")),
    /** A unit belongs to no stratum, or to one whose name cannot be written. */
    STRATUM_MISSING(Severity.ERROR, new Text("stratum missing", "层缺失")),
    /** A stratum has a single unit: no variance can be estimated in it. */
    STRATUM_OF_ONE(Severity.WARNING, new Text("stratum of one unit", "层内只有一个单元")),
    /** A unit has fewer people than are to be drawn in it. */
    SMALLER_THAN_TAKE(Severity.WARNING, new Text("unit smaller than the take", "单元小于应抽人数")),
    /** A unit is as long as the sampling interval, so that it is drawn with certainty. */
    CERTAINTY(Severity.WARNING, new Text("unit drawn with certainty", "单元必然入样")),
    /** A unit's size is far from those of its stratum. */
    SIZE_OUTLIER(Severity.WARNING, new Text("size out of line", "人数异常")),
    /** A place with a known total has no unit in the frame. */
    PLACE_NOT_IN_FRAME(Severity.ERROR, new Text("place without a unit", "地区在抽样框中无单元")),
    /** A place of the frame has no known total. */
    PLACE_NOT_KNOWN(Severity.WARNING, new Text("place without a known total", "地区无已知总数")),
    /** The frame's total of a place is far from the known one. */
    TOTAL_GAP(Severity.WARNING, new Text("total apart from the known one", "合计与已知总数不符")),
    /** Registered or resident people of a unit are missing, or no number. */
    POPULATION_MISSING(Severity.WARNING, new Text("population missing", "人口数缺失")),
    /** Registered and resident people of a unit are far apart. */
    POPULATION_RATIO(Severity.WARNING, new Text("registered and resident apart", "户籍与常住人口差异过大"));

    /** How bad a remark is. */
    public enum Severity {
        /** Nothing may be drawn before this is put right. */
        ERROR(new Text("error", "错误")),
        /** Somebody has to look at this and decide. */
        WARNING(new Text("warning", "警告"));

        private final Text text;

        Severity(Text text) {
            this.text = text;
        }

        /** What people read. */
        public Text text() {
            return text;
        }
    }

    private final Severity severity;
    private final Text text;

    FrameCheck(Severity severity, Text text) {
        this.severity = severity;
        this.text = text;
    }

    /** How bad it is when this is found. */
    public Severity severity() {
        return severity;
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** Its word in files, such as {@code size-missing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
