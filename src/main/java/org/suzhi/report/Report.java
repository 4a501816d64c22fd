package org.suzhi.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.suzhi.collect.Disposition;
import org.suzhi.collect.Fieldwork;
import org.suzhi.draw.MainList;
import org.suzhi.draw.Sample;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Gap;
import org.suzhi.gap.Gaps;
import org.suzhi.gap.Verdict;
import org.suzhi.plan.Plan;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Seed;
import org.suzhi.weight.Weights;

/**
 * Everything a reader sees.
 *
 * @param plan         the programme
 * @param year         year of the survey
 * @param criterion    by which people count as literate
 * @param estimates    for the whole, by region, by group and by both
 * @param regionColumn the column of the regions in the estimates
 * @param groupGaps    differences between groups
 * @param regionGaps   differences between regions and the whole
 * @param verdicts     one per target
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
public record Report(
        Plan plan,
        int year,
        Criterion criterion,
        Estimates estimates,
        String regionColumn,
        List<Gap> groupGaps,
        List<Gap> regionGaps,
        List<Verdict> verdicts,
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
    public Report {
        designs = List.copyOf(designs);
        groupGaps = List.copyOf(groupGaps);
        regionGaps = List.copyOf(regionGaps);
        verdicts = List.copyOf(verdicts);
        dispositions = Map.copyOf(dispositions);
        cells = List.copyOf(cells);
    }

    /** The report of a survey of one frame in which units were drawn in one stage of systematic PPS. */
    public Report(
            Plan plan,
            int year,
            Criterion criterion,
            Estimates estimates,
            String regionColumn,
            List<Gap> groupGaps,
            List<Gap> regionGaps,
            List<Verdict> verdicts,
            Map<Disposition, Integer> dispositions,
            double responseRate,
            OptionalDouble withoutReplacements,
            int units,
            int people,
            int strata,
            List<String> cells,
            Seed seed) {
        this(
                plan,
                year,
                criterion,
                estimates,
                regionColumn,
                groupGaps,
                regionGaps,
                verdicts,
                dispositions,
                responseRate,
                withoutReplacements,
                units,
                people,
                strata,
                cells,
                seed,
                List.of());
    }

    /** The same, of a survey whose units were drawn otherwise, or from several frames. */
    public Report drawnBy(List<String> how) {
        return new Report(
                plan,
                year,
                criterion,
                estimates,
                regionColumn,
                groupGaps,
                regionGaps,
                verdicts,
                dispositions,
                responseRate,
                withoutReplacements,
                units,
                people,
                strata,
                cells,
                seed,
                how);
    }

    /** The report of a survey without replacements, with its gaps and verdicts. */
    public static Report of(
            Plan plan,
            int year,
            Criterion criterion,
            Sample sample,
            Fieldwork fieldwork,
            Weights weights,
            Estimates estimates,
            String regionColumn,
            Seed seed) {
        return of(plan, year, criterion, sample, fieldwork, weights, estimates, regionColumn, seed, Optional.empty());
    }

    /**
     * The report of a survey, with its gaps and verdicts.
     *
     * @param main who was to be visited in the first place; empty where nobody waited as a replacement
     */
    public static Report of(
            Plan plan,
            int year,
            Criterion criterion,
            Sample sample,
            Fieldwork fieldwork,
            Weights weights,
            Estimates estimates,
            String regionColumn,
            Seed seed,
            Optional<MainList> main) {
        return new Report(
                plan,
                year,
                criterion,
                estimates,
                regionColumn,
                Gaps.between(estimates, KeyGroup.COLUMN),
                Gaps.againstWhole(estimates, regionColumn),
                Verdict.of(plan, estimates, year),
                fieldwork.counts(),
                fieldwork.responseRate(),
                main.map(list -> OptionalDouble.of(
                                fieldwork.among(list.ids(sample)).responseRate()))
                        .orElse(OptionalDouble.empty()),
                sample.units(),
                sample.people(),
                sample.strata(),
                weights.cells(),
                seed);
    }
}
