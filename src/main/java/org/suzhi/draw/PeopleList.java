package org.suzhi.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.suzhi.survey.Column;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Texts;

/** Draws people from the lists of the selected units, by simple random sampling, and writes them down. */
final class PeopleList {

    private final Selection selection;
    private final Seed seed;
    private final Microdata frame;
    private final Scheme scheme;
    /** Of each person, the unit in the selection. */
    private final int[] unitOf;

    PeopleList(Selection selection, Seed seed) {
        this.selection = selection;
        this.seed = seed;
        this.frame = selection.design().frame().data();
        this.scheme = selection.design().scheme();
        this.unitOf = IntStream.range(0, selection.units())
                .flatMap(unit -> IntStream.generate(() -> unit).limit(selection.people(unit)))
                .toArray();
    }

    /** The sample. */
    Sample sample() {
        List<String> names = scheme.names();
        List<Column> levels = new ArrayList<>();
        for (int s = 0; s < names.size(); s++) {
            Column level = frame.column(scheme.stages().get(s).level());
            levels.add(byUnit(names.get(s), unit -> level.text(selection.row(unit))));
        }
        Column[] drawn = numbers();
        List<Column> columns = new ArrayList<>();
        columns.add(ids(Tag.of(levels.get(levels.size() - 1), drawn[1])));
        columns.add(byUnit("stratum", this::stratum));
        columns.addAll(levels);
        columns.add(byUnit("probability", unit -> Decimal.text(probability(unit))));
        for (int s = 0; s < names.size(); s++) {
            int stage = s;
            columns.add(byUnit("probability_" + (s + 1), unit -> Decimal.text(selection.probability(unit, stage))));
        }
        columns.add(byUnit("probability_" + (names.size() + 1), unit -> Decimal.text(personProbability(unit))));
        columns.add(byUnit("base_weight", unit -> Decimal.text(1 / probability(unit))));
        columns.addAll(Arrays.asList(drawn));
        addPlaces(columns);
        return new Sample(Microdata.of("sample.csv", columns));
    }

    /** The frame's columns, where the sample has none of that name. */
    private void addPlaces(List<Column> columns) {
        Set<String> own = Set.copyOf(columns.stream().map(Column::name).toList());
        int[] rows = Arrays.stream(unitOf).map(selection::row).toArray();
        Microdata places = frame.without(List.of(Frame.UNIT, Label.COLUMN));
        for (Column column : places.without(own).rows(rows).columns()) {
            columns.add(column);
        }
        String label = selection.design().frame().label().code();
        if (!label.isEmpty()) {
            columns.add(Column.constant(Label.COLUMN, label, unitOf.length));
        }
    }

    private String stratum(int unit) {
        return selection
                .design()
                .allocation()
                .strata()
                .get(selection.stratum(unit))
                .stratum();
    }

    private double personProbability(int unit) {
        return selection.people(unit) / people(unit);
    }

    private double people(int unit) {
        return selection.design().people(selection.row(unit));
    }

    private double probability(int unit) {
        return selection.probability(unit) * personProbability(unit);
    }

    /** A column whose cells are those of the people's units. */
    private Column byUnit(String name, IntFunction<String> cell) {
        Column.Builder cells = new Column.Builder(name);
        IntStream.range(0, selection.units()).forEach(unit -> cells.add(cell.apply(unit)));
        return Microdata.of(name, List.of(cells.build())).rows(unitOf).column(name);
    }

    /** The order in which people were drawn in their unit, and their numbers on its list. */
    private Column[] numbers() {
        Column.Builder order = new Column.Builder("order");
        Column.Builder listed = new Column.Builder("list_number");
        Column units = frame.column(Frame.UNIT);
        for (int unit = 0; unit < selection.units(); unit++) {
            UniformRandomProvider random =
                    seed.derive("people/" + units.text(selection.row(unit))).random();
            int take = selection.people(unit);
            int[] numbers = take == 0 ? new int[0] : new PermutationSampler(random, (int) people(unit), take).sample();
            for (int i = 0; i < take; i++) {
                order.add(Integer.toString(i + 1));
                listed.add(Integer.toString(numbers[i] + 1));
            }
        }
        return new Column[] {order.build(), listed.build()};
    }

    /** Unit, order and the tag of the draw: an answer to another draw must not find a person here. */
    private Column ids(String tag) {
        Texts.Builder ids = new Texts.Builder();
        Column units = frame.column(Frame.UNIT);
        for (int unit = 0; unit < selection.units(); unit++) {
            int take = selection.people(unit);
            String name = units.text(selection.row(unit));
            int width = Math.max(2, Integer.toString(take).length());
            for (int i = 0; i < take; i++) {
                String order = Integer.toString(i + 1);
                ids.add(name + "-" + "0".repeat(width - order.length()) + order + "-" + tag);
            }
        }
        return Column.of("id", ids.build());
    }
}
