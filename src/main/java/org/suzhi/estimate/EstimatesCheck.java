package org.suzhi.estimate;

import java.util.HashMap;
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

    /** No covariance is larger than the two standard errors: |Cov(a, b)| ≤ √(V(a) V(b)). */
    static void covariance(Microdata pairs, double[] a, double[] b, double[] value, Covariance covariance) {
        for (int i = 0; i < value.length; i++) {
            int one = (int) a[i];
            int other = (int) b[i];
            double most = Math.sqrt(covariance.of(one, one) * covariance.of(other, other));
            if (Math.abs(value[i]) > most * (1 + ROUNDING)) {
                throw new DataException(pairs.cell(
                        i,
                        "covariance",
                        Text.of(
                                "from -%1$s to %1$s, as rows %2$d and %3$d vary",
                                "按第%2$d行和第%3$d行的方差，应在-%1$s至%1$s之间", Decimal.text(most), one, other)));
            }
        }
    }
}
