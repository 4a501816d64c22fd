package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.collect.Instruments;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;
import tools.jackson.databind.JsonNode;

/** Pearson's test corrected for the design. */
class RaoScottTest {

    private static final double TOLERANCE = 1e-9;
    private static final Microdata SURVEY = Reference.SURVEY;

    private static RaoScott literacyByGroup(Microdata data) {
        return Independence.of("literate", "group").test(data, Reference.DESIGN);
    }

    private static void agrees(FTest found, JsonNode f, JsonNode ndf, JsonNode ddf, JsonNode p) {
        Reference.agrees(found.f(), f, TOLERANCE, "F");
        Reference.agrees(found.ndf(), ndf, TOLERANCE, "ndf");
        Reference.agrees(found.ddf(), ddf, TOLERANCE, "ddf");
        Reference.agrees(found.p(), p, TOLERANCE, "p");
    }

    @Test
    void literacyByGroupAgreesWithTheReference() {
        JsonNode expected = Reference.expected("rao_scott_group");
        agrees(
                literacyByGroup(SURVEY).secondOrder(),
                expected.get("F"),
                expected.get("ndf"),
                expected.get("ddf"),
                expected.get("p"));
    }

    @ParameterizedTest
    @CsvSource({"literate, group, literate_group", "group, region, group_region"})
    void bothOrdersAgreeWithSvychisq(String rows, String columns, String key) {
        Microdata answered = SURVEY.rows(IntStream.range(0, SURVEY.rows())
                .filter(row -> !SURVEY.column("literate").isMissing(row))
                .toArray());
        RaoScott found = Independence.of(rows, columns)
                .where(Condition.parse("literate is not missing"))
                .test(SURVEY, Reference.DESIGN);
        JsonNode expected = ModelReference.expected("rao_scott").get(key);
        JsonNode f = expected.get("F");
        agrees(
                found.secondOrder(),
                f.get("statistic"),
                f.get("parameter").get(0),
                f.get("parameter").get(1),
                f.get("p"));
        JsonNode chi = expected.get("Chisq");
        Reference.agrees(found.pearson(), chi.get("statistic"), TOLERANCE, "X²");
        assertThat(found.contrasts()).isEqualTo(chi.get("parameter").asInt());
        Reference.agrees(found.firstOrder(), chi.get("p"), TOLERANCE, "p of the first order");
        assertThat(found.n()).isEqualTo(answered.rows());
    }

    @Test
    void finitePopulationsAndRakedWeightsAgree() {
        JsonNode f = ModelReference.expected("rao_scott")
                .get("literate_group_two_stage_fpc")
                .get("F");
        agrees(
                Independence.of("literate", "group")
                        .test(SURVEY, ModelReference.TWO_STAGES)
                        .secondOrder(),
                f.get("statistic"),
                f.get("parameter").get(0),
                f.get("parameter").get(1),
                f.get("p"));
        JsonNode raked = ModelReference.expected("rao_scott_raked");
        RaoScott found = Independence.of("literate", "group")
                .calibrated(ModelReference.raking())
                .test(SURVEY, Reference.DESIGN);
        Reference.agrees(found.secondOrder().f(), raked.get("F"), TOLERANCE, "F");
        Reference.agrees(found.effective(), raked.get("ndf"), TOLERANCE, "ndf");
    }

    @Test
    void rowsAndColumnsMayChangePlaces() {
        RaoScott a = literacyByGroup(SURVEY);
        RaoScott b = Independence.of("group", "literate").test(SURVEY, Reference.DESIGN);
        assertThat(b.pearson()).isCloseTo(a.pearson(), within(1e-10));
        assertThat(b.meanDeff()).isCloseTo(a.meanDeff(), within(1e-12));
        assertThat(b.effective()).isCloseTo(a.effective(), within(1e-11));
    }

    @Test
    void weightsTimesAConstantChangeNothing() {
        double[] weights = SURVEY.numbers("weight");
        Microdata more = SURVEY.with(Column.measured(
                "weight",
                IntStream.range(0, weights.length)
                        .mapToDouble(row -> 1000 * weights[row])
                        .toArray()));
        RaoScott a = literacyByGroup(SURVEY);
        RaoScott b = literacyByGroup(more);
        assertThat(b.pearson()).isCloseTo(a.pearson(), within(1e-10));
        assertThat(b.meanDeff()).isCloseTo(a.meanDeff(), within(1e-12));
    }

    @Test
    void askingEverybodyTwiceDoublesPearsonAndTheDesignEffectButNotF() {
        RaoScott once = literacyByGroup(SURVEY);
        RaoScott twice = literacyByGroup(SURVEY.rows(
                IntStream.range(0, 2 * SURVEY.rows()).map(row -> row / 2).toArray()));
        assertThat(twice.pearson()).isCloseTo(2 * once.pearson(), within(1e-9));
        assertThat(twice.meanDeff()).isCloseTo(2 * once.meanDeff(), within(1e-11));
        assertThat(twice.secondOrder().f()).isCloseTo(once.secondOrder().f(), within(1e-10));
        assertThat(twice.firstOrder()).isCloseTo(once.firstOrder(), within(1e-14));
    }

    /** A 2 × 2 table of single records: 30, 10, 15, 45 have X² = n (ad − bc)² / (products of the margins). */
    @Test
    void pearsonIsThatOfTheTextbookForEqualWeights() {
        List<String> lines = new ArrayList<>(List.of("x,y"));
        int[] counts = {30, 10, 15, 45};
        for (int cell = 0; cell < 4; cell++) {
            for (int i = 0; i < counts[cell]; i++) {
                lines.add(cell / 2 + "," + cell % 2);
            }
        }
        RaoScott test = Independence.of("x", "y")
                .test(Instruments.table("t.csv", lines.toArray(String[]::new)), SurveyDesign.NONE);
        assertThat(test.pearson())
                .isCloseTo(100 * Math.pow(30 * 45 - 10 * 15, 2) / (40.0 * 60 * 45 * 55), within(1e-12));
        assertThat(test.effective()).isCloseTo(1, within(1e-13));
        assertThat(test.df()).isEqualTo(99);
    }

    /** Independent cells, p_ij = p_i. p_.j, drawn one by one: all generalised design effects are n/(n − 1). */
    @Test
    void anIndependentTableOfSingleRecordsHasNoDesignEffect() {
        List<String> lines = new ArrayList<>(List.of("x,y"));
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                for (int k = 0; k < (i + 1) * (j + 2); k++) {
                    lines.add("r" + i + ",c" + j);
                }
            }
        }
        int n = lines.size() - 1;
        RaoScott test = Independence.of("x", "y")
                .test(Instruments.table("t.csv", lines.toArray(String[]::new)), SurveyDesign.NONE);
        assertThat(test.pearson()).isCloseTo(0, within(1e-12));
        assertThat(test.meanDeff()).isCloseTo(n / (n - 1.0), within(1e-12));
        assertThat(test.effective()).isCloseTo(6, within(1e-11));
        assertThat(test.secondOrder().p()).isCloseTo(1, within(1e-9));
    }

    @Test
    void underIndependenceTheTestRejectsAsOftenAsItSays() {
        Random random = new Random(20211);
        int rejected = 0;
        int surveys = 400;
        for (int s = 0; s < surveys; s++) {
            List<String> lines = new ArrayList<>(List.of("stratum,psu,weight,group,y"));
            for (int psu = 0; psu < 40; psu++) {
                double share = 0.3 + 0.4 * random.nextDouble();
                for (int i = 0; i < 10; i++) {
                    lines.add(psu % 4 + "," + psu + "," + (1 + psu % 3) + ",g" + random.nextInt(3) + ","
                            + (random.nextDouble() < share ? 1 : 0));
                }
            }
            Microdata data = Instruments.table("t.csv", lines.toArray(String[]::new));
            rejected += Independence.of("y", "group")
                                    .test(data, Reference.DESIGN)
                                    .secondOrder()
                                    .p()
                            < 0.05
                    ? 1
                    : 0;
        }
        // 0.05 ± 3 standard errors
        assertThat(rejected / (double) surveys).isBetween(0.017, 0.083);
    }

    @Test
    void oneLevelSeveralLevelsInACellAndMissingColumnsAreRefused() {
        assertThatThrownBy(() -> Independence.of("literate", "group")
                        .where(Condition.parse("group == cadres"))
                        .test(SURVEY, Reference.DESIGN))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("only the level 'cadres'");
        Microdata overlapping = Instruments.table("t.csv", "x,y", "a|b,1", "a,0", "b,1", "b,0");
        assertThatThrownBy(() -> Independence.of("y", "x").test(overlapping, SurveyDesign.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("t.csv:2", "'a|b'");
        assertThatThrownBy(() -> Independence.of("y", "z").test(overlapping, SurveyDesign.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'z'");
    }
}
