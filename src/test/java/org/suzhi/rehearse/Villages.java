package org.suzhi.rehearse;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.design.Allocation;
import org.suzhi.design.Precision;
import org.suzhi.draw.Multistage;
import org.suzhi.draw.OrderedPivotal;
import org.suzhi.draw.Scheme;
import org.suzhi.survey.Column;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;

/** A frame of villages for tests: four counties of a hundred villages, of 500 people each or of sizes that differ. */
final class Villages {

    static final Seed SEED = new Seed(7);

    private static final Precision EXPECTED = new Precision(0.03, ConfidenceLevel.P95, 0.2, 1, 1);

    private Villages() {}

    static Frame frame(boolean alike) {
        Column.Builder unit = new Column.Builder("unit");
        Column.Builder county = new Column.Builder("county");
        Column.Builder town = new Column.Builder("town");
        Column.Builder size = new Column.Builder("size");
        for (int i = 0; i < 400; i++) {
            unit.add("V%03d".formatted(i));
            county.add("C" + i / 100);
            town.add("T%02d".formatted(i / 10));
            size.add(Integer.toString(alike ? 500 : 200 + 10 * (i * 37 % 61)));
        }
        return new Frame(
                Microdata.of("frame.csv", List.of(unit.build(), county.build(), town.build(), size.build())),
                List.of("county"));
    }

    /** So many people, twenty in a village. */
    static Multistage design(Frame frame, int people) {
        return Multistage.of(
                frame, Allocation.proportional(frame, people, 2, 20, EXPECTED), Scheme.of(new OrderedPivotal()));
    }

    /** Lines of group, share, rate and response. */
    static Rates rates(double response, Object... cells) {
        List<String> names = List.of("group", "share", "rate");
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            Column.Builder column = new Column.Builder(names.get(c));
            for (int at = c; at < cells.length; at += names.size()) {
                column.add(String.valueOf(cells[at]));
            }
            columns.add(column.build());
        }
        return RatesFile.of(Microdata.of("rates.csv", columns), response);
    }

    static Population people(Multistage design, Rates rates, double correlation) {
        return Population.of(design, rates, Similarity.of(correlation), SEED, 2);
    }
}
