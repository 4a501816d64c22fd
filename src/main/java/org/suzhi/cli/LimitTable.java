package org.suzhi.cli;

import java.util.Locale;
import org.suzhi.design.Bethel;
import org.suzhi.design.CvLimit;
import org.suzhi.design.PrecisionLimits;
import org.suzhi.survey.Text;

/** Limits of precision for people: what was asked for, what is reached, what binds and what relaxing it would save. */
final class LimitTable {

    private LimitTable() {}

    static TextTable of(PrecisionLimits limits, Bethel bethel) {
        TextTable table = new TextTable()
                .row(
                        new Text("domain", "域"),
                        new Text("margin", "误差限"),
                        new Text("reached", "达到"),
                        new Text("cv", "变异系数"),
                        new Text("reached", "达到"),
                        new Text("binding", "起约束作用"),
                        new Text("saving", "可节省"));
        for (Bethel.Reached reached : bethel.limits()) {
            String domain = reached.limit().domain();
            table.row(
                    domain.equals(CvLimit.WHOLE) ? new Text("whole", "总体") : Text.same(domain),
                    number("%.4f", limits.margin(domain, reached.limit().cv())),
                    number("%.4f", limits.margin(domain, reached.cv())),
                    number("%.4f", reached.limit().cv()),
                    number("%.4f", reached.cv()),
                    reached.isBinding() ? new Text("yes", "是") : new Text("no", "否"),
                    number("%.2f", reached.saving()));
        }
        return table;
    }

    private static Text number(String format, double value) {
        return Text.same(String.format(Locale.ROOT, format, value));
    }
}
