package org.suzhi.questionnaire;

import java.util.List;
import org.suzhi.survey.Text;

/**
 * An item of a bank: it is taken into a form whole or not at all.
 *
 * @param id         its name
 * @param dimension  the dimension it counts towards
 * @param benchmark  number of the literacy standard's benchmark, 1 to 26
 * @param grade      the grade band; empty for adults
 * @param topic      a short English word for what it is about
 * @param difficulty the share of people who are expected to answer right
 * @param text       the question; of an item of two parts what stands before them
 * @param parts      what is answered: the item itself, or its two parts
 * @param fact       what the key rests on, and where to check it
 * @param apart      items of the same bank that must not be in the same form
 * @param overlaps   items of other banks that must not be in the same form
 */
public record BankItem(
        String id,
        String dimension,
        int benchmark,
        String grade,
        String topic,
        double difficulty,
        Text text,
        List<BankPart> parts,
        Text fact,
        List<String> apart,
        List<String> overlaps) {

    /** The lists are copied. */
    public BankItem {
        parts = List.copyOf(parts);
        apart = List.copyOf(apart);
        overlaps = List.copyOf(overlaps);
    }

    /** True for an item of two parts. */
    public boolean isTwoPart() {
        return parts.size() > 1;
    }
}
