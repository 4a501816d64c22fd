package org.suzhi.estimate;

import java.util.Arrays;
import java.util.Optional;
import org.suzhi.survey.Condition;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** An outcome as numbers, NaN where it is missing or the record does not count. */
public final class Outcome {

    private Outcome() {}

    /** The records that count. */
    static boolean[] counts(Microdata data, Optional<Condition> where) {
        return where.map(condition -> {
                    data.require(condition.columns());
                    return condition.holds(data);
                })
                .orElseGet(() -> {
                    boolean[] all = new boolean[data.rows()];
                    Arrays.fill(all, true);
                    return all;
                });
    }

    /** A column of numbers. */
    public static double[] values(Microdata data, String column, Optional<Condition> where) {
        double[] values = data.numbers(column);
        if (where.isEmpty()) {
            return values;
        }
        boolean[] counts = counts(data, where);
        for (int row = 0; row < values.length; row++) {
            values[row] = counts[row] ? values[row] : Double.NaN;
        }
        return values;
    }

    /** Zeros and ones only. */
    public static void requireBinary(Microdata data, String column, double[] values) {
        Findings findings = new Findings();
        for (int row = 0; row < values.length; row++) {
            if (!(Double.isNaN(values[row]) || values[row] == 0 || values[row] == 1)) {
                findings.add(data.cell(row, column, new Text("0, 1 or a blank cell", "0、1或空白")));
            }
        }
        findings.raise();
    }
}
