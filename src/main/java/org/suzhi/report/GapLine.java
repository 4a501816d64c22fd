package org.suzhi.report;

import java.util.Comparator;
import java.util.List;
import org.suzhi.gap.Gap;
import org.suzhi.survey.Language;

/**
 * A line of a table of gaps.
 *
 * @param a     one part in words
 * @param b     the other in words
 * @param name  the difference in words
 * @param gap   the gap
 * @param apart whether the two can be told apart: yes, no or unknown
 * @param word  the same in words
 */
record GapLine(String a, String b, String name, Gap gap, String apart, String word) {

    /** The lines of a table, gaps between groups in the plan's order of groups. */
    static List<GapLine> of(List<Gap> gaps, Lines lines, Report report, Language language) {
        double alpha = 1 - report.estimates().level().value();
        return gaps.stream()
                .sorted(Comparator.comparing(Gap::a, lines.order()).thenComparing(Gap::b, lines.order()))
                .map(gap -> of(gap, alpha, lines, language))
                .toList();
    }

    private static GapLine of(Gap gap, double alpha, Lines lines, Language language) {
        String a = lines.name(gap.a());
        String b = lines.name(gap.b());
        String name = Words.MINUS.in(language, a, b);
        if (!Double.isFinite(gap.adjusted())) {
            return new GapLine(a, b, name, gap, "unknown", Words.NO_TEST.in(language));
        }
        return gap.adjusted() < alpha
                ? new GapLine(a, b, name, gap, "yes", Words.TOLD_APART.in(language))
                : new GapLine(a, b, name, gap, "no", Words.NOT_TOLD_APART.in(language));
    }

    public String difference() {
        return Figures.points(gap.difference());
    }

    public String interval() {
        return Figures.pointsInterval(gap.interval());
    }

    public String p() {
        return Double.isFinite(gap.adjusted()) ? Figures.p(gap.adjusted()) : Figures.NONE;
    }
}
