package org.suzhi.draw;

import java.util.List;
import org.suzhi.survey.Combinations;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * The drawn people with their inclusion probabilities.
 *
 * @param data one record per person: {@code id}, {@code stratum}, {@code psu} and, where there are more stages,
 *             {@code ssu}, {@code tsu}, …, {@code probability} (overall), {@code probability_1}, {@code probability_2}, …
 *             of the stages, the last one being that of the person, {@code base_weight}, {@code order} within the unit,
 *             {@code list_number} in the unit's list of people, and the columns of the frame
 */
public record Sample(Microdata data) {

    /** The columns that are always there. */
    public static final List<String> COLUMNS = List.of("id", "stratum", "psu", "probability", "base_weight");

    /**
     * Checks the sample once.
     *
     * @throws org.suzhi.survey.DataException when a column is missing, a person is there twice, or a weight is not positive
     */
    public Sample {
        data.require(COLUMNS);
        data.identify("id");
        Findings findings = new Findings();
        double[] weights = data.numbers("base_weight");
        for (int row = 0; row < weights.length; row++) {
            if (!(weights[row] > 0)) {
                findings.add(data.cell(row, "base_weight", new Text("a weight above 0", "大于0的权数")));
            }
        }
        findings.raise();
    }

    /** Number of people drawn. */
    public int people() {
        return data.rows();
    }

    /** Number of primary sampling units drawn. */
    public int units() {
        return Combinations.of(data.rows(), List.of(data.column("stratum"), data.column("psu")))
                .count();
    }

    /** Number of strata. */
    public int strata() {
        return data.column("stratum").values().size();
    }
}
