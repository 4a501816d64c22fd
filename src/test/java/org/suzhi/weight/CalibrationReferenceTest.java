package org.suzhi.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.suzhi.estimate.Reference.expected;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.suzhi.estimate.Reference;
import org.suzhi.survey.Label;
import tools.jackson.databind.JsonNode;

/**
 * Weights against R survey 4.5 on all 959 people, those without an outcome included. R's calibrate() stops at a margin
 * error of 1e-12 for raking and 1e-7 for logit; linear is one step. The file holds 15 digits.
 */
class CalibrationReferenceTest {

    private static final double[] BASE = Reference.SURVEY.numbers("weight");

    private static Margins margins() {
        Map<String, Map<String, Margins.Total>> totals = new LinkedHashMap<>();
        expected("margins").properties().forEach(variable -> {
            Map<String, Margins.Total> levels = new LinkedHashMap<>();
            variable.getValue()
                    .properties()
                    .forEach(level -> levels.put(
                            level.getKey(), new Margins.Total(level.getValue().asDouble(), 0)));
            totals.put(variable.getKey(), levels);
        });
        return new Margins("expected.json", totals, Label.SYNTHETIC);
    }

    private static double[] weights(CalibrationMethod method) {
        boolean[] everybody = new boolean[BASE.length];
        Arrays.fill(everybody, true);
        Margins margins = margins();
        return Calibration.solver(method, margins, margins.codes(Reference.SURVEY, everybody))
                .solve(BASE)
                .weights(BASE);
    }

    private static void agree(double[] weights, String key, double tolerance) {
        JsonNode first = expected(key).get("first_weights");
        for (int k = 0; k < first.size(); k++) {
            Reference.agrees(weights[k], first.get(k), tolerance, key + " " + k);
        }
    }

    @Test
    void rakingAgreesWithR() {
        agree(weights(new CalibrationMethod.Raking()), "rake", 1e-12);
    }

    @Test
    void rakingAgreesWithIterativeProportionalFittingInR() {
        agree(weights(new CalibrationMethod.Raking()), "rake_r_convention", 1e-12);
    }

    @Test
    void linearAgreesWithR() {
        agree(weights(new CalibrationMethod.Linear()), "calibrate_linear", 1e-12);
    }

    @Test
    void logitAgreesWithR() {
        agree(weights(new CalibrationMethod.Logit(0.3, 3)), "calibrate_logit_bounds_0.3_3", 1e-12);
    }

    @Test
    void kishsDesignEffectOfRakedWeightsAgreesWithR() {
        double[] weights = weights(new CalibrationMethod.Raking());
        double sum = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        assertThat(weights.length * squares / (sum * sum))
                .isCloseTo(expected("rake").get("deff_kish").asDouble(), within(1e-12));
    }
}
