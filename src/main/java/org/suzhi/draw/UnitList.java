package org.suzhi.draw;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** A frame's records as stages of selection use them, with numbers that are parsed once. */
final class UnitList {

    private final Microdata data;
    private final double[] people;
    private final PlaceOrder places;
    private final Map<String, double[]> numbers = new ConcurrentHashMap<>();
    private final Map<String, int[]> codes = new ConcurrentHashMap<>();

    UnitList(Microdata data, double[] people) {
        this.data = data;
        this.people = people;
        this.places = new PlaceOrder(data);
    }

    double people(int row) {
        return people[row];
    }

    PlaceOrder places() {
        return places;
    }

    Column column(String name) {
        return data.column(name);
    }

    /** The dictionary codes of a column, for reading only. */
    int[] codes(String name) {
        return codes.computeIfAbsent(name, column -> data.column(column).codes());
    }

    /**
     * A column of which every unit has a number.
     *
     * @throws DataException naming the units that have none
     */
    double[] numbers(String name) {
        return numbers.computeIfAbsent(name, column -> {
            double[] values = data.numbers(column);
            Findings findings = new Findings();
            for (int row = 0; row < values.length; row++) {
                if (Double.isNaN(values[row])) {
                    findings.add(data.cell(row, column, new Text("a number", "数字")));
                }
            }
            findings.raise();
            return values;
        });
    }
}
