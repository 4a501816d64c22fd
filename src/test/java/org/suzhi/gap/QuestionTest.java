package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.Reference;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import org.suzhi.survey.Seed;

class QuestionTest {

    private static final List<String> GROUPS = List.of("youth", "farmers", "workers", "elderly", "cadres");
    private static final Seed SEED = new Seed(1);

    private static final Estimates ESTIMATES = Estimator.of(Reference.DESIGN)
            .by("group")
            .by("region")
            .by("residence")
            .by("region", "group")
            .proportion("literate", Reference.SURVEY);

    private static Family ask(String question, Scale scale) {
        return Question.parse(question).of(ESTIMATES, scale, GROUPS);
    }

    @ParameterizedTest
    @CsvSource({
        "gap_youth_minus_farmers, group: youth - farmers, DIFFERENCE",
        "log_ratio_youth_farmers, group: youth - farmers, RATIO",
        "gap_urban_minus_rural, residence: urban - rural, DIFFERENCE"
    })
    void gapsAgreeWithTheReference(String key, String question, Scale scale) {
        Gap gap = ask(question, scale).gaps().get(0);
        Reference.agrees(gap.difference(), Reference.expected(key).get("estimate"), 1e-9, key);
        Reference.agrees(gap.se(), Reference.expected(key).get("se"), 1e-9, key);
    }

    @ParameterizedTest
    @CsvSource({"log_ratio, RATIO", "log_odds_ratio, ODDS_RATIO"})
    void ratiosAgreeWithR(String what, Scale scale) {
        Gap gap = ask("group: youth - farmers", scale).gaps().get(0);
        GapNumbers.agrees(gap.difference(), what, "estimate", 1e-9);
        GapNumbers.agrees(gap.se(), what, "se", 1e-9);
        assertThat(gap.factor()).isCloseTo(Math.exp(GapNumbers.of(what, "estimate")), within(1e-9));
    }

    @Test
    void theWordsSayWhichPairs() {
        assertThat(ask("group: all", Scale.DIFFERENCE).gaps()).hasSize(10);
        assertThat(ask("group", Scale.DIFFERENCE).gaps())
                .hasSize(5)
                .allSatisfy(gap -> assertThat(gap.b()).isEqualTo(Domain.ALL));
        assertThat(ask("group: all - farmers", Scale.DIFFERENCE).gaps())
                .hasSize(4)
                .allSatisfy(gap -> assertThat(gap.b()).isEqualTo(Domain.of("group", "farmers")));
        assertThat(ask("group: youth; elderly - cadres", Scale.DIFFERENCE).gaps())
                .extracting(gap -> gap.a() + " " + gap.b())
                .containsExactly("group=youth all", "group=elderly group=cadres");
        assertThat(ask("region,group: East,youth - East , farmers", Scale.DIFFERENCE)
                        .gaps())
                .extracting(Gap::b)
                .containsExactly(new Domain(List.of("region", "group"), List.of("East", "farmers")));
        assertThat(ask("group：\"youth\" － 'farmers'", Scale.DIFFERENCE).gaps())
                .isEqualTo(ask("group: youth - farmers", Scale.DIFFERENCE).gaps());
    }

    @Test
    void groupsStandInTheProgrammesOrder() {
        assertThat(ask("group", Scale.DIFFERENCE).gaps())
                .extracting(gap -> gap.a().level("group"))
                .isEqualTo(GROUPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group: youth - farmers; cadres",
                "region: all",
                "region,group: all - East,youth",
                "a: 'b - c' - 'd; e'"
            })
    void aQuestionIsReadBackAsItIsWritten(String text) {
        Question question = Question.parse(text);
        assertThat(Question.parse(question.toString())).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ": youth", "group:", "group: youth -  ", "group: a - b - c", "group: a;"})
    void whatIsNoQuestionIsRefused(String text) {
        assertThatThrownBy(() -> Question.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected");
    }

    @Test
    void aGroupOrTableThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> ask("group: all - students", Scale.DIFFERENCE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'students'")
                .hasMessageContaining("farmers");
        assertThatThrownBy(() -> ask("county: all", Scale.DIFFERENCE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("'county'")
                .hasMessageContaining("--by county");
    }

    @ParameterizedTest
    @EnumSource
    void aRegionComparedWithItselfHasNoGapAndPOne(Scale scale) {
        for (String region : List.of("East", "Centre", "West")) {
            if (Levels.of(ESTIMATES, "region", GROUPS).rows().stream()
                    .noneMatch(row -> row.domain().level("region").equals(region))) {
                continue;
            }
            Gap gap = ask("region: " + region + " - " + region, scale).gaps().get(0);
            assertThat(gap.difference()).isZero();
            assertThat(gap.p()).isEqualTo(1);
            assertThat(gap.adjusted()).isEqualTo(1);
            assertThat(gap.interval()).isEqualTo(new Interval(0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ratiosToNobodyAreUndefined(Scale scale) {
        Estimates none = Estimator.of(Reference.DESIGN)
                .by("group")
                .where(org.suzhi.survey.Condition.parse("group != youth or literate == 0"))
                .proportion("literate", Reference.SURVEY);
        Gap gap = Question.parse("group: youth - farmers")
                .of(none, scale, GROUPS)
                .gaps()
                .get(0);
        assertThat(Double.isNaN(gap.difference())).isEqualTo(scale.isLogarithmic());
        // nobody among a few tells no error, and 0 is none
        assertThat(gap.se()).isNaN();
        assertThat(gap.p()).isNaN();
        assertThat(gap.interval()).isEqualTo(Interval.NONE);
        assertThat(gap.flag()).contains("no-variation");
    }

    @ParameterizedTest
    @EnumSource
    void simultaneousIntervalsHoldTheOthersAndAgreeWithNoFewerTests(Scale scale) {
        Family family = Question.parse("group: all").simultaneously(ESTIMATES, scale, GROUPS, SEED);
        double single = ESTIMATES.level().quantile(ESTIMATES.whole().df());
        double bonferroni =
                -org.suzhi.survey.ConfidenceLevel.oneSided(ESTIMATES.whole().df(), 0.025 / 10);
        assertThat(family.critical()).isBetween(single, bonferroni);
        for (Gap gap : family.gaps()) {
            assertThat(gap.simultaneous().lower()).isLessThan(gap.interval().lower());
            assertThat(gap.simultaneous().upper()).isGreaterThan(gap.interval().upper());
            double own = gap.simultaneous().width() / 2 / gap.se();
            double most = -org.suzhi.survey.ConfidenceLevel.oneSided(gap.df(), 0.025 / 10);
            assertThat(own).isBetween(family.critical() - 1e-9, most);
            assertThat(gap.df()).isLessThanOrEqualTo(ESTIMATES.whole().df());
            if (gap.df() == ESTIMATES.whole().df()) {
                assertThat(own).isCloseTo(family.critical(), within(1e-9));
            }
        }
    }

    /** A cell stands in few of the PSUs: what is compared with it has few degrees of freedom, and fewer ask for more. */
    @Test
    void aGapHasNoMoreDegreesOfFreedomThanItsPartsTogether() {
        Family family = Question.parse("region,group: all").simultaneously(ESTIMATES, Scale.DIFFERENCE, GROUPS, SEED);
        double before = Double.POSITIVE_INFINITY;
        double whole = ESTIMATES.whole().df();
        List<Gap> gaps = family.gaps().stream()
                .filter(gap -> gap.se() > 0 && gap.df() > 0)
                .sorted(Comparator.comparingDouble(Gap::df))
                .toList();
        assertThat(gaps.get(0).df()).isLessThan(whole / 2);
        for (Gap gap : gaps) {
            double a = ESTIMATES.of(gap.a()).orElseThrow().df();
            double b = ESTIMATES.of(gap.b()).orElseThrow().df();
            assertThat(gap.df()).isBetween(Math.min(a, b) - 1e-9, Math.min(a + b, whole) + 1e-9);
            double own = gap.simultaneous().width() / 2 / gap.se();
            assertThat(own).isLessThanOrEqualTo(before + 1e-9);
            before = own;
        }
    }

    /** A gap in logarithms turned round is the same gap with the other sign. */
    @Test
    void ratiosMultiply() {
        double youth = ask("group: youth - farmers", Scale.RATIO).gaps().get(0).factor();
        double farmers =
                ask("group: farmers - elderly", Scale.RATIO).gaps().get(0).factor();
        double both = ask("group: youth - elderly", Scale.RATIO).gaps().get(0).factor();
        assertThat(youth * farmers).isCloseTo(both, within(1e-12));
        Estimate p = ESTIMATES.of(Domain.of("group", "youth")).orElseThrow();
        Estimate q = ESTIMATES.of(Domain.of("group", "farmers")).orElseThrow();
        double odds =
                ask("group: youth - farmers", Scale.ODDS_RATIO).gaps().get(0).factor();
        assertThat(odds).isCloseTo(p.value() / (1 - p.value()) / (q.value() / (1 - q.value())), within(1e-12));
    }
}
