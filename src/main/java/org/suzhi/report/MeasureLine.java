package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.gap.Imbalance;
import org.suzhi.gap.Inequality;
import org.suzhi.gap.Measure;
import org.suzhi.survey.Interval;
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
    static final List<Inequality> SHOWN =
            List.of(Inequality.CV, Inequality.GINI, Inequality.THEIL_T, Inequality.MAX_MIN_DIFFERENCE);

    static List<MeasureLine> of(Report report, Language language) {
        List<MeasureLine> lines = new ArrayList<>();
        for (Imbalance table : report.standing().imbalance()) {
            for (Inequality kind : table.table().contains(",") ? List.<Inequality>of() : SHOWN) {
                table.measure(kind)
                        .ifPresent(found -> lines.add(new MeasureLine(
                                table.table(), table(table.table(), language), name(kind, language), found)));
            }
        }
        return lines;
    }

    /** How much of each table's imbalance lies beyond sampling error, and what else is to be known of it. */
    static List<String> beyond(Report report, Language language) {
        List<String> sentences = new ArrayList<>();
        for (Imbalance table : report.standing().imbalance()) {
            if (table.table().contains(",")) {
                continue;
            }
            table.measure(Inequality.BETWEEN_SD)
                    .ifPresent(found -> sentences.add(Words.BEYOND.in(
                            language,
                            table(table.table(), language),
                            Figures.percent(found.value()),
                            Figures.percent(table.signal()))));
            table.notes().forEach(note -> sentences.add(note.in(language)));
        }
        return sentences;
    }

    /** A table in words. */
    static String table(String by, Language language) {
        return (by.equals(KeyGroup.COLUMN) ? Words.BY_GROUP : Words.BY_REGION).in(language);
    }

    /** A measure in words, with its unit. */
    static String name(Inequality kind, Language language) {
        String unit = kind == Inequality.MAX_MIN_DIFFERENCE ? Words.POINTS.in(language) : "";
        return kind.text().in(language) + unit;
    }

    public String value() {
        return shown(measure.kind(), measure.value());
    }

    public String interval() {
        return interval(measure.kind(), measure.interval());
    }

    static String interval(Inequality kind, Interval limits) {
        return Double.isFinite(limits.width())
                ? "[" + shown(kind, limits.lower()) + ", " + shown(kind, limits.upper()) + "]"
                : Figures.NONE;
    }

    static String shown(Inequality kind, double value) {
        return kind == Inequality.MAX_MIN_DIFFERENCE ? Figures.percent(value) : Figures.thousandths(value);
    }
}
