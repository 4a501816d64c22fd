package org.suzhi.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

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
            data.index(UNIT);
        } catch (DataException twice) {
            // sizes and strata are looked at all the same, so that everything is reported at once
            twice.findings().forEach(findings::add);
        }
        double[] sizes = data.numbers(SIZE);
        for (int row = 0; row < sizes.length; row++) {
            if (!(sizes[row] >= 1) || sizes[row] != Math.rint(sizes[row])) {
                findings.add(data.cell(row, SIZE, new Text("a whole number of people, at least 1", "不小于1的整数人数")));
            }
            for (String column : strata) {
                if (data.column(column).isMissing(row)
                        || data.column(column).text(row).contains(SEPARATOR)) {
                    findings.add(
                            data.cell(row, column, new Text("the stratum of the unit, without a /", "该单元所属的层（不含/）")));
                }
            }
        }
        findings.raise();
    }

    /** The stratum of every unit; without strata columns there is one stratum, {@code all}. */
    public Column stratum() {
        Column.Builder names = new Column.Builder("stratum");
        for (int row = 0; row < data.rows(); row++) {
            List<String> levels = new ArrayList<>();
            for (String column : strata) {
                levels.add(data.column(column).text(row));
            }
            names.add(strata.isEmpty() ? "all" : String.join(SEPARATOR, levels));
        }
        return names.build();
    }

    /** The strata, in the order of their names. */
    public List<Stratum> list() {
        Column names = stratum();
        double[] sizes = data.numbers(SIZE);
        TreeMap<String, long[]> totals = new TreeMap<>();
        for (int row = 0; row < sizes.length; row++) {
            long[] total = totals.computeIfAbsent(names.text(row), name -> new long[2]);
            total[0]++;
            total[1] += (long) sizes[row];
        }
        List<Stratum> list = new ArrayList<>();
        totals.forEach((name, total) -> list.add(new Stratum(name, (int) total[0], total[1])));
        return list;
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
