package org.suzhi.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Text;

/**
 * A named rule from answers to a score, a tier and a verdict. A person is literate with a score of at least the cut who
 * meets every requirement; with neither cut nor requirement there is a score and no verdict.
 *
 * @param id       its name in files
 * @param name     what people call it
 * @param cut      the least score of a literate person; NaN for none
 * @param items    the items that count; empty for all
 * @param tiers    bands of scores, from the lowest up; may be empty
 * @param scoring  how answers become a score
 * @param required what single dimensions must come to
 * @param counting which answers count, and as what
 */
public record Criterion(
        String id,
        Text name,
        double cut,
        List<String> items,
        List<Tier> tiers,
        Scoring scoring,
        List<Requirement> required,
        Counting counting) {

    /** Column that names the criterion in files. */
    public static final String COLUMN = "criterion";

    /** The lists are copied. */
    public Criterion {
        items = List.copyOf(items);
        tiers = List.copyOf(tiers);
        required = List.copyOf(required);
    }

    /**
     * A composite by the questionnaire's points: Σ over dimensions of its points times the share right in it. One
     * dimension with as many points as items makes it a count of right answers.
     */
    public Criterion(String id, Text name, double cut, List<String> items, List<Tier> tiers) {
        this(id, name, cut, items, tiers, new Scoring.Composite(Map.of()), List.of(), Counting.PLAIN);
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

    /** True when an item counts; a part does when it is named, or the whole is. */
    public boolean counts(Item item) {
        boolean named = items.isEmpty() || items.contains(item.id()) || item.isPart() && items.contains(item.partOf());
        boolean within =
                counting.dimensions().isEmpty() || counting.dimensions().contains(item.dimension());
        return named && within && scoring.knows(item);
    }

    /** True when a person can be literate or not by it. */
    public boolean decides() {
        return !Double.isNaN(cut) || !required.isEmpty();
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
