package org.suzhi.tally;

import org.suzhi.survey.Microdata;

/**
 * The kinds of people that somebody counts who has no record of each person: a kind is what people share who belong to
 * the same domains, such as a region and a group. Prepared once, kinds serve any number of {@link KindCounts}, in
 * several threads.
 */
public final class Kinds {

    private final Crosstab crosstab;
    private final Tally.Request request;

    private Kinds(Crosstab crosstab, Tally.Request request) {
        this.crosstab = crosstab;
        this.request = request;
    }

    /**
     * Kinds from a table with one record for each; they are numbered as its records are.
     *
     * @param kinds   with the columns that are to be tabulated
     * @param request what to tabulate
     * @throws org.suzhi.survey.DataException when a column is missing
     */
    public static Kinds of(Microdata kinds, Tally.Request request) {
        return new Kinds(new Crosstab(kinds, request.by(), request.orders()), request);
    }

    /** The domains that the people of a kind belong to, the whole first. */
    int[] domains(int kind) {
        return crosstab.domains(crosstab.profile(kind));
    }

    Crosstab.Shape shape() {
        return crosstab.shape();
    }

    Tally.Request request() {
        return request;
    }
}
