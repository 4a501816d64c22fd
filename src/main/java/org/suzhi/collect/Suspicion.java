package org.suzhi.collect;

import org.suzhi.survey.Text;

/**
 * Something about an interview, an interviewer or an item that a supervisor should look at. It is no proof: honest
 * interviews look like this now and then.
 *
 * @param id          the person; blank where no single one is meant
 * @param other       whom the person is compared with; blank for nobody
 * @param item        the item; blank where no single one is meant
 * @param interviewer who asked; blank where that is not known or many did
 * @param team        of the interviewer; blank where that is not known
 * @param severity    how soon to look at it
 * @param value       what was found
 * @param threshold   from where on it is suspicious
 * @param meaning     what was found, in words
 * @param action      what to do
 */
record Suspicion(
        String id,
        String other,
        String item,
        String interviewer,
        String team,
        Severity severity,
        double value,
        double threshold,
        Text meaning,
        Text action) {

    /** A suspicion about a person. */
    static Suspicion of(
            Interviews people, int row, Severity severity, double value, double threshold, Text meaning, Text action) {
        return new Suspicion(
                people.id(row),
                "",
                "",
                people.text(row, QualityCheck.INTERVIEWER),
                people.text(row, QualityCheck.TEAM),
                severity,
                value,
                threshold,
                meaning,
                action);
    }

    /** A suspicion about an item. */
    static Suspicion of(String item, Severity severity, double value, double threshold, Text meaning, Text action) {
        return new Suspicion("", "", item, "", "", severity, value, threshold, meaning, action);
    }

    /** The same, in comparison with somebody. */
    Suspicion comparedWith(String somebody) {
        return new Suspicion(id, somebody, item, interviewer, team, severity, value, threshold, meaning, action);
    }
}
