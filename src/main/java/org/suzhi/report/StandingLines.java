package org.suzhi.report;

import java.util.List;
import org.suzhi.survey.Language;

/**
 * How the place stands, line by line.
 *
 * @param imbalance how unequal regions and groups are
 * @param ranks     who ranks where
 * @param alike     which places cannot be told apart
 * @param paths     what should hold on the way to each target
 * @param ahead     where earlier waves lead
 * @param notes     what stands behind that
 */
record StandingLines(
        List<MeasureLine> imbalance,
        List<RankLine> ranks,
        List<String> alike,
        List<String> paths,
        List<AheadLine> ahead,
        List<String> notes) {

    static StandingLines of(Report report, Language language) {
        return new StandingLines(
                MeasureLine.of(report, language),
                RankLine.of(report, language),
                RankLine.alike(report, language),
                AheadLine.paths(report, language),
                AheadLine.of(report, language),
                AheadLine.notes(report, language));
    }
}
