package org.suzhi.design;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.DataException;

/**
 * The people to draw with whom all limits are met at least cost, where drawing is clustered and not everybody answers:
 * {@link Bethel} in respondents, with S² multiplied by the design effect and the cost of an interview divided by the
 * response rate; then as many people as bring these respondents.
 *
 * @param respondents  the optimum; costs and savings are those of people drawn
 * @param people       people to draw: rounded up, so that every limit still holds, or as a budget allows
 */
public record Optimum(Bethel respondents, Apportionment people) {

    /**
     * The optimum.
     *
     * @param strata   with limits in people to draw
     * @param limits   on the coefficients of variation
     * @param deff     design effect of clustering and weighting
     * @param response share of the drawn people who will answer
     * @throws DataException when a limit cannot be met
     */
    public static Optimum of(List<PlannedStratum> strata, List<CvLimit> limits, double deff, double response) {
        Bethel bethel = Bethel.of(answering(strata, deff, response), limits);
        List<Apportionment.Part> parts = new ArrayList<>();
        for (int h = 0; h < strata.size(); h++) {
            Apportionment.Part part = bethel.apportionment().parts().get(h);
            long people = (long) Math.ceil(part.people() / response - 1e-9);
            parts.add(new Apportionment.Part(
                    strata.get(h),
                    part.exact() / response,
                    Math.max(people, strata.get(h).least())));
        }
        return new Optimum(bethel, new Apportionment(parts));
    }

    /**
     * The best for a budget, which is not exceeded: {@link Bethel#within}, with the coefficients of variation that the
     * whole people drawn lead to.
     *
     * @param budget   Σ c n over the people drawn, above 0
     * @param strata   with limits in people to draw
     * @param limits   on the coefficients of variation, which are multiplied by one factor
     * @param deff     design effect of clustering and weighting
     * @param response share of the drawn people who will answer
     * @throws DataException when the least numbers cost more
     */
    public static Optimum within(
            double budget, List<PlannedStratum> strata, List<CvLimit> limits, double deff, double response) {
        List<PlannedStratum> answering = answering(strata, deff, response);
        Bethel bethel = Bethel.within(budget, answering, limits);
        double[] drawn = bethel.apportionment().parts().stream()
                .mapToDouble(part -> part.exact() / response)
                .toArray();
        Apportionment people = Apportionment.of(strata, drawn, new Total.Budget(budget));
        List<Apportionment.Part> answers = new ArrayList<>();
        for (int h = 0; h < answering.size(); h++) {
            long whole = people.parts().get(h).people();
            answers.add(new Apportionment.Part(answering.get(h), whole * response, Math.round(whole * response)));
        }
        Apportionment expected = new Apportionment(answers);
        List<Bethel.Reached> reached = bethel.limits().stream()
                .map(each -> new Bethel.Reached(
                        each.limit(),
                        each.exactCv(),
                        expected.exactCv(each.limit().variable(), each.limit().domain()),
                        each.saving()))
                .toList();
        return new Optimum(new Bethel(bethel.apportionment(), bethel.factor(), reached), people);
    }

    private static List<PlannedStratum> answering(List<PlannedStratum> strata, double deff, double response) {
        // checks both
        Field field = new Field(deff, new FiniteCorrection.None(), response);
        return strata.stream().map(stratum -> answering(stratum, field)).toList();
    }

    private static PlannedStratum answering(PlannedStratum stratum, Field field) {
        long most = (long) Math.floor(stratum.most() * field.response() + 1e-9);
        long least = (long) Math.ceil(stratum.least() * field.response() - 1e-9);
        PlannedStratum scaled = new PlannedStratum(
                stratum.name(),
                stratum.population(),
                stratum.cost() / field.response(),
                new Limits(Math.min(least, most), most),
                stratum.variables(),
                stratum.domains());
        for (String variable : stratum.variables().keySet()) {
            Moments moments = stratum.moments(variable);
            scaled = scaled.measuring(variable, new Moments(moments.mean(), moments.sd() * Math.sqrt(field.deff())));
        }
        return scaled;
    }
}
