package org.suzhi.questionnaire;

import java.util.List;
import java.util.SortedSet;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
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

    /**
     * The one criterion by which a table was scored; empty when it does not say.
     *
     * @param names the criteria that it names
     * @throws DataException when there are several
     */
    public static String only(SortedSet<String> names, String source) {
        if (names.size() > 1) {
            throw new DataException(new Finding(
                    source,
                    0,
                    COLUMN,
                    Text.of("%d criteria: %s", "%d个评分标准：%s", names.size(), String.join(", ", names)),
                    new Text("one criterion, as ratios by different criteria are not comparable", "单一评分标准（不同标准的比例不可比）"),
                    new Text("keep the records of one criterion", "请只保留同一标准的记录")));
        }
        return names.isEmpty() ? "" : names.first();
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
