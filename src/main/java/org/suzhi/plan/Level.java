package org.suzhi.plan;

import java.util.Locale;
import org.suzhi.survey.Text;

/** Administrative level of a region. */
public enum Level {
    /** 省. */
    PROVINCE(new Text("province", "省")),
    /** 地级市. */
    PREFECTURE(new Text("prefecture", "地级市")),
    /** 县. */
    COUNTY(new Text("county", "县")),
    /** 市辖区. */
    DISTRICT(new Text("district", "市辖区"));

    private final Text text;

    Level(Text text) {
        this.text = text;
    }

    /** What people call it. */
    public Text text() {
        return text;
    }

    /** Its word in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column of a frame that names regions of this level; districts stand where counties do. */
    public String column() {
        return this == DISTRICT ? COUNTY.code() : code();
    }

    /** The level of the regions that a survey of this level compares: counties of a prefecture, townships of a county. */
    public String regions() {
        return switch (this) {
            case PROVINCE -> "prefecture";
            case PREFECTURE -> "county";
            case COUNTY, DISTRICT -> "township";
        };
    }
}
