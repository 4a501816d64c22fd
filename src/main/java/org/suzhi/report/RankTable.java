package org.suzhi.report;

import java.util.List;
import org.suzhi.gap.Ranks;
import org.suzhi.survey.Language;
import org.suzhi.survey.Text;

/**
 * A ranking: of the region's own parts, or of it among its peers.
 *
 * @param title what is ranked, in words
 * @param lines the places, the highest first
 * @param alike the sets of more than one place that nothing tells apart
 */
record RankTable(String title, List<RankLine> lines, List<String> alike) {

    static List<RankTable> of(Report report, Language language) {
        Text own = report.plan().region().name();
        return report.standing().ranks().stream()
                .map(ranks -> of(ranks, own, language))
                .toList();
    }

    private static RankTable of(Ranks ranks, Text own, Language language) {
        boolean isAmongPeers = ranks.table().equals(Ranks.PEERS);
        List<RankLine> lines = ranks.places().stream()
                .map(place -> {
                    boolean isOwn = isAmongPeers && place.name().equals(own.zh());
                    String name = isOwn ? own.in(language) : place.name();
                    return new RankLine(ranks.table(), name, isOwn, place);
                })
                .toList();
        List<String> alike = ranks.alike().stream()
                .filter(set -> ranks.complete() && set.size() > 1)
                .map(set -> set.stream()
                        .map(place -> isAmongPeers && place.equals(own.zh()) ? own.in(language) : place)
                        .toList())
                .map(set -> Words.ALIKE.in(language, String.join(Words.LIST.in(language), set)))
                .toList();
        Words title = isAmongPeers ? Words.PEERS : Words.BY_REGION;
        return new RankTable(title.in(language), lines, alike);
    }
}
