package org.suzhi.estimate;

import java.util.Locale;
import org.suzhi.survey.Text;

/** What is estimated of an outcome. */
public enum Statistic {
    /** The share of ones among zeros and ones. */
    PROPORTION(new Text("proportion", "比例")),
    /** The mean. */
    MEAN(new Text("mean", "均值")),
    /** The sum over the population. */
    TOTAL(new Text("total", "总量")),
    /** The sum of one column by the sum of another. */
    RATIO(new Text("ratio", "比率"));

    private final Text text;

    Statistic(Text text) {
        this.text = text;
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** Its word on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
