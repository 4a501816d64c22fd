package org.suzhi.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Makes the units of a frame fit for drawing: divides those that are too large and joins those that are too small,
 * always within a stratum. Every person of the frame before is a person of the frame after: the sums of {@code size}
 * and of every other count stay exactly what they were, in every stratum. The column {@code origin} names the units
 * that each unit was made of, separated by |, through several steps.
 *
 * <p>Source: Kish, Survey Sampling, 1965, chapter 7.
 *
 * @param counts columns beside {@code size} that count people or households and are divided and added like it;
 *               all other columns describe
 */
public record FrameUnits(List<String> counts) {

    /** Column that names the units a unit was made of. */
    public static final String ORIGIN = "origin";

    /** Separates units of origin, and the descriptions of joined units that differ. */
    public static final String SEPARATOR = "|";

    /** The list is copied. */
    public FrameUnits {
        counts = List.copyOf(counts);
    }

    /** Only {@code size} counts. */
    public FrameUnits() {
        this(List.of());
    }

    /**
     * Divides every unit of more than the given number of people into the fewest equal segments that are not larger.
     * Segments differ by one person at most, the first are the larger ones, and are called {@code unit#1of3}; a unit
     * that is small enough stays as it is.
     *
     * @param most the largest size a unit may have, at least 1
     * @throws DataException            when a count is no whole number, a unit's name holds a |, or a segment has the
     *                                  name of another unit
     * @throws IllegalArgumentException when {@code most} is below 1
     */
    public Frame divide(Frame frame, long most) {
        atLeastOne(most);
        Microdata data = frame.data();
        Map<String, long[]> numbers = numbers(data);
        Table table = new Table(data);
        for (int row = 0; row < data.rows(); row++) {
            long size = numbers.get(Frame.SIZE)[row];
            long segments = (size + most - 1) / most;
            for (long segment = 0; segment < segments; segment++) {
                Map<String, String> cells = new LinkedHashMap<>();
                for (String name : data.names()) {
                    cells.put(name, data.column(name).text(row));
                }
                String unit = cells.get(Frame.UNIT);
                cells.put(Frame.UNIT, segments == 1 ? unit : unit + "#" + (segment + 1) + "of" + segments);
                cells.put(ORIGIN, origin(data, row));
                for (Map.Entry<String, long[]> count : numbers.entrySet()) {
                    long people = count.getValue()[row];
                    cells.put(count.getKey(), Long.toString(people / segments + (segment < people % segments ? 1 : 0)));
                }
                table.add(cells, row);
            }
        }
        return new Frame(table.build(), frame.strata());
    }

    /**
     * Joins units of fewer than the given number of people with those that follow them in the frame, within their
     * stratum, until the least size is reached; what is left over at a stratum's end joins the unit before. The new
     * unit is called {@code a+b}, stands where the first of them stood, and where their descriptions differ carries
     * all of them: {@code East|West}. A stratum with too few people altogether becomes one unit, too small still.
     *
     * @param least the smallest size a unit may have, at least 1
     * @throws DataException            when a count is no whole number, a unit's name holds a |, or a joined unit has
     *                                  the name of another unit
     * @throws IllegalArgumentException when {@code least} is below 1
     */
    public Frame join(Frame frame, long least) {
        atLeastOne(least);
        Microdata data = frame.data();
        Map<String, long[]> numbers = numbers(data);
        List<List<Integer>> groups = groups(frame.stratum(), numbers.get(Frame.SIZE), least);
        Table table = new Table(data);
        for (List<Integer> group : groups) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Column column : data.columns()) {
                cells.put(column.name(), described(column, group));
            }
            if (data.has(Label.COLUMN)) {
                cells.put(Label.COLUMN, Label.of(data.rows(rows(group))).code());
            }
            cells.put(
                    Frame.UNIT,
                    String.join(
                            "+",
                            group.stream().map(data.column(Frame.UNIT)::text).toList()));
            Set<String> origins = new LinkedHashSet<>();
            group.forEach(row -> origins.addAll(List.of(origin(data, row).split("\\|"))));
            cells.put(ORIGIN, String.join(SEPARATOR, origins));
            numbers.forEach((name, people) -> cells.put(
                    name,
                    Long.toString(group.stream().mapToLong(row -> people[row]).sum())));
            table.add(cells, group.get(0));
        }
        return new Frame(table.build(), frame.strata());
    }

    /** Neighbours that become one unit, in the order of their first rows. */
    private static List<List<Integer>> groups(Column strata, long[] sizes, long least) {
        Map<String, List<List<Integer>>> closed = new LinkedHashMap<>();
        Map<String, List<Integer>> open = new LinkedHashMap<>();
        for (int row = 0; row < sizes.length; row++) {
            String stratum = strata.text(row);
            List<Integer> group = open.computeIfAbsent(stratum, name -> new ArrayList<>());
            group.add(row);
            if (group.stream().mapToLong(member -> sizes[member]).sum() >= least) {
                closed.computeIfAbsent(stratum, name -> new ArrayList<>()).add(group);
                open.remove(stratum);
            }
        }
        open.forEach((stratum, left) -> {
            List<List<Integer>> before = closed.computeIfAbsent(stratum, name -> new ArrayList<>());
            if (before.isEmpty()) {
                before.add(left);
            } else {
                before.get(before.size() - 1).addAll(left);
            }
        });
        return closed.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(group -> group.get(0)))
                .toList();
    }

    private static String described(Column column, List<Integer> group) {
        Set<String> texts = new LinkedHashSet<>();
        group.stream().filter(row -> !column.isMissing(row)).forEach(row -> texts.add(column.text(row)));
        return String.join(SEPARATOR, texts);
    }

    private static int[] rows(List<Integer> group) {
        return group.stream().mapToInt(Integer::intValue).toArray();
    }

    private static String origin(Microdata data, int row) {
        return data.column(data.has(ORIGIN) ? ORIGIN : Frame.UNIT).text(row);
    }

    /** The counts of every unit, size first. */
    private Map<String, long[]> numbers(Microdata data) {
        data.require(counts);
        Findings findings = new Findings();
        Column units = data.column(Frame.UNIT);
        for (int row = 0; row < data.rows(); row++) {
            if (units.text(row).contains(SEPARATOR)) {
                findings.add(data.cell(row, Frame.UNIT, new Text("an identifier without a |", "不含|的编号")));
            }
        }
        Set<String> names = new LinkedHashSet<>(List.of(Frame.SIZE));
        names.addAll(counts);
        Map<String, long[]> numbers = new LinkedHashMap<>();
        for (String name : names) {
            double[] values = data.numbers(name);
            for (int row = 0; row < values.length; row++) {
                if (!(values[row] >= 0) || values[row] != Math.rint(values[row])) {
                    findings.add(data.cell(row, name, new Text("a whole number, at least 0", "不小于0的整数")));
                }
            }
            numbers.put(
                    name,
                    IntStream.range(0, values.length)
                            .mapToLong(row -> (long) values[row])
                            .toArray());
        }
        findings.raise();
        return numbers;
    }

    private static void atLeastOne(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("size of a unit is %d, expected at least 1".formatted(size));
        }
    }

    /** The frame as it is written anew, each record with the line of the record it came from. */
    private static final class Table {

        private final Microdata before;
        private final Map<String, Column.Builder> columns = new LinkedHashMap<>();
        private final List<Integer> lines = new ArrayList<>();

        Table(Microdata before) {
            this.before = before;
            before.names().forEach(name -> columns.put(name, new Column.Builder(name)));
            columns.putIfAbsent(ORIGIN, new Column.Builder(ORIGIN));
        }

        void add(Map<String, String> cells, int row) {
            columns.forEach((name, column) -> column.add(cells.get(name)));
            lines.add((int) before.line(row));
        }

        Microdata build() {
            return Microdata.of(
                    before.source(),
                    columns.values().stream().map(Column.Builder::build).toList(),
                    lines.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
