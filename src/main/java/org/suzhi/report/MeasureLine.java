package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.gap.Imbalance;
import org.suzhi.gap.Inequality;
import org.suzhi.gap.Measure;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Language;

/**
 * A measure of imbalance of one table.
 *
 * @param by      the column of the table
 * @param table   the table in words
 * @param name    the measure in words
 * @param measure the measure
 */
record MeasureLine(String by, String table, String name, Measure measure) {

    /** Those that planners ask for; the others are in gaps.json. */
    private static final List<Inequality> SHOWN =
            List.of(Inequality.CV, Inequality.GINI, Inequality.THEIL_T, Inequality.MAX_MIN_DIFFERENCE);

    static List<MeasureLine> of(Report report, Language language) {
        List<MeasureLine> lines = new ArrayList<>();
        for (Imbalance table : report.standing().imbalance()) {
            for (Inequality kind : table.table().contains(",") ? List.<Inequality>of() : SHOWN) {
                String name = (table.table().equals(KeyGroup.COLUMN) ? Words.BY_GROUP : Words.BY_REGION).in(language);
                table.measure(kind)
                        .ifPresent(found -> lines.add(new MeasureLine(
                                table.table(), name, kind.text().in(language) + unit(kind, language), found)));
            }
        }
        return lines;
    }

    private static String unit(Inequality kind, Language language) {
        return kind == Inequality.MAX_MIN_DIFFERENCE ? Words.POINTS.in(language) : "";
    }

    public String value() {
        return shown(measure.value());
    }

    public String interval() {
        return Double.isFinite(measure.interval().width())
                ? "[" + shown(measure.interval().lower()) + ", "
                        + shown(measure.interval().upper()) + "]"
                : Figures.NONE;
    }

    private String shown(double value) {
        return measure.kind() == Inequality.MAX_MIN_DIFFERENCE ? Figures.percent(value) : Figures.thousandths(value);
    }
}
