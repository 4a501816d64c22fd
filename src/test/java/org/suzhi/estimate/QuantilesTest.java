package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Instruments;
import org.suzhi.survey.Column;
import org.suzhi.survey.Condition;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.ProportionInterval;
import org.suzhi.tally.SurveyDesign;
import tools.jackson.databind.JsonNode;

/** Weighted quantiles and Woodruff's intervals. */
class QuantilesTest {

    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9};
    private static final Microdata SURVEY = Reference.SURVEY;

    private static Quantiles scores() {
        return Quantiles.of("score").at(SHARES);
    }

    private static List<QuantileEstimate> of(List<QuantileEstimate> all, Domain domain) {
        return all.stream().filter(row -> row.domain().equals(domain)).toList();
    }

    @Test
    void theQuartilesAgreeWithTheReference() {
        List<QuantileEstimate> found = Quantiles.of("score").estimate(SURVEY, Reference.DESIGN);
        JsonNode expected = Reference.expected("score_quantiles");
        for (int k = 0; k < 3; k++) {
            Reference.agrees(found.get(k).value(), expected.get(k), 1e-9, "quartile " + k);
        }
        assertThat(found.get(0).df()).isEqualTo(38);
        assertThat(found.get(0).n()).isEqualTo(952);
    }

    private static void agree(List<QuantileEstimate> found, JsonNode expected, String what) {
        assertThat(found).hasSize(expected.size());
        for (int k = 0; k < found.size(); k++) {
            QuantileEstimate row = found.get(k);
            agree(row.value(), expected.get(k).get("value"), what + " value " + k);
            agree(row.interval().lower(), expected.get(k).get("lower"), what + " lower " + k);
            agree(row.interval().upper(), expected.get(k).get("upper"), what + " upper " + k);
            agree(row.se(), expected.get(k).get("se"), what + " se " + k);
        }
    }

    private static void agree(double found, JsonNode expected, String what) {
        if (expected.isNull()) {
            assertThat(found).as(what).isNaN();
        } else {
            Reference.agrees(found, expected, 1e-9, what);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MATH, MEAN, mean", "MATH, BETA, beta", "MATH, XLOGIT, xlogit", "MATH, ASIN, asin",
        "SCHOOL, MEAN, mean", "SCHOOL, BETA, beta", "SCHOOL, XLOGIT, xlogit", "SCHOOL, ASIN, asin",
        "HF7, MEAN, mean", "HF7, BETA, beta", "HF7, XLOGIT, xlogit", "HF7, ASIN, asin"
    })
    void rulesAndIntervalsAgreeWithSvyquantile(QuantileRule rule, ProportionInterval interval, String type) {
        agree(
                scores().rule(rule).interval(interval).estimate(SURVEY, Reference.DESIGN),
                ModelReference.expected("quantiles").get(rule.code()).get(type),
                rule + " " + interval);
    }

    @Test
    void domainsFinitePopulationsAndRakedWeightsAgree() {
        List<QuantileEstimate> byGroup = scores().by("group").estimate(SURVEY, Reference.DESIGN);
        for (String group : SURVEY.column("group").values()) {
            agree(
                    of(byGroup, Domain.of("group", group)),
                    ModelReference.expected("quantiles_by_group").get(group),
                    group);
        }
        agree(
                scores().estimate(SURVEY, ModelReference.TWO_STAGES),
                ModelReference.expected("quantiles_two_stage_fpc"),
                "two stages");
        agree(
                scores().calibrated(ModelReference.raking()).estimate(SURVEY, Reference.DESIGN),
                ModelReference.expected("quantiles_raked"),
                "raked");
    }

    /** 1, 2, 3, 4, each once: types 1, 2 and 7 of Hyndman and Fan. */
    @ParameterizedTest
    @CsvSource({
        "MATH, 0.5, 2",
        "MATH, 0.51, 3",
        "MATH, 0.25, 1",
        "MATH, 0.01, 1",
        "MATH, 0.99, 4",
        "SCHOOL, 0.5, 2.5",
        "SCHOOL, 0.51, 3",
        "SCHOOL, 0.25, 1.5",
        "SCHOOL, 0.01, 1",
        "HF7, 0.5, 2.5",
        "HF7, 0.25, 1.75",
        "HF7, 0.1, 1.3",
        "HF7, 0.9, 3.7"
    })
    void fourNumbersHaveTheQuantilesOfTheTextbook(QuantileRule rule, double p, double expected) {
        Microdata four = Instruments.table("four.csv", "x", "4", "2", "1", "3");
        assertThat(Quantiles.of("x")
                        .at(p)
                        .rule(rule)
                        .estimate(four, SurveyDesign.NONE)
                        .get(0)
                        .value())
                .isCloseTo(expected, within(1e-14));
    }

    /** Ten weights of 0.1 do not add up to 1 in floating point. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 1 / 3.0, 1e6})
    void theMedianOfTenIsBetweenTheFifthAndTheSixthWhateverTheWeight(double weight) {
        List<String> lines = new ArrayList<>(List.of("x,weight"));
        IntStream.rangeClosed(1, 10).forEach(x -> lines.add(x + "," + weight));
        Microdata ten = Instruments.table("ten.csv", lines.toArray(String[]::new));
        SurveyDesign design = SurveyDesign.NONE.weightedBy("weight");
        assertThat(Quantiles.of("x").at(0.5, 0.7).estimate(ten, design))
                .extracting(QuantileEstimate::value)
                .containsExactly(5.0, 7.0);
        assertThat(Quantiles.of("x")
                        .at(0.5)
                        .rule(QuantileRule.SCHOOL)
                        .estimate(ten, design)
                        .get(0)
                        .value())
                .isEqualTo(5.5);
    }

    @ParameterizedTest
    @EnumSource(QuantileRule.class)
    void quantilesRiseWithPAndStayAmongTheValues(QuantileRule rule) {
        double[] p = IntStream.rangeClosed(1, 199).mapToDouble(i -> i / 200.0).toArray();
        double[] x = SURVEY.numbers("score");
        double low =
                Arrays.stream(x).filter(value -> !Double.isNaN(value)).min().orElseThrow();
        double high =
                Arrays.stream(x).filter(value -> !Double.isNaN(value)).max().orElseThrow();
        double last = low;
        for (QuantileEstimate row : Quantiles.of("score").at(p).rule(rule).estimate(SURVEY, Reference.DESIGN)) {
            assertThat(row.value()).isBetween(last, high);
            assertThat(Double.isNaN(row.interval().lower()) || row.interval().lower() <= row.value())
                    .isTrue();
            assertThat(Double.isNaN(row.interval().upper()) || row.interval().upper() >= row.value())
                    .isTrue();
            last = row.value();
        }
    }

    @ParameterizedTest
    @EnumSource(QuantileRule.class)
    void orderWeightsAndUnitsDoNotMatter(QuantileRule rule) {
        List<QuantileEstimate> before = scores().rule(rule).by("group").estimate(SURVEY, Reference.DESIGN);
        int[] order = IntStream.range(0, SURVEY.rows())
                .map(row -> (row * 500) % SURVEY.rows())
                .toArray();
        double[] weight = SURVEY.numbers("weight");
        double[] score = SURVEY.numbers("score");
        for (int row = 0; row < weight.length; row++) {
            weight[row] *= 1000;
            score[row] = 3 + 2 * score[row];
        }
        Microdata other = SURVEY.with(Column.measured("weight", weight))
                .with(Column.measured("score", score))
                .rows(order);
        List<QuantileEstimate> after = scores().rule(rule).by("group").estimate(other, Reference.DESIGN);
        for (int k = 0; k < before.size(); k++) {
            assertThat(after.get(k).value()).isCloseTo(3 + 2 * before.get(k).value(), within(1e-9));
            if (!Double.isNaN(before.get(k).se())) {
                assertThat(after.get(k).se()).isCloseTo(2 * before.get(k).se(), within(1e-9));
            }
        }
    }

    @Test
    void aSubpopulationIsTheDomainOfItsLevelAndAPersonCountsInEveryGroup() {
        List<QuantileEstimate> domain =
                of(scores().by("group").estimate(SURVEY, Reference.DESIGN), Domain.of("group", "youth"));
        List<QuantileEstimate> where =
                scores().where(Condition.parse("group == youth")).estimate(SURVEY, Reference.DESIGN);
        for (int k = 0; k < domain.size(); k++) {
            assertThat(where.get(k).value()).isEqualTo(domain.get(k).value());
            assertThat(where.get(k).se()).isEqualTo(domain.get(k).se());
            assertThat(where.get(k).df()).isEqualTo(domain.get(k).df());
        }
        Microdata overlapping = Instruments.table("t.csv", "g,x", "a|b,1", "a,2", "b,3", "b,5", ",9");
        List<QuantileEstimate> medians = Quantiles.of("x").at(0.5).by("g").estimate(overlapping, SurveyDesign.NONE);
        assertThat(medians).extracting(QuantileEstimate::value).containsExactly(3.0, 1.0, 3.0);
        assertThat(medians).extracting(QuantileEstimate::n).containsExactly(5, 2, 3);
    }

    @Test
    void anEmptyDomainHasNoQuantileAndOneValueNoInterval() {
        Microdata data = Instruments.table("t.csv", "g,h,x", "a,c,1", "b,d,2", "a,c,4");
        List<QuantileEstimate> rows = Quantiles.of("x").at(0.5).by("g", "h").estimate(data, SurveyDesign.NONE);
        QuantileEstimate empty =
                of(rows, new Domain(List.of("g", "h"), List.of("a", "d"))).get(0);
        assertThat(empty.n()).isZero();
        assertThat(empty.value()).isNaN();
        QuantileEstimate one =
                of(rows, new Domain(List.of("g", "h"), List.of("b", "d"))).get(0);
        assertThat(one.value()).isEqualTo(2);
        assertThat(one.se()).isNaN();
    }

    @Test
    void sharesOutsideNoValuesAndNegativeWeightsAreRefused() {
        assertThatThrownBy(() -> Quantiles.of("x").at(1.0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantiles.of("x").at(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        Microdata blank = Instruments.table("t.csv", "g,x", "a,", "b,");
        assertThatThrownBy(() -> Quantiles.of("x").estimate(blank, SurveyDesign.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("all are missing");
        Microdata data = Instruments.table("t.csv", "g,x", "a,1", "b,2");
        CalibratedWeights negative = new CalibratedWeights() {
            @Override
            public Result of(Microdata table, double[] before) {
                Result raked = ModelReference.raking().of(SURVEY, SURVEY.numbers("weight"));
                return new Result(new double[] {-1, 3}, raked.regressors(), raked.codes());
            }

            @Override
            public Repeated repeated(Microdata table, double[] before) {
                throw new UnsupportedOperationException();
            }
        };
        assertThatThrownBy(() -> Quantiles.of("x").calibrated(negative).estimate(data, SurveyDesign.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("1 negative weights");
    }

    @ParameterizedTest
    @EnumSource(QuantileRule.class)
    void everyRuleHasItsWord(QuantileRule rule) {
        assertThat(QuantileRule.of(rule.code())).contains(rule);
        assertThat(QuantileRule.of("median")).isEmpty();
    }
}
