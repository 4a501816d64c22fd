package org.suzhi.tally;

import java.util.Optional;
import org.suzhi.survey.Condition;

/**
 * Whoever can add up records: a table in memory, a stream, a database or a cluster. Everything else follows from the
 * tally.
 *
 * <pre>{@code
 * TallySource parts = (design, outcome, where, request) -> partitions.stream()
 *         .map(part -> Tally.of(part, design, part.numbers(outcome), request, 1))
 *         .reduce(Tally::plus)
 *         .orElseThrow();
 * Estimates literacy = Estimator.of(design).by("group").estimate(Statistic.PROPORTION, "literate", parts);
 * }</pre>
 */
@FunctionalInterface
public interface TallySource {

    /**
     * Adds up the records.
     *
     * @param design  how they were drawn
     * @param outcome the column of the outcome
     * @param where   which records count; the others stay in the design with a missing outcome
     * @param request what to tabulate
     */
    Tally tally(SurveyDesign design, String outcome, Optional<Condition> where, Tally.Request request);
}
