package org.suzhi.plan;

import org.suzhi.io.Document;
import org.suzhi.survey.Text;

/** The years that a programme or a survey can be of: anything else is a slip of the hand. */
public final class Years {

    /** What a year should be. */
    public static final Text EXPECTED = new Text("a year from 1990 to 2100", "1990至2100之间的年份");

    private Years() {}

    /** True for a year that can be meant. */
    public static boolean contain(int year) {
        return year >= 1990 && year <= 2100;
    }

    /** The year that a node holds; another number is noted as a finding. */
    public static int of(Document node) {
        int year = node.integer();
        if (!contain(year)) {
            node.wrong(Text.same("" + year), EXPECTED);
        }
        return year;
    }
}
