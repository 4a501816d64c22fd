package org.suzhi.tally;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Column;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** PSUs that were drawn with unequal probabilities without replacement, and the variance that follows from it. */
public final class PpsSample {

    private final double[] pi;
    private final PpsVariance method;

    private PpsSample(double[] pi, PpsVariance method) {
        this.pi = pi;
        this.method = method;
    }

    /**
     * Reads the probabilities.
     *
     * @param column first-stage inclusion probability of every record's PSU
     * @throws org.suzhi.survey.DataException when one is not above 0 and at most 1, or a PSU has two
     */
    public static PpsSample of(Microdata data, Sampling sampling, String column, PpsVariance method) {
        double[] probabilities = data.numbers(column);
        double[] pi = new double[sampling.psus()];
        Findings findings = new Findings();
        for (int row = 0; row < probabilities.length; row++) {
            double p = probabilities[row];
            double known = pi[sampling.psu(row)];
            if (!(p > 0 && p <= 1)) {
                findings.add(data.cell(row, column, new Text("a probability above 0 and at most 1", "大于0且不超过1的概率")));
            } else if (known > 0 && known != p) {
                findings.add(data.cell(
                        row,
                        column,
                        Text.of(
                                "%s, as in the other records of the PSU",
                                "%s（与该初级抽样单元的其他记录一致）",
                                Column.measured(column, new double[] {known}).text(0))));
            } else {
                pi[sampling.psu(row)] = p;
            }
        }
        findings.raise();
        return new PpsSample(pi, method);
    }

    /** Inclusion probability of a PSU. */
    double probability(int psu) {
        return pi[psu];
    }

    double[] probabilities() {
        return pi;
    }

    PpsVariance method() {
        return method;
    }

    /** For each stratum its PSUs that were not taken with certainty. */
    int[][] members(Units psus) {
        List<List<Integer>> members = new ArrayList<>();
        for (int h = 0; h < psus.groups(); h++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < pi.length; i++) {
            if (pi[i] < 1) {
                members.get(psus.group()[i]).add(i);
            }
        }
        return members.stream()
                .map(ofStratum -> ofStratum.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
