package org.suzhi.items;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.suzhi.survey.Microdata;

/**
 * Items compared between two groups that are equally able. The p-values are adjusted by Holm for all items.
 *
 * <p>Source: Holm, Scandinavian Journal of Statistics 6 (1979) 65–70.
 *
 * @param column    the column of the groups
 * @param focal     the level of the focal group
 * @param reference the levels of the others, joined by {@code |}
 * @param items     the result for each item
 */
public record Comparison(String column, String focal, String reference, List<MantelHaenszel> items) {

    /** The list is copied. */
    public Comparison {
        items = List.copyOf(items);
    }

    static Comparison of(Answers answers, Precision precision, Microdata data, FocalGroup question, int threads) {
        Groups groups = Groups.of(data, question, answers);
        MatchedTables tables = new MatchedTables(answers, precision, groups);
        MantelHaenszel[] items = new MantelHaenszel[answers.items().size()];
        IntStream.range(0, threads).parallel().forEach(part -> {
            for (int j = part; j < items.length; j += threads) {
                items[j] = tables.of(j);
            }
        });
        return new Comparison(question.column(), groups.focal(), groups.reference(), holm(List.of(items)));
    }

    private static List<MantelHaenszel> holm(List<MantelHaenszel> items) {
        List<MantelHaenszel> adjusted = new ArrayList<>(items);
        int[] order = IntStream.range(0, items.size())
                .filter(j -> !Double.isNaN(items.get(j).p()))
                .boxed()
                .sorted(Comparator.comparingDouble(j -> items.get(j).p()))
                .mapToInt(j -> j)
                .toArray();
        double least = 0;
        for (int rank = 0; rank < order.length; rank++) {
            MantelHaenszel item = items.get(order[rank]);
            least = Math.min(1, Math.max(least, (order.length - rank) * item.p()));
            adjusted.set(order[rank], item.adjusted(least));
        }
        return adjusted;
    }
}
