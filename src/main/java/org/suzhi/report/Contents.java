package org.suzhi.report;

import java.util.List;
import org.suzhi.plan.Implementation;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;

/**
 * A report in one language, line by line: what the page and the workbook have in common, so that they cannot say
 * different things.
 *
 * @param label         what the reader must know first about data that is not real; empty for real data
 * @param tag           the same in two words, for every section
 * @param title         region and year
 * @param whole         the estimate for the whole
 * @param regions       the estimates by region
 * @param groups        the estimates by group
 * @param regionByGroup the estimates by both
 * @param groupGaps     gaps between groups
 * @param regionGaps    gaps between regions and the whole
 * @param verdicts      one for each target
 * @param areas         small areas
 * @param standing      how the place stands
 * @param fieldwork     what became of the people drawn
 * @param method        the method in words
 * @param tasks         the programme's countable tasks
 * @param progress      how many of them are done, late and so on; empty when nothing was reported
 * @param indicators    what the statistics of science popularisation say
 * @param monitoringTag what the reader must know of made-up reports and statistics; empty for real ones
 */
record Contents(
        String label,
        String tag,
        String title,
        Line whole,
        List<Line> regions,
        List<Line> groups,
        List<Lines.Row> regionByGroup,
        List<GapLine> groupGaps,
        List<GapLine> regionGaps,
        List<VerdictLine> verdicts,
        List<AreaLine> areas,
        StandingLines standing,
        List<FieldLine> fieldwork,
        List<Method> method,
        List<TaskLine> tasks,
        String progress,
        List<IndicatorRow> indicators,
        String monitoringTag) {

    static Contents of(Report report, Language language) {
        Lines lines = new Lines(report, language);
        Label label = report.estimates().label();
        Implementation done = report.implementation();
        return new Contents(
                switch (label) {
                    case NONE -> "";
                    case SYNTHETIC -> Words.SYNTHETIC.in(language);
                    case QUOTA -> Words.QUOTA.in(language);
                },
                label.text().in(language),
                Words.TITLE.in(language, report.plan().region().name(), report.year()),
                lines.whole(),
                lines.regions(),
                lines.groups(),
                lines.regionByGroup(),
                GapLine.of(report.groupGaps(), lines, report, language),
                GapLine.of(report.regionGaps(), lines, report, language),
                report.verdicts().stream()
                        .map(verdict -> VerdictLine.of(verdict, language))
                        .toList(),
                AreaLine.of(report, language),
                StandingLines.of(lines, report, language),
                FieldLine.of(report, language),
                Method.of(report, language),
                TaskLine.of(report, language),
                done.tasks().isEmpty() ? "" : Words.PROGRESS.in(language, done.day(), done.count()),
                IndicatorRow.of(report, language),
                label.and(done.label()).text().in(language));
    }
}
