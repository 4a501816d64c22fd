package org.suzhi.report;

import java.util.List;
import org.suzhi.gap.Changes;
import org.suzhi.gap.ImbalanceChange;
import org.suzhi.survey.Language;

/**
 * How a measure of imbalance changed since the wave before.
 *
 * @param table  its table in words
 * @param name   the measure in words
 * @param change the change; negative when it is less unequal now
 * @param word   whether it can be told from chance
 */
record UnevenLine(String table, String name, ImbalanceChange change, String word) {

    static List<UnevenLine> of(Report report, Language language) {
        double alpha = 1 - report.estimates().level().value();
        return report.standing().changes().map(Changes::imbalance).orElse(List.of()).stream()
                .filter(change -> !change.table().contains(",") && MeasureLine.SHOWN.contains(change.kind()))
                .map(change -> new UnevenLine(
                        MeasureLine.table(change.table(), language),
                        MeasureLine.name(change.kind(), language),
                        change,
                        ChangeLine.word(change.p(), alpha, language)))
                .toList();
    }

    public String before() {
        return MeasureLine.shown(change.kind(), change.before());
    }

    public String after() {
        return MeasureLine.shown(change.kind(), change.after());
    }

    public String difference() {
        return (change.difference() > 0 ? "+" : "") + MeasureLine.shown(change.kind(), change.difference());
    }

    public String interval() {
        return MeasureLine.interval(change.kind(), change.interval());
    }

    public String p() {
        return Double.isFinite(change.p()) ? Figures.p(change.p()) : Figures.NONE;
    }
}
