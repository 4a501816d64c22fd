package org.suzhi.report;

import org.suzhi.gap.Verdict;
import org.suzhi.survey.Language;

/**
 * A target and what the survey says about it.
 *
 * @param id      the target's name in files
 * @param code    the verdict's word in files
 * @param target  the target in a few words
 * @param text    the programme's own words
 * @param kind    binding or aspiration
 * @param outcome the verdict in words
 * @param reason  why
 * @param verdict the verdict
 */
record VerdictLine(
        String id,
        String code,
        String target,
        String text,
        String kind,
        String outcome,
        String reason,
        Verdict verdict) {

    static VerdictLine of(Verdict verdict, Language language) {
        return new VerdictLine(
                verdict.target().id(),
                verdict.outcome().code(),
                Headline.target(verdict.target()).in(language),
                verdict.target().text().in(language),
                (verdict.target().binding() ? Words.BINDING : Words.ASPIRATION).in(language),
                verdict.outcome().text().in(language),
                verdict.reason().in(language),
                verdict);
    }

    /** A mark that tells the verdicts apart without colour. */
    public String mark() {
        return switch (verdict.outcome()) {
            case MET -> "✓";
            case NOT_MET -> "✕";
            case UNDECIDED -> "?";
            case NOT_DUE -> "…";
        };
    }

    public String confidence() {
        return Double.isFinite(verdict.confidence()) ? Figures.confidence(verdict.confidence()) : Figures.NONE;
    }

    public String needed() {
        return verdict.needed() > 0 ? Figures.count(verdict.needed()) : Figures.NONE;
    }
}
