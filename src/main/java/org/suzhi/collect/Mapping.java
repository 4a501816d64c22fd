package org.suzhi.collect;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the columns of an export and their cells mean in the words of the questionnaire.
 *
 * @param source     the name that findings use for it, mostly a file name
 * @param platform   where the export is from
 * @param headerRows lines above the first record
 * @param blank      texts of cells that stand for no answer
 * @param notAsked   texts of cells that stand for a question that was not on the form
 * @param facts      what is known of the interview besides its answers
 * @param questions  by the id of the question
 * @param absent     questions that are not in the export, because nobody was asked them
 * @param carried    columns that come along as they are
 * @param ignore     columns that are left behind
 */
public record Mapping(
        String source,
        String platform,
        int headerRows,
        List<String> blank,
        List<String> notAsked,
        Map<Fact, Link.One> facts,
        Map<String, Link> questions,
        List<String> absent,
        List<Link.One> carried,
        List<String> ignore) {

    /** The collections are copied, in their order. */
    public Mapping {
        blank = List.copyOf(blank);
        notAsked = List.copyOf(notAsked);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        questions = Collections.unmodifiableMap(new LinkedHashMap<>(questions));
        absent = List.copyOf(absent);
        carried = List.copyOf(carried);
        ignore = List.copyOf(ignore);
    }

    /** All links, by the name of the column that they give. */
    Map<String, Link> links() {
        Map<String, Link> links = new LinkedHashMap<>();
        facts.forEach((fact, link) -> links.put(fact.column(), link));
        links.putAll(questions);
        carried.forEach(link -> links.put(link.column(), link));
        return links;
    }
}
