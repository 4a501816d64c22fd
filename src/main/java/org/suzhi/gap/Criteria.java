package org.suzhi.gap;

import org.suzhi.survey.Text;

/** How sentences name the criterion by which people were scored. */
public final class Criteria {

    private Criteria() {}

    /** Its name, or that the data does not say. */
    public static Text named(String criterion) {
        return criterion.isEmpty() ? new Text("not stated", "（未说明）") : Text.same(criterion);
    }
}
