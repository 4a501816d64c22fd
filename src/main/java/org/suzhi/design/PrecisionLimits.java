package org.suzhi.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.suzhi.survey.Column;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Text;

/**
 * The table of limits for the whole and for domains made of strata: {@code domain_column}, {@code domain_level} (blank
 * for the whole, * for each level of the column) and either {@code margin} (half the width of Wald's interval) or
 * {@code cv}.
 *
 * @param frame  the planned frame, with the domains that have limits
 * @param limits one per line and level
 * @param level  confidence of the margins
 */
public record PrecisionLimits(PlannedFrame frame, List<CvLimit> limits, ConfidenceLevel level) {

    private static final String COLUMN = "domain_column";
    private static final String LEVEL = "domain_level";
    private static final String MARGIN = "margin";
    private static final String CV = "cv";
    private static final String EVERY = "*";

    /** The list is copied. */
    public PrecisionLimits {
        limits = List.copyOf(limits);
    }

    /**
     * Reads a table.
     *
     * @param table    the limits
     * @param expected the frame with an expected proportion in each stratum
     * @param level    confidence of the margins
     * @throws org.suzhi.survey.DataException when a column, a level or a number is not there or out of its range
     */
    public static PrecisionLimits of(Microdata table, PlannedFrame expected, ConfidenceLevel level) {
        table.require(Set.of(COLUMN, LEVEL));
        if (!table.has(MARGIN) && !table.has(CV)) {
            table.require(Set.of(MARGIN));
        }
        Map<String, Double> cvOf = new LinkedHashMap<>();
        Findings findings = new Findings();
        double[] margins = numbers(table, MARGIN);
        double[] cvs = numbers(table, CV);
        PlannedFrame frame = expected;
        for (int row = 0; row < table.rows(); row++) {
            boolean isMargin = !Double.isNaN(margins[row]);
            double value = isMargin ? margins[row] : cvs[row];
            if (isMargin == !Double.isNaN(cvs[row]) || !(value > 0) || isMargin && value >= 1) {
                findings.add(table.cell(
                        row,
                        isMargin || !table.has(CV) ? MARGIN : CV,
                        new Text("a margin between 0 and 1 or a cv above 0, one of them", "0到1之间的margin或大于0的cv，二者取一")));
                continue;
            }
            String column = cell(table, row, COLUMN);
            for (String wanted : levels(table, row, expected, findings)) {
                String domain = wanted.isEmpty() ? CvLimit.WHOLE : column + "=" + wanted;
                if (!wanted.isEmpty()) {
                    frame = frame.in(domain, column, wanted);
                }
                if (isMargin && frame.proportion(domain) == 0) {
                    findings.add(table.cell(
                            row, MARGIN, new Text("a domain whose expected proportion is above 0", "预期比例大于0的域")));
                    continue;
                }
                double cv = isMargin
                        ? value / (level.quantile(Double.POSITIVE_INFINITY) * frame.proportion(domain))
                        : value;
                cvOf.merge(domain, cv, Math::min);
            }
        }
        findings.raise();
        List<CvLimit> limits = new ArrayList<>();
        cvOf.forEach((domain, cv) -> limits.add(new CvLimit(PlannedFrame.OUTCOME, domain, cv)));
        return new PrecisionLimits(frame, limits, level);
    }

    /** Half the width of Wald's interval in a domain with a coefficient of variation. */
    public double margin(String domain, double cv) {
        return level.quantile(Double.POSITIVE_INFINITY) * cv * frame.proportion(domain);
    }

    /** The smallest margin asked for. */
    public double smallest() {
        return limits.stream()
                .mapToDouble(limit -> margin(limit.domain(), limit.cv()))
                .min()
                .orElseThrow();
    }

    private static Set<String> levels(Microdata table, int row, PlannedFrame frame, Findings findings) {
        String column = cell(table, row, COLUMN);
        String level = cell(table, row, LEVEL);
        if (level.isEmpty()) {
            return Set.of("");
        }
        boolean isKnown =
                column.equals(PlannedFrame.STRATUM) || frame.frame().data().has(column);
        if (!isKnown) {
            findings.add(table.cell(
                    row,
                    COLUMN,
                    Text.of(
                            "a column of the frame: %s",
                            "抽样框中的列：%s", String.join(", ", frame.frame().data().names()))));
            return Set.of();
        }
        Set<String> known = new LinkedHashSet<>(frame.levels(column));
        if (level.equals(EVERY)) {
            return known;
        }
        if (!known.contains(level)) {
            findings.add(new Finding(
                    table.source(),
                    table.line(row),
                    LEVEL,
                    Text.of("no level '%s' of '%s'", "“%2$s”列没有取值“%1$s”", level, column),
                    Text.of("one of %s", "下列之一：%s", String.join(", ", known)),
                    new Text("correct the level, or write * for each of them", "请更正取值，或填*表示每个取值")));
            return Set.of();
        }
        return Set.of(level);
    }

    private static String cell(Microdata table, int row, String name) {
        Column column = table.column(name);
        return column.isMissing(row) ? "" : column.text(row);
    }

    private static double[] numbers(Microdata table, String name) {
        if (table.has(name)) {
            return table.numbers(name);
        }
        double[] none = new double[table.rows()];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}
