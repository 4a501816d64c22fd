package org.suzhi.questionnaire;

import java.util.List;

/**
 * What a form of the questionnaire asks: items that are not on it are missing by design, not wrong.
 *
 * @param id    its name, as it stands in the column {@code form}
 * @param items ids of its items
 */
public record FormItems(String id, List<String> items) {

    /** The list is copied. */
    public FormItems {
        items = List.copyOf(items);
    }
}
