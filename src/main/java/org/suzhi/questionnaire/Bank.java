package org.suzhi.questionnaire;

import java.util.List;
import java.util.Optional;
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

    /** An item by its name. */
    public Optional<BankItem> item(String name) {
        return items.stream().filter(item -> item.id().equals(name)).findFirst();
    }

    /** What is answered, over all items. */
    public List<BankPart> parts() {
        return items.stream().flatMap(item -> item.parts().stream()).toList();
    }
}
