package org.suzhi.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.suzhi.survey.Text;

/**
 * What the statistics of science popularisation say of a place, per head, so that places of any size can be compared. Each
 * is a quotient of two columns, unless it was published itself.
 */
public enum Indicator {
    /** Funds raised for science popularisation, of all sources, in yuan. */
    FUNDS_PER_HEAD("funds", Indicator.PEOPLE, 1, new Text("funds per head", "人均科普经费筹集额"), new Text(" yuan", "元")),
    /** The government's part of these, a fraction. */
    GOVERNMENT_SHARE(
            "government_funds", "funds", 1, new Text("government's share of the funds", "政府拨款占科普经费的比重"), Text.same("")),
    /** Dedicated funds in government budgets, in yuan. */
    SPECIAL_FUNDS_PER_HEAD(
            "special_funds",
            Indicator.PEOPLE,
            1,
            new Text("special funds per head", "人均科普专项经费"),
            new Text(" yuan", "元")),
    /** People in science popularisation, full-time and part-time, for 10,000 people. */
    STAFF_PER_10000(
            "staff", Indicator.PEOPLE, 1e4, new Text("staff per 10,000 people", "每万人口科普人员数"), new Text("", "人")),
    /** Science and technology museums of all kinds, for a million people. */
    MUSEUMS_PER_MILLION(
            "museums",
            Indicator.PEOPLE,
            1e6,
            new Text("science museums per million people", "每百万人口科技馆和科学技术类博物馆数"),
            new Text("", "个"));

    /** The column of a place's people, of all ages. */
    static final String PEOPLE = "population";

    private final String above;
    private final String below;
    private final double per;
    private final Text text;
    private final Text unit;

    Indicator(String above, String below, double per, Text text, Text unit) {
        this.above = above;
        this.below = below;
        this.per = per;
        this.text = text;
        this.unit = unit;
    }

    /** Its name in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public Text text() {
        return text;
    }

    /** What people read behind a number that is no share. */
    Text unit() {
        return unit;
    }

    /** Its unit in files. */
    public String unitCode() {
        return isShare() ? "share" : below.equals(PEOPLE) && unit.en().isEmpty() ? "number" : "yuan";
    }

    /** True for a fraction, which people read in percent. */
    public boolean isShare() {
        return this == GOVERNMENT_SHARE;
    }

    /** The indicator of a name in files. */
    static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** The columns that it follows from. */
    List<String> columns() {
        return List.of(above, below);
    }

    /** The quotient. */
    double of(double numerator, double denominator) {
        return per * numerator / denominator;
    }
}
