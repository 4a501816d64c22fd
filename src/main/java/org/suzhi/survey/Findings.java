package org.suzhi.survey;

import java.util.ArrayList;
import java.util.List;

/** Collects findings, so that a reader learns of all of them at once and not one per attempt. */
public final class Findings {

    private final List<Finding> list = new ArrayList<>();

    /** Notes a finding. */
    public void add(Finding finding) {
        list.add(finding);
    }

    /** Notes a finding about a cell or field. */
    public void add(String place, long line, String column, Text found, Text expected, Text remedy) {
        list.add(new Finding(place, line, column, found, expected, remedy));
    }

    /** True when nothing was found. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The findings so far, in the order of their lines within each place. */
    public List<Finding> list() {
        return List.copyOf(list);
    }

    /**
     * Ends the work when something was found.
     *
     * @throws DataException with all findings
     */
    public void raise() {
        if (!list.isEmpty()) {
            throw new DataException(list);
        }
    }
}
