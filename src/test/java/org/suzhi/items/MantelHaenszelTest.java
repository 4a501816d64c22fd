package org.suzhi.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;

/** Items compared between groups. */
class MantelHaenszelTest {

    private static final SurveyDesign DESIGN = SurveyDesign.of("stratum", "psu", "weight");

    private static Comparison compare(Simulated survey, SurveyDesign design) {
        return ItemAnalysis.of(design)
                .dif(FocalGroup.parse("group:focal=f"))
                .analyse(survey.answers(), survey.people())
                .comparisons()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void withoutDifferencesTheOddsAreOne(long seed) {
        Simulated survey = new Simulated(20_000, 20, 0, seed);
        for (SurveyDesign design : List.of(SurveyDesign.NONE, DESIGN)) {
            List<MantelHaenszel> items = compare(survey, design).items();
            assertThat(items).allSatisfy(item -> {
                assertThat(item.odds()).isCloseTo(1, within(0.2));
                assertThat(item.size()).isEqualTo(EtsClass.A);
            });
            assertThat(items.stream().filter(item -> item.p() < 0.01)).hasSizeLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void thePlantedItemIsFoundAndAtMostOneOther(long seed) {
        Simulated survey = new Simulated(3000, 20, 0.8, seed);
        for (SurveyDesign design : List.of(SurveyDesign.NONE, DESIGN)) {
            List<MantelHaenszel> items = compare(survey, design).items();
            assertThat(items.get(0).adjusted()).isLessThan(0.01);
            assertThat(items.get(0).delta()).isNegative();
            assertThat(items.get(0).size()).isIn(EtsClass.B, EtsClass.C);
            assertThat(items.stream().skip(1).filter(item -> item.adjusted() < 0.01))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void holmMakesNoProbabilitySmallerAndKeepsTheirOrder() {
        List<MantelHaenszel> items = compare(new Simulated(1000, 20, 0.5, 9), SurveyDesign.NONE).items().stream()
                .sorted((a, b) -> Double.compare(a.p(), b.p()))
                .toList();
        double before = 0;
        for (MantelHaenszel item : items) {
            assertThat(item.adjusted()).isBetween(Math.max(before, item.p()), 1.);
            before = item.adjusted();
        }
        assertThat(items.get(0).adjusted())
                .isEqualTo(Math.min(1, 20 * items.get(0).p()));
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 0.1, 0.0001, A",
        "1.2, 0.4, 0.003, B",
        "-1.2, 0.4, 0.003, B",
        "1.2, 0.9, 0.2, A",
        "1.6, 0.5, 0.001, B",
        "-1.9, 0.3, 0.0001, C",
        "NaN, NaN, NaN, NONE"
    })
    void classesFollowSizeAndSignificance(double delta, double error, double p, EtsClass expected) {
        assertThat(EtsClass.of(delta, error, p)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a, 1 levels among those who answered: a",
        "b, nobody in 'x'",
        "c, 3 levels among those who answered",
        "d, no such column"
    })
    void groupsThatCannotBeComparedAreRefused(String column, String words) {
        Simulated survey = new Simulated(6, 4, 0, 1);
        Microdata people = survey.people()
                .with(Column.constant("a", "a", 6))
                .with(Column.of("b", List.of("y", "z", "y", "z", "", "z")))
                .with(Column.of("c", List.of("u", "v", "w", "u", "v", "w")));
        ItemAnalysis analysis = ItemAnalysis.of(SurveyDesign.NONE)
                .dif(FocalGroup.parse(column + (column.equals("b") ? ":focal=x" : "")));
        assertThatThrownBy(() -> analysis.analyse(survey.answers(), people))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aPersonInSeveralGroupsIsFocalWhereOneOfThemIs() {
        Simulated survey = new Simulated(6, 4, 0, 1);
        Microdata people = survey.people()
                .with(Column.of("group", List.of("farmers|elderly", "farmers", "workers", "elderly", "", "workers")));
        Comparison comparison = ItemAnalysis.of(SurveyDesign.NONE)
                .dif(FocalGroup.parse("group:focal=elderly"))
                .analyse(survey.answers(), people)
                .comparisons()
                .get(0);
        assertThat(comparison.items().get(0).focal()).isEqualTo(2);
        assertThat(comparison.items().get(0).reference()).isEqualTo(3);
        assertThat(comparison.reference()).isEqualTo("farmers|workers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":focal=x", "sex:focal="})
    void otherWordsAreNoGroup(String words) {
        assertThatThrownBy(() -> FocalGroup.parse(words)).isInstanceOf(IllegalArgumentException.class);
    }
}
