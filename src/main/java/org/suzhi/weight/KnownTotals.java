package org.suzhi.weight;

import org.suzhi.survey.DataException;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Text;

/**
 * The totals of all levels of all variables in one row, each with its name, so that what goes wrong can be said of it.
 * Totals of different variables agree to {@link #AGREEMENT}; what is left of a difference is taken out by bringing each
 * variable to the sum of the first, because weights have one sum only.
 */
final class KnownTotals {

    /** Relative difference that the totals of two variables may show, from rounding in tables. */
    static final double AGREEMENT = 1e-6;

    /** First margin of each variable, and the number of margins S at the end. */
    final int[] offsets;
    /** Total of each margin, in persons. */
    final double[] total;

    private final Margins margins;
    private final String[] variable;
    private final String[] level;

    /**
     * Flattens totals.
     *
     * @throws DataException when the sums of two variables differ
     */
    KnownTotals(Margins margins) {
        this.margins = margins;
        offsets = new int[margins.totals().size() + 1];
        int v = 0;
        for (String name : margins.totals().keySet()) {
            offsets[v + 1] = offsets[v] + margins.totals().get(name).size();
            v++;
        }
        total = new double[offsets[v]];
        variable = new String[total.length];
        level = new String[total.length];
        int m = 0;
        for (String name : margins.totals().keySet()) {
            for (String label : margins.totals().get(name).keySet()) {
                variable[m] = name;
                level[m] = label;
                total[m++] = margins.totals().get(name).get(label).value();
            }
        }
        agree();
    }

    private void agree() {
        Findings findings = new Findings();
        double first = sum(0);
        for (int v = 1; v + 1 < offsets.length; v++) {
            double sum = sum(v);
            if (!(Math.abs(sum - first) <= AGREEMENT * first)) {
                findings.add(
                        margins.source(),
                        margins.totals()
                                .get(variable[offsets[v]])
                                .values()
                                .iterator()
                                .next()
                                .line(),
                        variable[offsets[v]],
                        Text.of("totals that add up to %s", "总量之和为%s", Decimal.text(sum)),
                        Text.of("%s, as for '%s'", "%s（同“%s”）", Decimal.text(first), variable[0]),
                        new Text("take all totals from one source and date", "请使用同一来源、同一时点的总量"));
            }
            for (int m = offsets[v]; m < offsets[v + 1]; m++) {
                total[m] *= first / sum;
            }
        }
        findings.raise();
    }

    private double sum(int v) {
        double sum = 0;
        for (int m = offsets[v]; m < offsets[v + 1]; m++) {
            sum += total[m];
        }
        return sum;
    }

    /** Relative error of a margin. */
    double error(double[] margin, int m) {
        return Math.abs(margin[m] - total[m]) / total[m];
    }

    /** The margin with the largest relative error. */
    int worst(double[] margin) {
        int worst = 0;
        for (int m = 1; m < total.length; m++) {
            worst = error(margin, m) > error(margin, worst) ? m : worst;
        }
        return worst;
    }

    /**
     * Refuses totals that no factors within the bounds can reach.
     *
     * @param base sum of base weights of each margin
     * @throws DataException naming each of them
     */
    void refuseOutOfReach(double[] base, CalibrationMethod method) {
        Findings findings = new Findings();
        for (int m = 0; m < base.length; m++) {
            double mean = total[m] / base[m];
            if (!(base[m] > 0)) {
                findings.add(finding(
                        m,
                        new Text("which has a total but no base weight", "有总量但没有基础权数"),
                        new Text("a record of positive weight in every level", "每个水平至少一条权数为正的记录"),
                        new Text("join the level with a neighbouring one, in data and totals", "请在数据和总量中与相邻水平合并")));
            } else if (!(mean > method.lower() && mean < method.upper())) {
                findings.add(finding(
                        m,
                        Text.of(
                                "whose total %s is %s times its base weights",
                                "总量%s是基础权数之和的%s倍", Decimal.text(total[m]), Decimal.text(mean)),
                        Text.of("between %s and %s times", "介于%s倍与%s倍之间", method.lower(), method.upper()),
                        new Text("widen the bounds, or join the level with a neighbouring one", "请放宽界限，或与相邻水平合并")));
            }
        }
        findings.raise();
    }

    /** What to say when calibration ends without meeting the totals. */
    DataException missed(double[] margin, int iterations) {
        int worst = worst(margin);
        return new DataException(finding(
                worst,
                Text.of(
                        "whose weights add up to %s after %d iterations, %.2g of its total away",
                        "经%2$d次迭代后权数之和为%1$s，与总量的相对差为%3$.2g",
                        Decimal.text(margin[worst]),
                        iterations,
                        error(margin, worst)),
                Text.same(Decimal.text(total[worst])),
                new Text(
                        "join levels, leave out a variable whose totals contradict the others, or widen the bounds",
                        "请合并水平，去掉与其他变量总量矛盾的变量，或放宽界限")));
    }

    private Finding finding(int m, Text found, Text expected, Text remedy) {
        return new Finding(
                margins.source(),
                margins.totals().get(variable[m]).get(level[m]).line(),
                variable[m],
                Text.of("'%s', %s", "“%s”：%s", level[m], found),
                expected,
                remedy);
    }
}
