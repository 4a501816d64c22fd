package org.suzhi.questionnaire;

import java.util.List;
import org.suzhi.survey.Text;

/**
 * A named rule from answers to a score, a tier and a verdict. The score is Σ over dimensions of its points times the
 * share right in it; a person is literate with a score of at least the cut. One dimension with as many points as items
 * makes it a count of right answers.
 *
 * @param id    its name in files
 * @param name  what people call it
 * @param cut   the least score of a literate person
 * @param items the items that count; empty for all
 * @param tiers bands of scores, from the lowest up; may be empty
 */
public record Criterion(String id, Text name, double cut, List<String> items, List<Tier> tiers) {

    /** Column that names the criterion in files. */
    public static final String COLUMN = "criterion";

    /** The lists are copied. */
    public Criterion {
        items = List.copyOf(items);
        tiers = List.copyOf(tiers);
    }

    /** True when an item counts. */
    public boolean counts(Item item) {
        return items.isEmpty() || items.contains(item.id());
    }

    /** The tier of a score; empty without tiers. */
    public String tier(double score) {
        String tier = "";
        for (Tier band : tiers) {
            if (score >= band.from()) {
                tier = band.id();
            }
        }
        return tier;
    }
}
