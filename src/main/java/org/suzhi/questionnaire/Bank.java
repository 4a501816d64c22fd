package org.suzhi.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * A stock of items from which forms are put together.
 *
 * @param id         its name
 * @param version    its version
 * @param title      what people call it
 * @param licence    its SPDX licence identifier
 * @param dimensions dimensions; without points in a bank that is no test of the whole standard
 * @param dontKnow   the answer "don't know", offered with every item
 * @param items      the items
 */
public record Bank(
        String id,
        String version,
        Text title,
        String licence,
        List<Dimension> dimensions,
        Option dontKnow,
        List<BankItem> items) {

    /** The lists are copied. */
    public Bank {
        dimensions = List.copyOf(dimensions);
        items = List.copyOf(items);
    }

    /** True for a bank on the whole literacy standard: its dimensions carry points. */
    public boolean isWhole() {
        return dimensions.stream().allMatch(dimension -> dimension.points() > 0);
    }

    /**
     * This bank and the items of another one behind its own.
     *
     * @throws DataException when both hold an item of the same name
     */
    public Bank and(Bank other) {
        List<BankItem> all = new ArrayList<>(items);
        for (BankItem item : other.items()) {
            if (item(item.id()).isPresent()) {
                throw new DataException(
                        other.id(),
                        Text.of("item '%s', which '%s' holds too", "题目“%s”，“%s”中也有", item.id(), id),
                        new Text("banks that have no item in common", "没有相同题目的题库"),
                        new Text("rename it or name one of the banks only", "请改名，或只使用其中一个题库"));
            }
            all.add(item);
        }
        return new Bank(id + "+" + other.id(), version, title, licence, dimensions, dontKnow, all);
    }

    /** An item by its name. */
    public Optional<BankItem> item(String name) {
        return items.stream().filter(item -> item.id().equals(name)).findFirst();
    }

    /** What is answered, over all items. */
    public List<BankPart> parts() {
        return items.stream().flatMap(item -> item.parts().stream()).toList();
    }
}
