package org.suzhi.irt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.suzhi.io.Tables;
import org.suzhi.survey.Microdata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Abilities agree with mirt and keep to the laws of their model. */
class AbilityTest {

    private static final Path FOLDER = Path.of("src/test/resources/reference/irt");
    private static final JsonNode MIRT = JsonMapper.shared().readTree(FOLDER.resolve("eap.json"));

    private static List<ItemCurve> curves(String model) {
        List<ItemCurve> curves = new ArrayList<>();
        for (JsonNode item : MIRT.get(model).get("items")) {
            curves.add(new ItemCurve(
                    item.get("a").asDouble(),
                    item.get("b").asDouble(),
                    item.get("c").asDouble()));
        }
        return curves;
    }

    private static byte[] answers(Microdata data, int row, int items) {
        byte[] answers = new byte[items];
        for (int i = 0; i < items; i++) {
            String cell = data.column("i%02d".formatted(i + 1)).text(row);
            answers[i] = cell.isEmpty() ? Ability.NOT_ASKED : Byte.parseByte(cell);
        }
        return answers;
    }

    @ParameterizedTest
    @CsvSource({
        "twopl_complete, complete",
        "threepl_prior_logit_g_norm_m1.4_sd0.5, complete",
        "twopl_two_forms, two_forms"
    })
    void theMeanGivenTheAnswersAgreesWithMirt(String model, String file) {
        List<ItemCurve> curves = curves(model);
        Ability ability = AbilityMethod.EAP.of(curves);
        Microdata data = Tables.read(FOLDER.resolve(file + ".csv"));
        for (int row = 0; row < data.rows(); row++) {
            assertThat(ability.of(answers(data, row, curves.size())))
                    .isCloseTo(MIRT.get(model).get("eap_first10").get(row).asDouble(), within(1e-7));
        }
    }

    /** At the maximum of the likelihood of the two-parameter model Σ a (x − P(θ)) = 0 (Birnbaum 1968, 20.3.3). */
    @Test
    void theLikeliestAbilitySolvesItsEquation() {
        List<ItemCurve> curves = curves("twopl_complete");
        Microdata data = Tables.read(FOLDER.resolve("complete.csv"));
        for (int row = 0; row < data.rows(); row++) {
            byte[] answers = answers(data, row, curves.size());
            double theta = AbilityMethod.ML.of(curves).of(answers);
            double slope = 0;
            for (int i = 0; i < answers.length; i++) {
                slope += curves.get(i).a() * (answers[i] - curves.get(i).right(theta));
            }
            assertThat(slope).isCloseTo(0, within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource(AbilityMethod.class)
    void oneMoreRightAnswerNeverLowersAnAbility(AbilityMethod method) {
        List<ItemCurve> curves = curves("threepl_prior_logit_g_norm_m1.4_sd0.5");
        Ability ability = method.of(curves);
        byte[] answers = new byte[curves.size()];
        double before = ability.of(answers);
        for (int i = 0; i < answers.length; i++) {
            answers[(i * 7) % answers.length] = 1;
            double after = ability.of(answers);
            assertThat(after).isGreaterThanOrEqualTo(before - 1e-9);
            before = after;
        }
        assertThat(before).isPositive();
    }

    @ParameterizedTest
    @EnumSource(AbilityMethod.class)
    void anItemThatWasNotAskedSaysNothing(AbilityMethod method) {
        List<ItemCurve> curves = curves("twopl_complete");
        byte[] some = new byte[curves.size()];
        Arrays.fill(some, Ability.NOT_ASKED);
        assertThat(method.of(curves).of(some)).isNaN();
        some[3] = 1;
        some[9] = 0;
        assertThat(method.of(curves).of(some))
                .isCloseTo(method.of(List.of(curves.get(3), curves.get(9))).of(new byte[] {1, 0}), within(1e-9));
    }

    /** A thousand items make likelihoods below the smallest number. */
    @Test
    void manyItemsDoNotUnderflow() {
        List<ItemCurve> curves = new ArrayList<>();
        byte[] answers = new byte[4000];
        for (int i = 0; i < answers.length; i++) {
            curves.add(new ItemCurve(1, 0, 0));
            answers[i] = (byte) (i % 2);
        }
        assertThat(AbilityMethod.EAP.of(curves).of(answers)).isCloseTo(0, within(1e-9));
    }

    @Test
    void everythingRightIsTheUpperBound() {
        byte[] all = new byte[24];
        Arrays.fill(all, (byte) 1);
        assertThat(AbilityMethod.ML.of(curves("twopl_complete")).of(all)).isCloseTo(4, within(1e-6));
        assertThat(AbilityMethod.ML.of(curves("twopl_complete")).of(new byte[24]))
                .isCloseTo(-4, within(1e-6));
    }

    @Test
    void aCurveThatFallsIsRefused() {
        assertThatThrownBy(() -> new ItemCurve(-1, 0, 0)).hasMessageContaining("expected a > 0");
        assertThatThrownBy(() -> new ItemCurve(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ItemCurve(1, Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
