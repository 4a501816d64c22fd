package org.suzhi.items;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Difficulty and discrimination of items. With weights w over the people who were asked, W = Σ w, x = 1 for a right
 * answer and y the share of the points of the other items asked: p = Σ w x / W, and the item-rest correlation is
 * r = Σ w (x − p)(y − ȳ) / (W s_x s_y). Derivatives by the weights are (x − p) / W and, with z the standardised values,
 * (z_x z_y − r (z_x² + z_y²) / 2) / W. Weights being equal, r is the ordinary correlation.
 *
 * <p>Source: Lord and Novick, Statistical Theories of Mental Test Scores, 1968, chapter 15 (p, r); Deville, Survey
 * Methodology 25 (1999) 193–203 (derivatives).
 */
final class Discrimination {

    private final Answers answers;
    private final Precision precision;

    Discrimination(Answers answers, Precision precision) {
        this.answers = answers;
        this.precision = precision;
    }

    /** The items in their order; the result does not depend on the number of threads. */
    List<ItemStatistics> all(int threads) {
        ItemStatistics[] all = new ItemStatistics[answers.items().size()];
        IntStream.range(0, threads).parallel().forEach(part -> {
            double[][] u = new double[2][answers.rows()];
            for (int j = part; j < all.length; j += threads) {
                all[j] = of(j, u);
            }
        });
        return List.of(all);
    }

    private ItemStatistics of(int item, double[][] u) {
        byte[] right = answers.right(item);
        RestScores rests = new RestScores(answers, item);
        int n = 0;
        Moments rest = new Moments();
        Moments total = new Moments();
        for (int row = 0; row < right.length; row++) {
            double w = rests.isAsked(row) ? precision.weight(row) : 0;
            if (rests.isAsked(row)) {
                n++;
                rest.add(w, right[row], rests.rest(row));
                total.add(w, right[row], rests.total(row));
            }
        }
        double p = rest.meanX();
        double r = rest.correlation();
        double sx = Math.sqrt(rest.varianceX());
        double sy = Math.sqrt(rest.varianceY());
        for (int row = 0; row < right.length; row++) {
            boolean counts = rests.isAsked(row);
            double zx = counts ? (right[row] - p) / sx : 0;
            double zy = counts ? (rests.rest(row) - rest.meanY()) / sy : 0;
            u[0][row] = counts ? (right[row] - p) / rest.weight() : 0;
            u[1][row] = (zx * zy - r * (zx * zx + zy * zy) / 2) / rest.weight();
        }
        double[] errors = precision.errors(u);
        return new ItemStatistics(
                answers.items().get(item),
                n,
                p,
                n > 0 ? errors[0] : Double.NaN,
                r,
                Double.isNaN(r) ? Double.NaN : errors[1],
                total.correlation());
    }
}
