package org.suzhi.survey;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sampling frame of area units (villages, neighbourhoods) with their number of people: columns {@code unit},
 * {@code size}, places and whatever strata are made of.
 *
 * @param data   the frame's records, one per unit
 * @param strata the columns whose combination makes a stratum
 */
public record Frame(Microdata data, List<String> strata) {

    /** Column that identifies a unit. */
    public static final String UNIT = "unit";

    /** Column that holds the number of people of the target population in the unit. */
    public static final String SIZE = "size";

    /** Joins the levels of several columns into the name of a stratum. */
    public static final String SEPARATOR = "/";

    /**
     * Checks the frame once.
     *
     * @throws DataException when it is empty, a unit is there twice, or a size or stratum is missing
     */
    public Frame {
        strata = List.copyOf(strata);
        Set<String> needed = new LinkedHashSet<>(List.of(UNIT, SIZE));
        needed.addAll(strata);
        data.require(needed);
        Findings findings = new Findings();
        try {
            data.identify(UNIT);
        } catch (DataException twice) {
            // sizes and strata are looked at all the same, so that everything is reported at once
            twice.findings().forEach(findings::add);
        }
        double[] sizes = data.numbers(SIZE);
        boolean[] named = stratum(data, strata).present();
        for (int row = 0; row < sizes.length; row++) {
            if (!(sizes[row] >= 1) || sizes[row] != Math.rint(sizes[row])) {
                findings.add(data.cell(row, SIZE, new Text("a whole number of people, at least 1", "不小于1的整数人数")));
            }
            if (!named[row]) {
                nameless(data, row, strata, findings);
            }
        }
        findings.raise();
    }

    private static void nameless(Microdata data, int row, List<String> strata, Findings findings) {
        for (String column : strata) {
            if (!isLevel(data.column(column).text(row))) {
                findings.add(data.cell(row, column, new Text("the stratum of the unit, without a /", "该单元所属的层（不含/）")));
            }
        }
    }

    /** Whether a text can be a part of a stratum's name. */
    public static boolean isLevel(String text) {
        return !Column.isMissing(text) && !text.contains(SEPARATOR);
    }

    /** The stratum of every unit; without strata columns there is one stratum, {@code all}. */
    public Column stratum() {
        return stratum(data, strata);
    }

    /** The stratum of every record of any table; blank where a part of its name is missing or cannot be written. */
    public static Column stratum(Microdata data, List<String> strata) {
        if (strata.isEmpty()) {
            return Column.constant("stratum", "all", data.rows());
        }
        List<Column> columns = strata.stream().map(data::column).toList();
        Column only = columns.get(0);
        if (columns.size() == 1 && only.isCoded() && only.levels().stream().allMatch(Frame::isLevel)) {
            return only.named("stratum");
        }
        Combinations combinations = Combinations.of(data.rows(), columns);
        Column.Builder names = new Column.Builder("stratum");
        for (int row : combinations.examples()) {
            List<String> levels =
                    columns.stream().map(column -> column.text(row)).toList();
            names.add(levels.stream().allMatch(Frame::isLevel) ? String.join(SEPARATOR, levels) : "");
        }
        return names.build().rows(combinations.numbers());
    }

    /** The strata, in the order of their names. */
    public List<Stratum> list() {
        Column names = stratum();
        double[] sizes = data.numbers(SIZE);
        int[] units = new int[names.levels().size()];
        long[] people = new long[units.length];
        for (int row = 0; row < sizes.length; row++) {
            units[names.code(row)]++;
            people[names.code(row)] += (long) sizes[row];
        }
        return IntStream.range(0, units.length)
                .filter(code -> units[code] > 0)
                .mapToObj(code -> new Stratum(names.levels().get(code), units[code], people[code]))
                .sorted(Comparator.comparing(Stratum::name))
                .toList();
    }

    /** Number of people in the frame. */
    public long population() {
        return list().stream().mapToLong(Stratum::population).sum();
    }

    /** Whether the frame is real. */
    public Label label() {
        return Label.of(data);
    }
}
