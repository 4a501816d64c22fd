package org.suzhi.weight;

import java.util.Arrays;
import java.util.List;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * One over the number of ways in which a person could have been drawn, such as a list of residents and a list of
 * employees, or two dwellings: w / m, so that over all samples everybody counts once however many ways lead to them.
 * Needs base weights of each way for itself; where the probabilities through all frames are known,
 * {@link org.suzhi.draw.Multiplicity} has weights that vary less.
 *
 * <p>Source: Mecatti, A single frame multiplicity estimator for multiple frame surveys, Survey Methodology 33 (2007)
 * 151–157.
 *
 * @param column the column of the responses with m, a whole number from 1
 */
public record MultiplicityWeights(String column) implements PersonFactor {

    /** A column has a name. */
    public MultiplicityWeights {
        if (column.isBlank()) {
            throw new IllegalArgumentException("column of the multiplicity is blank, expected a name");
        }
    }

    @Override
    public double[] factors(Microdata interviews) {
        double[] ways = interviews.numbers(column);
        Findings findings = new Findings();
        for (int row = 0; row < ways.length; row++) {
            if (!(ways[row] >= 1) || ways[row] != Math.rint(ways[row]) || Double.isInfinite(ways[row])) {
                findings.add(interviews.cell(
                        row,
                        column,
                        new Text("in how many ways the person could be drawn, at least 1", "可被抽中的途径数（不小于1的整数）")));
            }
        }
        findings.raise();
        return Arrays.stream(ways).map(m -> 1 / m).toArray();
    }

    @Override
    public List<Text> notes(Microdata interviews) {
        long several =
                Arrays.stream(interviews.numbers(column)).filter(m -> m > 1).count();
        return List.of(Text.of(
                "base weights divided by '%s': %d people could be drawn in more than one way",
                "基础权数已除以“%s”：%d人可经多个途径被抽中", column, several));
    }
}
