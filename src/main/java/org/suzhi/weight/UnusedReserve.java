package org.suzhi.weight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.suzhi.collect.Disposition;
import org.suzhi.draw.LastUnits;
import org.suzhi.survey.Column;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * Base weights where replacements were drawn and never needed: those who were worked are then the sample of their unit,
 * and stand for all of it. In every unit
 *
 * <p>w'_k = w_k · Σ over the drawn of w / Σ over the worked of w, and 0 for the unused;
 *
 * <p>with equal weights within the unit that is people drawn divided by people worked. It holds because the worked are
 * the first in an order that was drawn at random, however many of them there were for reasons that have nothing to do
 * with the people.
 */
final class UnusedReserve {

    private UnusedReserve() {}

    /**
     * The base weights of everybody drawn.
     *
     * @param sample       {@code base_weight} and the columns of the {@linkplain LastUnits units}
     * @param dispositions of the same people, in the same order
     * @throws org.suzhi.survey.DataException when nobody of a unit was worked
     */
    static double[] spread(Microdata sample, Column dispositions) {
        double[] base = sample.numbers("base_weight");
        LastUnits units = new LastUnits(sample);
        boolean[] unused = new boolean[base.length];
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (int row = 0; row < base.length; row++) {
            unused[row] = dispositions.text(row).equals(Disposition.UNUSED.code());
            double[] sum = sums.computeIfAbsent(units.of(row), unit -> new double[3]);
            sum[0] += base[row];
            sum[1] += unused[row] ? 0 : base[row];
            sum[2] += unused[row] ? 1 : 0;
        }
        Findings findings = new Findings();
        for (int row = 0; row < base.length; row++) {
            double[] sum = sums.get(units.of(row));
            if (sum[1] == 0 && sum[0] > 0) {
                findings.add(
                        sample.source(),
                        sample.line(row),
                        Disposition.COLUMN,
                        Text.of(
                                "nobody worked in unit '%s': all people drawn there are unused",
                                "单元“%s”中无人被访问：抽中者均为未启用", sample.column("psu").text(row)),
                        new Text("at least one person worked in every unit", "每个单元至少访问一人"),
                        new Text("give those who were to be visited what became of them", "请填写应访问者的访问结果"));
                sum[0] = 0;
            }
            // the weights of a unit without unused people stay as they are, to the last bit
            if (sum[2] > 0) {
                base[row] = unused[row] ? 0 : base[row] * sum[0] / sum[1];
            }
        }
        findings.raise();
        return base;
    }
}
