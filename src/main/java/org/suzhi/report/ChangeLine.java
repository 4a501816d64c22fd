package org.suzhi.report;

import java.util.List;
import org.suzhi.gap.Change;
import org.suzhi.gap.Changes;
import org.suzhi.survey.Language;

/**
 * What changed of a part since the wave before.
 *
 * @param name   the part in words
 * @param change the change
 * @param word   whether it can be told from chance
 */
record ChangeLine(String name, Change change, String word) {

    /** The whole, regions and groups; what is smaller is in gaps.json. */
    static List<ChangeLine> of(Lines lines, Report report, Language language) {
        double alpha = 1 - report.estimates().level().value();
        return report.standing().changes().map(Changes::changes).orElse(List.of()).stream()
                .filter(change -> change.domain().by().size() <= 1)
                .map(change ->
                        new ChangeLine(lines.name(change.domain()), change, word(change.adjusted(), alpha, language)))
                .toList();
    }

    static String word(double p, double alpha, Language language) {
        return (Double.isFinite(p) ? p < alpha ? Words.CHANGED : Words.NOT_CHANGED : Words.NO_TEST).in(language);
    }

    public String before() {
        return Figures.percent(change.before());
    }

    public String after() {
        return Figures.percent(change.after());
    }

    public String difference() {
        return Figures.points(change.difference());
    }

    public String interval() {
        return Figures.pointsInterval(change.interval());
    }

    public String p() {
        return Double.isFinite(change.adjusted()) ? Figures.p(change.adjusted()) : Figures.NONE;
    }
}
