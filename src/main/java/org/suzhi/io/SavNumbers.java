package org.suzhi.io;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;

/** Numbers, dates and times that are being read. */
final class SavNumbers implements SavCells {

    private final SavVariable variable;
    private final double systemMissing;
    private double[] values = new double[64];
    private int rows;
    /** The values that occur, in order of first appearance; listed when somebody asks. */
    private final List<Double> distinct = new ArrayList<>();
    /** Of each row, the place of its value among them. */
    private int[] places;

    SavNumbers(SavVariable variable, double systemMissing) {
        this.variable = variable;
        this.systemMissing = systemMissing;
    }

    @Override
    public void add(ByteBuffer record) {
        double value = record.getDouble(variable.position());
        if (rows == values.length) {
            values = Arrays.copyOf(values, 2 * rows);
        }
        values[rows++] = value == systemMissing || value == -Double.MAX_VALUE ? Double.NaN : value;
    }

    @Override
    public Column codes() {
        return column(value -> value);
    }

    @Override
    public Column data() {
        return column(value -> variable.missing().holds(value) ? Double.NaN : value);
    }

    /** Measurements stay numbers; what has labels repeats, and a date is a text. */
    private Column column(DoubleUnaryOperator kept) {
        if (variable.kind() == SavKind.NUMBER && variable.meanings().isEmpty()) {
            return Column.measured(
                    variable.name(), Arrays.stream(values, 0, rows).map(kept).toArray());
        }
        list();
        Map<String, Integer> levels = new LinkedHashMap<>();
        int[] codes = distinct.stream()
                .mapToInt(value -> {
                    String text = variable.kind().text(kept.applyAsDouble(value));
                    levels.putIfAbsent(text, levels.size());
                    return levels.get(text);
                })
                .toArray();
        return Column.coded(
                variable.name(),
                Arrays.stream(places).map(place -> codes[place]).toArray(),
                List.copyOf(levels.keySet()));
    }

    private void list() {
        if (places != null) {
            return;
        }
        Map<Double, Integer> placeOf = new HashMap<>();
        places = new int[rows];
        for (int row = 0; row < rows; row++) {
            places[row] = placeOf.computeIfAbsent(values[row], added -> {
                distinct.add(added);
                return distinct.size() - 1;
            });
        }
    }

    @Override
    public Set<String> missing() {
        SavMissing declared = variable.missing();
        Set<Double> numbers = new TreeSet<>(declared.numbers());
        Arrays.stream(values, 0, rows).filter(declared::holds).forEach(numbers::add);
        if (variable.kind() == SavKind.NUMBER) {
            variable.meanings().keySet().stream()
                    .map(Decimal::parse)
                    .filter(declared::holds)
                    .forEach(numbers::add);
        }
        Set<String> texts = new LinkedHashSet<>();
        numbers.forEach(number -> texts.add(variable.kind().text(number)));
        texts.remove("");
        return texts;
    }
}
