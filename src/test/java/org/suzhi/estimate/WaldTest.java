package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Interval;
import tools.jackson.databind.JsonNode;

/** Wald tests of contrasts, and their distributions. */
class WaldTest {

    private static final Estimates LITERACY =
            Estimator.of(Reference.DESIGN).by("group").by("region").proportion("literate", Reference.SURVEY);

    @Test
    void theTestOfOneContrastIsTSquared() {
        Contrast contrast = Contrast.parse("group: youth - farmers");
        TTest t = contrast.of(LITERACY);
        Wald wald = Wald.of(LITERACY, List.of(contrast));
        assertThat(wald.chiSquare()).isCloseTo(t.t() * t.t(), within(1e-12));
        assertThat(wald.test().p()).isCloseTo(t.p(), within(1e-14));
        assertThat(wald.adjusted()).isEqualTo(wald.test());
    }

    @Test
    void anotherBasisOfTheSameContrastsGivesTheSameTest() {
        Wald equality = Wald.ofEquality(LITERACY, "group");
        Wald chain = Wald.of(
                LITERACY,
                List.of(
                        Contrast.parse("group: youth - 0.25 farmers - 0.25 cadres - 0.25 workers - 0.25 elderly"),
                        Contrast.parse("group: 3 workers - 3 elderly"),
                        Contrast.parse("group: elderly - cadres"),
                        Contrast.parse("group: cadres - farmers")));
        assertThat(equality.contrasts()).isEqualTo(4);
        assertThat(chain.chiSquare()).isCloseTo(equality.chiSquare(), within(1e-9));
    }

    /** Equality of all levels is what a linear model of one factor tests, there on df + 1 − p. */
    @Test
    void equalityOfGroupsIsTheTestOfTheirFactor() {
        Wald model = RegressionModel.linear("literate")
                .on("group")
                .fit(Reference.SURVEY, Reference.DESIGN)
                .test("group");
        Wald table = Wald.ofEquality(LITERACY, "group");
        assertThat(model.chiSquare()).isCloseTo(table.chiSquare(), within(1e-9));
        assertThat(table.df()).isEqualTo(38);
        assertThat(model.df()).isEqualTo(34);
    }

    /** From one X², on four contrasts and 38 degrees of freedom, both forms of F that svychisq gives. */
    @Test
    void theTwoFormsOfFAgreeWithSvychisq() {
        JsonNode tests = ModelReference.expected("rao_scott").get("literate_group");
        JsonNode plain = tests.get("Wald");
        JsonNode adjusted = tests.get("adjWald");
        Wald wald = new Wald(4 * plain.get("statistic").asDouble(), 4, 38);
        Reference.agrees(wald.test().p(), plain.get("p"), 1e-9, "p");
        Reference.agrees(wald.adjusted().f(), adjusted.get("statistic"), 1e-12, "adjusted F");
        Reference.agrees(wald.adjusted().ddf(), adjusted.get("parameter").get(1), 1e-15, "adjusted ddf");
        Reference.agrees(wald.adjusted().p(), adjusted.get("p"), 1e-9, "adjusted p");
    }

    @Test
    void theTwoFormsOfFKeepToTheirDegreesOfFreedom() {
        Wald wald = new Wald(40, 4, 38);
        assertThat(wald.test().f()).isEqualTo(10);
        assertThat(wald.test().ddf()).isEqualTo(38);
        assertThat(wald.adjusted().f()).isCloseTo(10 * 35 / 38.0, within(1e-14));
        assertThat(wald.adjusted().ddf()).isEqualTo(35);
        assertThat(new Wald(40, 4, 3).adjusted().p()).isNaN();
        FTest limit = new Wald(9.487729036781154, 4, Double.POSITIVE_INFINITY).adjusted();
        assertThat(limit.p()).isCloseTo(0.05, within(1e-13));
        assertThat(limit.p()).isEqualTo(ChiSquaredDistribution.of(4).survivalProbability(9.487729036781154));
    }

    @Test
    void unitsDoNotMatter() {
        double[] value = {1, 2};
        double[][] v = {{4, 0}, {1, 9}};
        Wald plain = Wald.of(value, v, 10, List.of("a", "b"));
        Wald scaled = Wald.of(new double[] {1e-9, 2e9}, new double[][] {{4e-18, 0}, {1, 9e18}}, 10, List.of("a", "b"));
        // (1, 2) V⁻¹ (1, 2)' = (9 − 4 + 16) / 35
        assertThat(plain.chiSquare()).isCloseTo(21 / 35.0, within(1e-14));
        assertThat(scaled.chiSquare()).isCloseTo(plain.chiSquare(), within(1e-12));
    }

    @Test
    void contrastsThatFollowFromOthersAreNamed() {
        assertThatThrownBy(() -> Wald.of(
                        LITERACY,
                        List.of(
                                Contrast.parse("group: youth - farmers"),
                                Contrast.parse("group: farmers - cadres"),
                                Contrast.parse("group: youth - cadres"))))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("group: youth - cadres:", "follows from those before it");
        assertThatThrownBy(() -> Wald.ofEquality(LITERACY, "sex"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no estimates by 'sex'");
    }

    @Test
    void aTestWithoutErrorOrDegreesOfFreedomIsNone() {
        TTest none = TTest.of(1, 0, 10, ConfidenceLevel.P95);
        assertThat(none.t()).isNaN();
        assertThat(none.p()).isNaN();
        assertThat(none.interval()).isEqualTo(Interval.NONE);
        assertThat(TTest.of(1, 1, 0, ConfidenceLevel.P95).p()).isNaN();
        assertThat(TTest.of(1, Double.NaN, 10, ConfidenceLevel.P95).p()).isNaN();
        TTest normal = TTest.of(1.959963984540054, 1, Double.POSITIVE_INFINITY, ConfidenceLevel.P95);
        assertThat(normal.p()).isCloseTo(0.05, within(1e-14));
        assertThat(normal.interval().lower()).isCloseTo(0, within(1e-14));
    }
}
