package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.suzhi.gap.Outlook;
import org.suzhi.gap.Projection;
import org.suzhi.gap.TargetPath;
import org.suzhi.survey.Label;
import org.suzhi.survey.Language;

/**
 * A year to come in one scenario.
 *
 * @param scenario the scenario in words
 * @param point    where it leads
 */
record AheadLine(String scenario, Projection.Point point) {

    static List<AheadLine> of(Report report, Language language) {
        return projection(report)
                .flatMap(projection -> projection.points().stream())
                .map(point -> new AheadLine(point.scenario().text().in(language), point))
                .toList();
    }

    /** What should hold on the way to each target. */
    static List<String> paths(Report report, Language language) {
        return report.standing().outlook().map(Outlook::paths).orElse(List.of()).stream()
                .filter(TargetPath::isAhead)
                .map(path -> path.sentence(report.estimates().criterion()).in(language))
                .toList();
    }

    /** What stands behind the projection, and what the targets still ask for. */
    static List<String> notes(Report report, Language language) {
        List<String> notes = new ArrayList<>();
        projection(report).forEach(projection -> {
            Label label = projection.series().label();
            String tag = label == Label.NONE ? "" : "[" + label.text().in(language) + "] ";
            notes.add(tag + projection.basis().in(language));
            if (projection.points().stream().anyMatch(point -> !point.isPossible())) {
                notes.add(Words.IMPOSSIBLE.in(language));
            }
            projection
                    .growths()
                    .forEach(growth ->
                            notes.add(growth.sentence(projection.series()).in(language)));
        });
        return notes;
    }

    private static Stream<Projection> projection(Report report) {
        return report.standing().outlook().flatMap(Outlook::projection).stream();
    }

    public int year() {
        return point.year();
    }

    public String ratio() {
        return Figures.percent(point.ratio());
    }

    public String interval() {
        return Figures.interval(point.interval());
    }
}
