package org.suzhi.estimate;

import java.util.List;
import java.util.Optional;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Label;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.Text;

/**
 * Estimates of one statistic for the whole and its domains, with their covariance: two groups of one sample are not
 * independent.
 *
 * @param statistic  what was estimated
 * @param outcome    of which column
 * @param criterion  by which criterion the outcome was scored; empty when the data does not say
 * @param variance   how variances were estimated: taylor, jackknife, …
 * @param interval   kind of interval of proportions
 * @param level      its confidence
 * @param rows       the estimates, the whole first
 * @param covariance covariance of the estimates
 * @param label      whether the data is real
 * @param notes      what the reader should know: records left out of a table, for example
 */
public record Estimates(
        Statistic statistic,
        String outcome,
        String criterion,
        String variance,
        ProportionInterval interval,
        ConfidenceLevel level,
        List<Estimate> rows,
        Covariance covariance,
        Label label,
        List<Text> notes) {

    /** The lists are copied. */
    public Estimates {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** The estimate for the whole. */
    public Estimate whole() {
        return rows.get(0);
    }

    /** The estimates of one table, such as {@code region,group}. */
    public List<Estimate> table(String by) {
        return rows.stream().filter(row -> row.domain().table().equals(by)).toList();
    }

    /** The estimate for a domain, if it is there. */
    public Optional<Estimate> of(Domain domain) {
        return rows.stream().filter(row -> row.domain().equals(domain)).findFirst();
    }
}
