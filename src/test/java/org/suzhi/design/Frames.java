package org.suzhi.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.suzhi.survey.Column;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;

/** Small frames for tests: strata by name, each with the sizes of its units. */
public final class Frames {

    private Frames() {}

    /** A frame with the strata in the order of their names; units are called a-01, a-02 … in stratum a. */
    public static Frame of(Map<String, int[]> sizesOf) {
        List<String> units = new ArrayList<>();
        List<String> strata = new ArrayList<>();
        List<String> sizes = new ArrayList<>();
        new TreeMap<>(sizesOf).forEach((stratum, each) -> {
            for (int i = 0; i < each.length; i++) {
                units.add("%s-%02d".formatted(stratum, i + 1));
                strata.add(stratum);
                sizes.add(Integer.toString(each[i]));
            }
        });
        return new Frame(
                Microdata.of(
                        "frame.csv",
                        List.of(
                                Column.of(Frame.UNIT, units),
                                Column.of("county", strata),
                                Column.of(Frame.SIZE, sizes))),
                List.of("county"));
    }

    /** The same frame as a synthetic one. */
    public static Frame synthetic(Frame frame) {
        Microdata data = frame.data();
        return new Frame(data.with(Column.constant("label", "synthetic", data.rows())), frame.strata());
    }
}
