package org.suzhi.collect;

import java.util.Set;
import org.suzhi.survey.Column;
import org.suzhi.survey.Microdata;

/**
 * What came of everybody who was worked, where replacements were used. A replaced person was drawn and visited, and
 * therefore counts by what came of the visits: a refusal stays a refusal, somebody who had moved away stays ineligible.
 * The replacement was drawn with a probability of its own and counts beside, not instead (AAPOR, Standard Definitions,
 * 10th ed. 2023, on substitution: the cases replaced stay in the denominator).
 */
public final class Outcomes {

    /** Column of what came of a replaced person's visits, before the replacement was used. */
    public static final String BEFORE = "outcome_before";

    /** What may have come of them; whoever gave an interview is not replaced. */
    static final Set<Disposition> POSSIBLE = Set.of(
            Disposition.REFUSAL,
            Disposition.NON_CONTACT,
            Disposition.BREAK_OFF,
            Disposition.INELIGIBLE,
            Disposition.UNKNOWN_ELIGIBILITY);

    private Outcomes() {}

    /**
     * The dispositions, with that of the visits in place of {@code replaced}: of a replaced person without one a
     * non-contact, which claims neither a contact nor that somebody was ineligible.
     *
     * @param responses {@code disposition} and, if known, {@code outcome_before}
     */
    public static Column of(Microdata responses) {
        Column given = responses.column(Disposition.COLUMN);
        String replaced = Disposition.REPLACED.code();
        if (!given.values().contains(replaced)) {
            return given;
        }
        Column before = responses.has(BEFORE) ? responses.column(BEFORE) : Column.constant(BEFORE, "", given.rows());
        Column.Builder outcomes = new Column.Builder(Disposition.COLUMN);
        for (int row = 0; row < given.rows(); row++) {
            String outcome = before.isMissing(row) ? Disposition.NON_CONTACT.code() : before.text(row);
            outcomes.add(given.text(row).equals(replaced) ? outcome : given.text(row));
        }
        return outcomes.build();
    }
}
