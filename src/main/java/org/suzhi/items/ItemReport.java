package org.suzhi.items;

import java.util.List;
import java.util.stream.Collectors;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Label;
import org.suzhi.tally.SurveyDesign;

/**
 * What an analysis of items has found.
 *
 * @param criterion   the criterion whose items and points they are; empty without
 * @param level       the confidence of intervals
 * @param design      how people were drawn
 * @param people      people who count
 * @param items       how each item works
 * @param distractors what people chose
 * @param forms       how each form works, the one that most people had first
 * @param comparisons items between groups
 * @param advice      what somebody should look at
 * @param label       what kind of data it was
 */
public record ItemReport(
        String criterion,
        ConfidenceLevel level,
        SurveyDesign design,
        int people,
        List<ItemStatistics> items,
        List<Distractor> distractors,
        List<FormStatistics> forms,
        List<Comparison> comparisons,
        List<Advice> advice,
        Label label) {

    /** The lists are copied. */
    public ItemReport {
        items = List.copyOf(items);
        distractors = List.copyOf(distractors);
        forms = List.copyOf(forms);
        comparisons = List.copyOf(comparisons);
        advice = List.copyOf(advice);
    }

    /** The codes of the flags on an item, joined by {@code ;}. */
    public String flags(String item) {
        return advice.stream()
                .filter(one -> one.item().equals(item))
                .map(one -> one.flag().code())
                .distinct()
                .collect(Collectors.joining(";"));
    }
}
