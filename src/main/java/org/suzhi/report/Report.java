package org.suzhi.report;

import java.util.List;
import java.util.Optional;
import org.suzhi.collect.Fieldwork;
import org.suzhi.draw.Sample;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Gap;
import org.suzhi.gap.Gaps;
import org.suzhi.gap.Standing;
import org.suzhi.gap.Verdict;
import org.suzhi.plan.Implementation;
import org.suzhi.plan.Plan;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.KeyGroup;
import org.suzhi.survey.Microdata;
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
 * @param standing     imbalance, ranks and what lies between the survey and the targets
 * @param areas        small areas, as {@code area} writes them; empty without
 * @param implementation what was done of the programme
 * @param conduct      how the survey was carried out
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
        Standing standing,
        Optional<Microdata> areas,
        Implementation implementation,
        Conduct conduct) {

    /** The lists are copied. */
    public Report {
        groupGaps = List.copyOf(groupGaps);
        regionGaps = List.copyOf(regionGaps);
        verdicts = List.copyOf(verdicts);
    }

    /** The report of a survey from its estimates alone: without other regions, ranks, areas or what was done. */
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
        return of(
                plan,
                year,
                criterion,
                estimates,
                regionColumn,
                Conduct.of(sample, fieldwork, weights, seed, Optional.empty(), List.of()),
                Verdict.of(plan, estimates, year),
                Standing.NONE,
                Optional.empty(),
                Implementation.NONE);
    }

    /** The report of a survey, with the gaps that follow from its estimates. */
    public static Report of(
            Plan plan,
            int year,
            Criterion criterion,
            Estimates estimates,
            String regionColumn,
            Conduct conduct,
            List<Verdict> verdicts,
            Standing standing,
            Optional<Microdata> areas,
            Implementation implementation) {
        return new Report(
                plan,
                year,
                criterion,
                estimates,
                regionColumn,
                Gaps.between(estimates, KeyGroup.COLUMN),
                Gaps.againstWhole(estimates, regionColumn),
                verdicts,
                standing,
                areas,
                implementation,
                conduct);
    }
}
