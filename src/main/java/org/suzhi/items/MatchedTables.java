package org.suzhi.items;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The tables of an item for the Mantel–Haenszel test, one for each score k at which people are matched: reference group
 * right A and wrong B, focal group right C and wrong D, all T. People are matched by their number right, this item
 * included, among those who had the same form. Then the odds ratio is α = R / S, R = Σ A D / T, S = Σ B C / T; the test
 * (|Σ A − Σ E| − ½)² / Σ V with E = (A + B)(A + C) / T and
 * V = (A + B)(C + D)(A + C)(B + D) / (T² (T − 1)), without ½ where the difference is smaller; and
 * var(ln α) = Σ (A D + α B C)(A + D + α (B + C)) / T² / (2 R²).
 *
 * <p>Under a design the tables hold weights, var(ln α) comes from linearisation with the derivatives of ln R − ln S, and
 * the test is (ln α)² / var(ln α), with one and the design's degrees of freedom.
 *
 * <p>Source: Mantel and Haenszel, Journal of the National Cancer Institute 22 (1959) 719–748; Holland and Thayer, in Wainer
 * and Braun (eds.), Test Validity, 1988, 129–145 (Δ, matching with the item); Phillips and Holland, Biometrics 43 (1987)
 * 425–431 (variance).
 */
final class MatchedTables {

    private static final double DELTA = -2.35;

    private final Answers answers;
    private final Precision precision;
    private final Groups groups;
    private final int[] stratum;
    private final int strata;

    MatchedTables(Answers answers, Precision precision, Groups groups) {
        this.answers = answers;
        this.precision = precision;
        this.groups = groups;
        this.stratum = new int[answers.rows()];
        for (int j = 0; j < answers.items().size(); j++) {
            byte[] right = answers.right(j);
            for (int row = 0; row < stratum.length; row++) {
                stratum[row] += right[row] > 0 ? 1 : 0;
            }
        }
        int scores = answers.items().size() + 1;
        for (int row = 0; row < stratum.length; row++) {
            stratum[row] += Math.max(0, answers.form(row)) * scores;
        }
        this.strata = answers.forms().size() * scores;
    }

    MantelHaenszel of(int item) {
        byte[] right = answers.right(item);
        int[] people = new int[2];
        double[] cells = new double[4 * strata];
        for (int row = 0; row < right.length; row++) {
            int cell = cell(right, row);
            if (cell >= 0) {
                people[groups.of(row)]++;
                cells[4 * stratum[row] + cell] += precision.isSimple() ? 1 : precision.weight(row);
            }
        }
        double r = 0;
        double s = 0;
        for (int k = 0; k < cells.length; k += 4) {
            double t = total(cells, k);
            r += t > 0 ? cells[k] * cells[k + 3] / t : 0;
            s += t > 0 ? cells[k + 1] * cells[k + 2] / t : 0;
        }
        double odds = r > 0 && s > 0 ? r / s : Double.NaN;
        double delta = DELTA * Math.log(odds);
        double error = -DELTA * (precision.isSimple() ? error(cells, odds, r) : error(right, cells, r, s));
        double chiSquare = precision.isSimple() ? chiSquare(cells) : delta / error * (delta / error);
        double p = probability(chiSquare);
        return new MantelHaenszel(
                answers.items().get(item),
                people[0],
                people[1],
                odds,
                chiSquare,
                p,
                Double.NaN,
                delta,
                error,
                EtsClass.of(delta, error, p));
    }

    /** A, B, C or D as 0 to 3; -1 for who does not count. */
    private int cell(byte[] right, int row) {
        return answers.form(row) < 0 || right[row] < 0 || groups.of(row) < 0 ? -1 : 2 * groups.of(row) + 1 - right[row];
    }

    private static double total(double[] cells, int k) {
        return cells[k] + cells[k + 1] + cells[k + 2] + cells[k + 3];
    }

    private static double chiSquare(double[] cells) {
        double difference = 0;
        double variance = 0;
        for (int k = 0; k < cells.length; k += 4) {
            double t = total(cells, k);
            double reference = cells[k] + cells[k + 1];
            double right = cells[k] + cells[k + 2];
            if (t > 1) {
                difference += cells[k] - reference * right / t;
                variance += reference * (t - reference) * right * (t - right) / (t * t * (t - 1));
            }
        }
        double size = Math.abs(difference);
        double corrected = size >= 0.5 ? size - 0.5 : size;
        return variance > 0 ? corrected * corrected / variance : Double.NaN;
    }

    private static double error(double[] cells, double odds, double r) {
        double sum = 0;
        for (int k = 0; k < cells.length; k += 4) {
            double t = total(cells, k);
            double same = cells[k] * cells[k + 3] + odds * cells[k + 1] * cells[k + 2];
            double weight = cells[k] + cells[k + 3] + odds * (cells[k + 1] + cells[k + 2]);
            sum += t > 0 ? same * weight / (t * t) : 0;
        }
        return Math.sqrt(sum / 2) / r;
    }

    private double error(byte[] right, double[] cells, double r, double s) {
        if (!(r > 0 && s > 0)) {
            return Double.NaN;
        }
        double[] u = new double[answers.rows()];
        for (int row = 0; row < u.length; row++) {
            int cell = cell(right, row);
            if (cell >= 0) {
                int k = 4 * stratum[row];
                double t = total(cells, k);
                double ofR = (cell == 0 ? cells[k + 3] : cell == 3 ? cells[k] : 0) - cells[k] * cells[k + 3] / t;
                double ofS =
                        (cell == 1 ? cells[k + 2] : cell == 2 ? cells[k + 1] : 0) - cells[k + 1] * cells[k + 2] / t;
                u[row] = t > 0 ? ofR / (t * r) - ofS / (t * s) : 0;
            }
        }
        return precision.errors(u)[0];
    }

    private double probability(double chiSquare) {
        if (!(chiSquare >= 0) || !precision.isSimple() && !(precision.df() > 0)) {
            return Double.NaN;
        }
        return precision.isSimple()
                ? ChiSquaredDistribution.of(1).survivalProbability(chiSquare)
                : FDistribution.of(1, precision.df()).survivalProbability(chiSquare);
    }
}
