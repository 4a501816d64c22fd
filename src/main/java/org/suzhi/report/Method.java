package org.suzhi.report;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.draw.Multiplicity;
import org.suzhi.estimate.Estimates;
import org.suzhi.gap.Verdict;
import org.suzhi.questionnaire.Criterion;
import org.suzhi.survey.Decimal;
import org.suzhi.survey.Language;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.survey.TargetPopulation;
import org.suzhi.survey.Text;

/**
 * One part of the method in words.
 *
 * @param term     what it is about
 * @param sentence what was done
 */
record Method(String term, String sentence) {

    /** The whole method, in the order of the work. */
    static List<Method> of(Report report, Language language) {
        Estimates estimates = report.estimates();
        Criterion criterion = report.criterion();
        boolean calibrated = !report.conduct().cells().isEmpty();
        String level = Figures.level(estimates.level().value());
        List<Method> parts = new ArrayList<>();
        parts.add(new Method(
                Words.POPULATION_TERM.in(language),
                Words.POPULATION.in(language, TargetPopulation.YOUNGEST, TargetPopulation.OLDEST)));
        parts.addAll(apart(estimates, language));
        parts.add(new Method(Words.SAMPLE_TERM.in(language), sample(report, language)));
        parts.add(new Method(
                Words.CRITERION.in(language),
                Words.CRITERION_SENTENCE.in(
                        language, criterion.name(), criterion.id(), Decimal.text(criterion.cut()))));
        parts.add(new Method(
                Words.WEIGHTS_TERM.in(language),
                calibrated ? Words.WEIGHTS.in(language, cells(report, language)) : Words.WEIGHTS_PLAIN.in(language)));
        parts.add(new Method(
                Words.VARIANCE_TERM.in(language), (calibrated ? Words.VARIANCE : Words.VARIANCE_PLAIN).in(language)));
        parts.add(new Method(
                Words.INTERVAL_TERM.in(language),
                (estimates.interval() == ProportionInterval.LOGIT ? Words.LOGIT : Words.WALD)
                        .in(language, level, Decimal.text(estimates.whole().df()))));
        parts.add(new Method(Words.GROUPS_TERM.in(language), Words.OVERLAP.in(language)));
        parts.add(new Method(
                Words.VERDICT_TERM.in(language), Words.VERDICT_RULE.in(language, Figures.level(Verdict.CONFIDENCE))));
        parts.add(new Method(
                Words.GAPS.in(language),
                Words.GAPS_SENTENCE.in(
                        language,
                        Decimal.text(Decimal.rounded(1 - estimates.level().value())))));
        for (Text note : estimates.notes()) {
            parts.add(new Method(Words.NOTES_TERM.in(language), note.in(language)));
        }
        return parts;
    }

    private static String sample(Report report, Language language) {
        String seed = Long.toString(report.conduct().seed().value());
        return report.conduct().designs().isEmpty()
                ? Words.SAMPLE.in(
                        language,
                        report.conduct().strata(),
                        report.conduct().units(),
                        report.conduct().people(),
                        seed)
                : Words.SAMPLE_OTHERWISE.in(
                        language,
                        report.conduct().strata(),
                        String.join(
                                Words.SENTENCES.in(language), report.conduct().designs()),
                        report.conduct().units(),
                        report.conduct().people(),
                        seed);
    }

    /** People of other ages, a few words for each of their frames; nothing where there are none. */
    private static List<Method> apart(Estimates estimates, Language language) {
        List<String> lines = estimates.table(Multiplicity.FRAME).stream()
                .map(row -> Words.ESTIMATED_APART_LINE.in(
                        language,
                        row.domain().levels().get(0),
                        Figures.percent(row.value()),
                        Figures.level(estimates.level().value()),
                        Figures.percent(row.interval().lower()),
                        Figures.percent(row.interval().upper()),
                        Figures.count(row.n())))
                .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Method(
                        Words.ESTIMATED_APART_TERM.in(language),
                        Words.ESTIMATED_APART.in(
                                language,
                                TargetPopulation.YOUNGEST,
                                TargetPopulation.OLDEST,
                                String.join(Words.SENTENCES.in(language), lines))));
    }

    private static String cells(Report report, Language language) {
        return String.join(
                " × ",
                report.conduct().cells().stream()
                        .map(column -> Words.column(column, language))
                        .toList());
    }
}
