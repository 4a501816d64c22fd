package org.suzhi.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.suzhi.io.Document;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/** What estimates that were read must be: numbers within their range, every domain once, covariances that can be. */
final class EstimatesCheck {

    /** A covariance may exceed what the variances allow by what was rounded when it was written. */
    private static final double ROUNDING = 1e-6;

    /** Standard errors below this, by the size of the estimate, are nothing but rounding. */
    private static final double NOTHING = 1e-12;

    private static final Text FRACTION = new Text("a fraction from 0 to 1", "0到1之间的小数");
    private static final Text AMOUNT = new Text("at least 0", "不小于0");

    private final boolean isProportion;
    private final Map<Domain, Long> seen = new HashMap<>();

    EstimatesCheck(boolean isProportion) {
        this.isProportion = isProportion;
    }

    /** Notes what is wrong with a row. */
    void row(Document row, Estimate estimate) {
        if (isProportion && (estimate.value() < 0 || estimate.value() > 1)) {
            wrong(row, "estimate", estimate.value(), FRACTION);
        }
        if (estimate.n() < 0) {
            wrong(row, "n", estimate.n(), AMOUNT);
        }
        if (estimate.weightedN() < 0) {
            wrong(row, "weighted_n", estimate.weightedN(), AMOUNT);
        }
        if (estimate.se() < 0) {
            wrong(row, "se", estimate.se(), AMOUNT);
        }
        Long before = seen.putIfAbsent(estimate.domain(), row.line());
        if (before != null) {
            row.at("domain")
                    .wrong(
                            Text.of("%s, already in line %d", "%s，与第%d行重复", estimate.domain(), before),
                            new Text("each domain once", "每个域只出现一次"));
        }
    }

    private static void wrong(Document row, String field, double found, Text expected) {
        row.at(field).wrong(Text.same(Decimal.text(found)), expected);
    }

    /**
     * No covariance is larger than the two standard errors: |Cov(a, b)| ≤ √(V(a) V(b)). Replicates that lack a domain are
     * left out of its pairs only, so theirs may be larger by the root of all replicates by those that count.
     */
    static void covariance(Microdata pairs, Covariance covariance, List<Estimate> rows, String variance) {
        double[] a = pairs.numbers("row_a");
        double[] b = pairs.numbers("row_b");
        double[] value = pairs.numbers("covariance");
        double slack = variance.matches("taylor|brewer") ? 1 + ROUNDING : Math.sqrt(2);
        for (int i = 0; i < value.length; i++) {
            Estimate one = rows.get((int) a[i] - 1);
            Estimate other = rows.get((int) b[i] - 1);
            double most = spread(one, covariance) * spread(other, covariance);
            if (Math.abs(value[i]) > most * slack) {
                throw new DataException(pairs.cell(
                        i,
                        "covariance",
                        Text.of(
                                "from -%1$s to %1$s, as rows %2$d and %3$d vary",
                                "按第%2$d行和第%3$d行的方差，应在-%1$s至%1$s之间", Decimal.text(most), one.row(), other.row())));
            }
        }
    }

    private static double spread(Estimate row, Covariance covariance) {
        return Math.max(Math.sqrt(covariance.of(row.row(), row.row())), NOTHING * Math.max(1, Math.abs(row.value())));
    }
}
