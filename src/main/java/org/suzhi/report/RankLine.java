package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.gap.Place;
import org.suzhi.gap.Ranks;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/**
 * A place in a ranking.
 *
 * @param table the ranking's table
 * @param name  the place in words
 * @param place the place
 */
record RankLine(String table, String name, Place place) {

    static List<RankLine> of(Report report, Language language) {
        List<RankLine> lines = new ArrayList<>();
        Text own = report.plan().region().name();
        for (Ranks ranks : report.standing().ranks()) {
            for (Place place : ranks.places()) {
                String name = place.name().equals(own.zh()) ? own.in(language) : place.name();
                lines.add(new RankLine(ranks.table(), name, place));
            }
        }
        return lines;
    }

    /** The sets of more than one place that nothing tells apart. */
    static List<String> alike(Report report, Language language) {
        List<String> sets = new ArrayList<>();
        for (Ranks ranks : report.standing().ranks()) {
            ranks.alike().stream()
                    .filter(set -> ranks.complete() && set.size() > 1)
                    .forEach(set -> sets.add(Words.ALIKE.in(language, String.join(Words.LIST.in(language), set))));
        }
        return sets;
    }

    public String ratio() {
        return Figures.percent(place.ratio());
    }

    public String rank() {
        return Figures.count(place.rank());
    }

    public String set() {
        return place.lower() == place.upper()
                ? Figures.count(place.lower())
                : Figures.count(place.lower()) + "–" + Figures.count(place.upper());
    }
}
