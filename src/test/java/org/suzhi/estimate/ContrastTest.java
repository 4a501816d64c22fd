package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import tools.jackson.databind.JsonNode;

/** Linear combinations and smooth functions of estimates. */
class ContrastTest {

    private static final double TOLERANCE = 1e-9;

    private static final Estimates LITERACY = Estimator.of(Reference.DESIGN)
            .by("group")
            .by("residence")
            .by("region")
            .by("region", "group")
            .proportion("literate", Reference.SURVEY);

    private static final Domain YOUTH = Domain.of("group", "youth");
    private static final Domain FARMERS = Domain.of("group", "farmers");

    private static void agrees(TTest found, JsonNode expected) {
        Reference.agrees(found.estimate(), expected.get("estimate"), TOLERANCE, "estimate");
        Reference.agrees(found.se(), expected.get("se"), TOLERANCE, "se");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "group: youth - farmers; gap_youth_minus_farmers",
                "residence: urban - rural; gap_urban_minus_rural",
                "residence： urban − rural; gap_urban_minus_rural",
                "residence: -rural +urban; gap_urban_minus_rural"
            })
    void differencesAgreeWithTheReference(String text, String key) {
        agrees(Contrast.parse(text).of(LITERACY), Reference.expected(key));
    }

    @Test
    void threeLevelsAgree() {
        agrees(
                Contrast.parse("group: cadres - 0.5 youth - 0.5 farmers").of(LITERACY),
                ModelReference.expected("contrast_three"));
    }

    @Test
    void smoothFunctionsAgreeWithAndWithoutTheirGradients() {
        agrees(Smooth.LOG_RATIO.of(LITERACY, YOUTH, FARMERS), Reference.expected("log_ratio_youth_farmers"));
        agrees(Smooth.RATIO.of(LITERACY, YOUTH, FARMERS), ModelReference.expected("ratio"));
        agrees(Smooth.LOG_ODDS_RATIO.of(LITERACY, YOUTH, FARMERS), ModelReference.expected("log_odds_ratio"));
        Smooth log = theta -> Math.log(theta[0] / theta[1]);
        Smooth odds = theta -> Math.log(theta[0] / (1 - theta[0]) / (theta[1] / (1 - theta[1])));
        agrees(log.of(LITERACY, YOUTH, FARMERS), Reference.expected("log_ratio_youth_farmers"));
        agrees(odds.of(LITERACY, YOUTH, FARMERS), ModelReference.expected("log_odds_ratio"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 0.01, 0.3, 0.7, 5, 1e6})
    void differencesFindTheGradientToElevenDigits(double x) {
        Smooth function = theta -> Math.log(theta[0]) + theta[0] * theta[1] + Math.sqrt(theta[0]);
        double[] gradient = function.gradient(new double[] {x, 2 * x});
        double first = 1 / x + 2 * x + 0.5 / Math.sqrt(x);
        assertThat(gradient[0]).isCloseTo(first, within(1e-11 * first));
        // θ_1 θ_2 is straight in θ_2, but ln θ_1 drowns it where x is small
        assertThat(gradient[1])
                .isCloseTo(x, within(1e-11 * x + 1e-11 * Math.abs(function.at(new double[] {x, 2 * x})) / x));
        assertThat(((Smooth) theta -> Math.exp(theta[0])).gradient(new double[] {0})[0])
                .isCloseTo(1, within(1e-11));
    }

    @Test
    void aStraightFunctionIsAContrast() {
        Smooth difference = theta -> theta[0] - theta[1];
        TTest a = difference.of(LITERACY, YOUTH, FARMERS);
        TTest b = Contrast.difference("group", "youth", "farmers").of(LITERACY);
        assertThat(a.estimate()).isEqualTo(b.estimate());
        assertThat(a.se()).isCloseTo(b.se(), within(1e-12));
    }

    @Test
    void turningAContrastTurnsTheSignAndNothingElse() {
        TTest a = Contrast.parse("group: youth - farmers").of(LITERACY);
        TTest b = Contrast.parse("group: farmers - youth").of(LITERACY);
        assertThat(b.estimate()).isEqualTo(-a.estimate());
        assertThat(b.se()).isCloseTo(a.se(), within(1e-16));
        assertThat(b.p()).isCloseTo(a.p(), within(1e-15));
        assertThat(b.interval().lower()).isCloseTo(-a.interval().upper(), within(1e-15));
    }

    @Test
    void oneLevelIsItsEstimateAndTheTestIsStudents() {
        Estimate youth = LITERACY.of(YOUTH).orElseThrow();
        TTest test = Contrast.parse("group: youth").of(LITERACY);
        assertThat(test.estimate()).isEqualTo(youth.value());
        assertThat(test.se()).isCloseTo(youth.se(), within(1e-15));
        assertThat(test.df()).isEqualTo(38);
        assertThat(test.p()).isEqualTo(2 * TDistribution.of(38).survivalProbability(test.t()));
        assertThat(test.interval().width()).isCloseTo(2 * 2.024394163911970 * test.se(), within(1e-12));
    }

    @Test
    void aTableOfTwoColumnsHasLevelsOfTwo() {
        TTest test = Contrast.parse("region, group: East,youth - West, youth").of(LITERACY);
        double east = LITERACY.of(new Domain(List.of("region", "group"), List.of("East", "youth")))
                .orElseThrow()
                .value();
        double west = LITERACY.of(new Domain(List.of("region", "group"), List.of("West", "youth")))
                .orElseThrow()
                .value();
        assertThat(test.estimate()).isEqualTo(east - west);
    }

    /** Regions are made of different strata, so nothing is shared. */
    @Test
    void varianceOfIndependentPartsAddsUp() {
        Estimate east = LITERACY.of(Domain.of("region", "East")).orElseThrow();
        Estimate west = LITERACY.of(Domain.of("region", "West")).orElseThrow();
        assertThat(Contrast.parse("region: East - West").of(LITERACY).se())
                .isCloseTo(Math.hypot(east.se(), west.se()), within(1e-14));
    }

    // --- the parser

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "group: youth - farmers; group: youth - farmers",
                "group:youth -farmers; group: youth - farmers",
                "region: East - 0.5 Centre - 0.5 West; region: East - 0.5 Centre - 0.5 West",
                "region: 2*East - .5*West; region: 2 East - 0.5 West",
                "region: '2*East'; region: \"2*East\"",
                "region: 2 * East; region: 2 East",
                "region: +.5 East + .5 West; region: 0.5 East + 0.5 West",
                "age: 18-29 - 60-69; age: 18-29 - 60-69",
                "place: Inner Mongolia - Hong Kong; place: Inner Mongolia - Hong Kong",
                "place: \"North - East\" - 'a \"b\"'; place: \"North - East\" - 'a \"b\"'",
                "years: '9 years' - \"12 years\"; years: \"9 years\" - \"12 years\"",
                "stratum: 1 - 2; stratum: 1 - 2",
                "stratum: 2 1 - 3 2; stratum: 2 1 - 3 2",
                "group： 青年 － 农民; group: 青年 - 农民",
                "x: -1e1 a + b; x: -10 a + b"
            })
    void aContrastIsReadAndWrittenAlike(String text, String written) {
        Contrast contrast = Contrast.parse(text);
        assertThat(contrast.toString()).isEqualTo(written);
        assertThat(Contrast.parse(written)).isEqualTo(contrast);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "youth - farmers; found no column",
                ": youth; found no column",
                "group:; found the end, expected a level",
                "group: youth -; found the end, expected a level",
                "group: youth - - farmers; found '-', expected a level",
                "group: \"youth\" farmers; found 'farmers', expected + or -",
                "group: \"youth; expected quotes that close",
                "group: youth - youth; level 'youth' is there twice",
                "group: 0 youth - farmers; coefficient of 'youth' is 0.0"
            })
    void whatIsNoContrastIsExplained(String text, String words) {
        assertThatThrownBy(() -> Contrast.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void levelsAndTablesThatDoNotExistAreNamedWithThoseThatDo() {
        assertThatThrownBy(() -> Contrast.parse("group: yuoth - farmers").of(LITERACY))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll(
                        "contrast \"group: yuoth - farmers\"",
                        "no level 'yuoth' of 'group'",
                        "cadres; elderly; farmers; workers; youth");
        assertThatThrownBy(() -> Contrast.parse("sex: F - M").of(LITERACY))
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("no estimates by 'sex'", "group; residence; region; region,group", "--by sex");
        assertThatThrownBy(() -> Smooth.RATIO.of(LITERACY, YOUTH, Domain.of("group", "nobody")))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("group=nobody");
    }
}
