package org.suzhi.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The model against R's sae: variance, coefficients, predictions and mean squared errors. */
class FayHerriotReferenceTest {

    private static final JsonNode EXPECTED = Reference.json("expected.json");

    /** sae stops when A moves by less than 1e-10 of itself, and the numbers are of the order 0.001 to 1. */
    private static final Offset<Double> TOLERANCE = within(1e-9);

    @ParameterizedTest
    @EnumSource(names = {"REML", "ML", "FH"})
    void theModelIsThatOfSae(FitMethod method) {
        FayHerriot fit = FayHerriot.of(method, Reference.matrix(), Reference.Y, Reference.V);
        JsonNode expected = EXPECTED.get(method.name());
        assertThat(fit.variance()).isCloseTo(expected.get("sigma2_u").asDouble(), TOLERANCE);
        for (int j = 0; j < 2; j++) {
            assertThat(fit.coefficients()[j])
                    .isCloseTo(expected.get("beta").get(j).asDouble(), TOLERANCE);
            assertThat(fit.errors()[j]).isCloseTo(expected.get("beta_se").get(j).asDouble(), TOLERANCE);
        }
        for (int d = 0; d < Reference.Y.length; d++) {
            assertThat(fit.predicted(d)).isCloseTo(expected.get("eblup").get(d).asDouble(), TOLERANCE);
            assertThat(fit.error(d)).isCloseTo(expected.get("mse").get(d).asDouble(), TOLERANCE);
        }
    }
}
