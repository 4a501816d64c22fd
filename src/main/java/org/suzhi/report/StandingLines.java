package org.suzhi.report;

import java.util.List;
import org.suzhi.gap.WhatIf;
import org.suzhi.survey.Language;

/**
 * How the place stands, line by line.
 *
 * @param imbalance how unequal regions and groups are
 * @param beyond    how much of the imbalance lies beyond sampling error, and what else is to be known of a table
 * @param ranks     who ranks where
 * @param paths     what should hold on the way to each target
 * @param ahead     where earlier waves lead
 * @param notes     what stands behind that
 * @param changes   what changed since the wave before
 * @param uneven    how imbalance changed since then
 * @param samples   what the two waves have in common; empty without an earlier one
 * @param whatIf    what a scenario would do
 */
record StandingLines(
        List<MeasureLine> imbalance,
        List<String> beyond,
        List<RankTable> ranks,
        List<String> paths,
        List<AheadLine> ahead,
        List<String> notes,
        List<ChangeLine> changes,
        List<UnevenLine> uneven,
        String samples,
        List<String> whatIf) {

    static StandingLines of(Lines lines, Report report, Language language) {
        return new StandingLines(
                MeasureLine.of(report, language),
                MeasureLine.beyond(report, language),
                RankTable.of(report, language),
                AheadLine.paths(report, language),
                AheadLine.of(report, language),
                AheadLine.notes(report, language),
                ChangeLine.of(lines, report, language),
                UnevenLine.of(report, language),
                report.standing()
                        .changes()
                        .map(changes -> Words.SAMPLES.in(
                                language,
                                changes.overlap().text(),
                                changes.linking() > 0
                                        ? Words.LINKING.in(language, Figures.percent(changes.linking()))
                                        : ""))
                        .orElse(""),
                report.standing().whatIf().map(WhatIf::sentences).orElse(List.of()).stream()
                        .map(sentence -> sentence.in(language))
                        .toList());
    }
}
