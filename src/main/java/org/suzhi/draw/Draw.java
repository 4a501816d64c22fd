package org.suzhi.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.suzhi.design.Allocation;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * A stratified two-stage sample: in each stratum units from a list sorted by place, by systematic PPS unless another
 * method is asked for, then people by simple random sampling from the unit's list. The probability of a person is that of the unit times people drawn by
 * people listed.
 */
public final class Draw {

    /** What the receipt calls the method. */
    public static final String METHOD =
            "stratified two-stage: systematic PPS of units, simple random sampling of people";

    /** How units are drawn where nobody asks for anything else. */
    public static final SelectionMethod SELECTION = new OrderedSystematic();

    private Draw() {}

    /** What the receipt calls the method when units are drawn in this way. */
    public static String method(SelectionMethod selection) {
        return selection.equals(SELECTION)
                ? METHOD
                : "stratified two-stage: %s of units, simple random sampling of people".formatted(selection.code());
    }

    /**
     * Draws units by systematic PPS.
     *
     * @throws DataException when the allocation asks for strata, units or people that the frame does not have
     */
    public static Sample of(Frame frame, Allocation allocation, Seed seed) {
        return of(frame, allocation, seed, SELECTION);
    }

    /**
     * Draws units by the given method. Where a method leaves the number of units to chance, people are drawn in
     * proportion to it: as many per unit as the allocation asks.
     *
     * @throws DataException when the allocation asks for strata, units or people that the frame does not have, or
     *                       chance leaves a stratum without a unit
     */
    public static Sample of(Frame frame, Allocation allocation, Seed seed, SelectionMethod selection) {
        Microdata data = frame.data();
        Column strata = frame.stratum();
        double[] sizes = data.numbers(Frame.SIZE);
        Map<String, List<Integer>> members = new TreeMap<>();
        for (int row = 0; row < data.rows(); row++) {
            members.computeIfAbsent(strata.text(row), name -> new ArrayList<>()).add(row);
        }
        check(frame, allocation, members);
        Rows rows = new Rows(data);
        for (Allocation.Share share : allocation.strata()) {
            List<Integer> units = members.get(share.stratum());
            units.sort(byPlace(data));
            double[] unitSizes = units.stream().mapToDouble(row -> sizes[row]).toArray();
            double[] probabilities = probabilities(selection, unitSizes, share.units());
            UniformRandomProvider random =
                    seed.derive("units/" + share.stratum()).random();
            int[] drawn = drawn(selection, probabilities, random);
            if (drawn.length == 0) {
                throw nobody(frame, share, selection);
            }
            int[] listed = Arrays.stream(drawn).map(i -> (int) unitSizes[i]).toArray();
            int people = (int) Math.round((double) share.sample() * drawn.length / share.units());
            int[] take = takes(people, listed);
            if (Arrays.stream(take).sum() < people) {
                throw tooFew(frame, share, drawn.length, Arrays.stream(listed).sum(), people);
            }
            for (int i = 0; i < drawn.length; i++) {
                rows.addPeople(share.stratum(), units.get(drawn[i]), probabilities[drawn[i]], listed[i], take[i], seed);
            }
        }
        return new Sample(rows.table(frame.label().code()));
    }

    /** Systematic PPS has its own: a receipt of an earlier version must give the same sample, to the last bit. */
    private static double[] probabilities(SelectionMethod selection, double[] sizes, int n) {
        return selection.equals(SELECTION) ? SystematicPps.probabilities(sizes, n) : selection.probabilities(sizes, n);
    }

    private static int[] drawn(SelectionMethod selection, double[] probabilities, UniformRandomProvider random) {
        return selection.equals(SELECTION)
                ? SystematicPps.draw(probabilities, random)
                : selection.draw(probabilities, random);
    }

    private static void check(Frame frame, Allocation allocation, Map<String, List<Integer>> members) {
        Findings findings = new Findings();
        Text remedy = new Text("make the allocation from this frame again", "请用该抽样框重新计算样本分配");
        for (Allocation.Share share : allocation.strata()) {
            int there = members.getOrDefault(share.stratum(), List.of()).size();
            if (there == 0) {
                findings.add(
                        frame.data().source(),
                        0,
                        "stratum",
                        Text.of("no unit in stratum '%s'", "层“%s”没有单元", share.stratum()),
                        new Text("the strata of the allocation", "样本分配表中的层"),
                        remedy);
            } else if (there < share.units()) {
                findings.add(
                        frame.data().source(),
                        0,
                        "stratum",
                        Text.of("%d units in stratum '%s'", "%d个单元（层“%s”）", there, share.stratum()),
                        Text.of("at least %d, as the allocation asks", "至少%d个（按样本分配表）", share.units()),
                        remedy);
            }
        }
        double[] sizes = frame.data().numbers(Frame.SIZE);
        for (Allocation.Share share : allocation.strata()) {
            double people = members.getOrDefault(share.stratum(), List.of()).stream()
                    .mapToDouble(row -> sizes[row])
                    .sum();
            if (share.sample() < share.units() || people > 0 && share.sample() > people) {
                findings.add(
                        frame.data().source(),
                        0,
                        "stratum",
                        Text.of(
                                "%d people to draw from %d units and %.0f people in stratum '%s'",
                                "从层“%4$s”的%3$.0f人、%2$d个单元中抽取%1$d人",
                                share.sample(),
                                share.units(),
                                people,
                                share.stratum()),
                        new Text("at least one person per unit, and no more than there are", "每单元至少1人、总数不超过总人数的抽取人数"),
                        remedy);
            }
        }
        for (String stratum : members.keySet()) {
            if (allocation.strata().stream().noneMatch(share -> share.stratum().equals(stratum))) {
                findings.add(
                        frame.data().source(),
                        0,
                        "stratum",
                        Text.of("stratum '%s', which the allocation does not know", "层“%s”不在样本分配表中", stratum),
                        new Text("the strata of the allocation", "样本分配表中的层"),
                        remedy);
            }
        }
        findings.raise();
    }

    private static DataException nobody(Frame frame, Allocation.Share share, SelectionMethod selection) {
        return new DataException(
                frame.data().source(),
                Text.of("no unit drawn in stratum '%s'", "层“%s”未抽中任何单元", share.stratum()),
                Text.of(
                        "at least one; method '%s' leaves the number to chance",
                        "至少一个；%s方法的抽取个数是随机的", selection.code()),
                new Text("take a method of fixed size", "请改用样本量固定的方法"));
    }

    private static DataException tooFew(Frame frame, Allocation.Share share, int units, int listed, int people) {
        return new DataException(
                frame.data().source(),
                Text.of(
                        "%d people in the %d units drawn in stratum '%s'",
                        "层“%3$s”抽中的%2$d个单元共有%1$d人", listed, units, share.stratum()),
                Text.of("at least the %d people to draw", "不少于应抽的%d人", people),
                new Text("draw more units there, or join small units", "请在该层抽取更多单元，或合并小单元"));
    }

    /** People to draw in each unit: as even as the units' lists allow, all of a list that is too short. */
    private static int[] takes(int people, int[] listed) {
        int[] take = new int[listed.length];
        int left = people;
        for (boolean room = true; left > 0 && room; ) {
            room = false;
            for (int i = 0; i < take.length && left > 0; i++) {
                if (take[i] < listed[i]) {
                    take[i]++;
                    left--;
                    room = true;
                }
            }
        }
        return take;
    }

    private static Comparator<Integer> byPlace(Microdata data) {
        List<Column> places = new ArrayList<>();
        for (Column column : data.columns()) {
            if (!column.name().equals(Frame.SIZE) && !column.name().equals(Frame.UNIT)) {
                places.add(column);
            }
        }
        places.add(data.column(Frame.UNIT));
        return (a, b) -> {
            for (Column place : places) {
                int order = place.text(a).compareTo(place.text(b));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    /** The sample as it grows. */
    private static final class Rows {

        private static final List<String> OWN = List.of(
                "id",
                "stratum",
                "psu",
                "probability",
                "probability_1",
                "probability_2",
                "base_weight",
                "order",
                "list_number");

        private final Microdata frame;
        private final Map<String, Column.Builder> columns = new LinkedHashMap<>();
        private int rows;

        Rows(Microdata frame) {
            this.frame = frame;
            OWN.forEach(name -> columns.put(name, new Column.Builder(name)));
            for (String name : frame.names()) {
                if (!name.equals(Frame.UNIT) && !name.equals("label")) {
                    columns.putIfAbsent(name, new Column.Builder(name));
                }
            }
        }

        void addPeople(String stratum, int row, double unitProbability, int listed, int take, Seed seed) {
            String unit = frame.column(Frame.UNIT).text(row);
            UniformRandomProvider random = seed.derive("people/" + unit).random();
            int[] numbers = new PermutationSampler(random, listed, take).sample();
            double personProbability = (double) take / listed;
            String width = "%0" + Math.max(2, Integer.toString(take).length()) + "d";
            for (int i = 0; i < take; i++) {
                add("id", unit + "-" + String.format(Locale.ROOT, width, i + 1));
                add("stratum", stratum);
                add("psu", unit);
                add("probability", Decimal.text(unitProbability * personProbability));
                add("probability_1", Decimal.text(unitProbability));
                add("probability_2", Decimal.text(personProbability));
                add("base_weight", Decimal.text(1 / (unitProbability * personProbability)));
                add("order", Integer.toString(i + 1));
                add("list_number", Integer.toString(numbers[i] + 1));
                for (String name : frame.names()) {
                    if (columns.containsKey(name) && !OWN.contains(name)) {
                        add(name, frame.column(name).text(row));
                    }
                }
                rows++;
            }
        }

        private void add(String name, String cell) {
            columns.get(name).add(cell);
        }

        /** The people's ids with the tag of the draw: an answer to another draw must not find a person here. */
        private Column tagged(Column ids) {
            String tag = Tag.of(
                    columns.get("psu").build(), columns.get("list_number").build());
            Column.Builder tagged = new Column.Builder("id");
            for (int row = 0; row < rows; row++) {
                tagged.add(ids.text(row) + "-" + tag);
            }
            return tagged.build();
        }

        Microdata table(String label) {
            List<Column> built = new ArrayList<>();
            columns.values().forEach(column -> built.add(column.build()));
            built.set(0, tagged(built.get(0)));
            if (!label.isEmpty()) {
                built.add(Column.constant("label", label, rows));
            }
            return Microdata.of("sample.csv", built);
        }
    }
}
