package org.suzhi.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.suzhi.collect.Disposition;
import org.suzhi.collect.Fieldwork;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.survey.Seed;
import org.suzhi.weight.Weights;

/**
 * How the survey was carried out.
 *
 * @param dispositions what became of the sampled people
 * @param responseRate share of interviews among the eligible, of all who were worked
 * @param withoutReplacements the same among those who were to be visited in the first place; empty where nobody waited
 * @param units        primary sampling units drawn
 * @param people       people drawn
 * @param strata       strata of the design
 * @param cells        columns of the post-stratification
 * @param seed         seed of the draw
 * @param designs      the stages and methods by which units were drawn, a line for each frame; empty for a single frame
 *                     and one stage of systematic PPS
 */
public record Conduct(
        Map<Disposition, Integer> dispositions,
        double responseRate,
        OptionalDouble withoutReplacements,
        int units,
        int people,
        int strata,
        List<String> cells,
        Seed seed,
        List<String> designs) {

    /** The lists are copied. */
    public Conduct {
        dispositions = Map.copyOf(dispositions);
        cells = List.copyOf(cells);
        designs = List.copyOf(designs);
    }

    /**
     * Of a sample and what came of it.
     *
     * @param main who was to be visited in the first place; empty where nobody waited as a replacement
     */
    public static Conduct of(
            Sample sample,
            Fieldwork fieldwork,
            Weights weights,
            Seed seed,
            Optional<MainList> main,
            List<String> designs) {
        return new Conduct(
                fieldwork.counts(),
                fieldwork.responseRate(),
                main.map(list -> OptionalDouble.of(
                                fieldwork.among(list.ids(sample)).responseRate()))
                        .orElse(OptionalDouble.empty()),
                sample.units(),
                sample.people(),
                sample.strata(),
                weights.cells(),
                seed,
                designs);
    }
}
