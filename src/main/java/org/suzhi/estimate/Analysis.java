package org.suzhi.estimate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.suzhi.tally.SurveyDesign;

/**
 * Estimates with all that says how they came about, and what was tested of them.
 *
 * @param estimates   the estimates
 * @param design      how the sample was drawn
 * @param conventions where the literature leaves a choice
 * @param contrasts   contrasts by the words they were asked for with
 * @param tests       tests by the words they were asked for with
 * @param before      the same estimates without calibration, where that was asked for
 */
public record Analysis(
        Estimates estimates,
        SurveyDesign design,
        Conventions conventions,
        Map<String, TTest> contrasts,
        Map<String, FTest> tests,
        Optional<Estimates> before) {

    /** The maps are copied in their order. */
    public Analysis {
        contrasts = new LinkedHashMap<>(contrasts);
        tests = new LinkedHashMap<>(tests);
    }

    /** Estimates by our own conventions, of which nothing was tested. */
    public static Analysis of(Estimates estimates, SurveyDesign design) {
        return new Analysis(
                estimates, design, Conventions.SUZHI.lonely(design.lonely()), Map.of(), Map.of(), Optional.empty());
    }
}
