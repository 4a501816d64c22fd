package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.Reference;
import org.suzhi.survey.Condition;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;
import tools.jackson.databind.JsonNode;

class GapsTest {

    private static final List<String> FORWARD = List.of("cadres", "elderly", "farmers", "workers", "youth");
    private static final List<String> BACKWARD = List.of("youth", "workers", "farmers", "elderly", "cadres");

    private static Estimates estimates(List<String> groups) {
        return Estimator.of(Reference.DESIGN)
                .by("group")
                .by("region")
                .by("residence")
                .order("group", groups)
                .proportion("literate", Reference.SURVEY);
    }

    private static Gap gap(List<Gap> gaps, Domain a, Domain b) {
        return gaps.stream()
                .filter(gap -> gap.a().equals(a) && gap.b().equals(b))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "gap_youth_minus_farmers, group, youth, farmers, 1",
        "gap_urban_minus_rural, residence, rural, urban, -1"
    })
    void gapsAgreeWithTheReference(String key, String by, String a, String b, double sign) {
        JsonNode expected = Reference.expected(key);
        Gap gap = gap(Gaps.between(estimates(BACKWARD), by), Domain.of(by, a), Domain.of(by, b));
        assertThat(sign * gap.difference()).isCloseTo(expected.get("estimate").asDouble(), within(1e-10));
        Reference.agrees(gap.se(), expected.get("se"), 1e-9, key);
    }

    @Test
    void everyPairIsThereOnceAndTurningItChangesOnlyTheSign() {
        List<Gap> forward = Gaps.between(estimates(FORWARD), "group");
        List<Gap> backward = Gaps.between(estimates(BACKWARD), "group");
        assertThat(forward).hasSize(10);
        for (Gap gap : forward) {
            Gap turned = gap(backward, gap.b(), gap.a());
            assertThat(turned.difference()).isEqualTo(-gap.difference());
            assertThat(turned.se()).isCloseTo(gap.se(), within(1e-15));
            assertThat(turned.p()).isCloseTo(gap.p(), within(1e-13));
            assertThat(turned.adjusted()).isCloseTo(gap.adjusted(), within(1e-12));
            assertThat(turned.interval().lower()).isCloseTo(-gap.interval().upper(), within(1e-14));
        }
    }

    @Test
    void groupsOfOneSampleAreNotIndependent() {
        Estimates estimates = estimates(FORWARD);
        for (Gap gap : Gaps.between(estimates, "group")) {
            Estimate a = estimates.of(gap.a()).orElseThrow();
            Estimate b = estimates.of(gap.b()).orElseThrow();
            double covariance = estimates.covariance().of(a.row(), b.row());
            double independent = a.se() * a.se() + b.se() * b.se();
            assertThat(gap.se() * gap.se()).isCloseTo(independent - 2 * covariance, within(1e-15));
        }
        Gap gap = gap(
                Gaps.between(estimates, "residence"), Domain.of("residence", "rural"), Domain.of("residence", "urban"));
        Estimate rural = estimates.of(gap.a()).orElseThrow();
        Estimate urban = estimates.of(gap.b()).orElseThrow();
        assertThat(Math.abs(gap.se() / Math.hypot(rural.se(), urban.se()) - 1)).isGreaterThan(0.01);
    }

    @Test
    void aRegionAndTheWholeThatHoldsItShareTheirPeople() {
        Estimates estimates = estimates(FORWARD);
        for (Gap gap : Gaps.againstWhole(estimates, "region")) {
            assertThat(gap.b()).isEqualTo(Domain.ALL);
            Estimate region = estimates.of(gap.a()).orElseThrow();
            assertThat(gap.se())
                    .isNotCloseTo(Math.hypot(region.se(), estimates.whole().se()), within(1e-4));
        }
    }

    @Test
    void aRegionThatIsTheWholeHasNoGapForCertain() {
        Estimates one = Estimator.of(Reference.DESIGN)
                .by("region")
                .where(Condition.parse("region == East"))
                .order("region", List.of("East"))
                .proportion("literate", Reference.SURVEY);
        Gap gap = Gaps.againstWhole(one, "region").get(0);
        assertThat(gap.difference()).isZero();
        assertThat(gap.se()).isZero();
        assertThat(gap.p()).isEqualTo(1);
        assertThat(gap.adjusted()).isEqualTo(1);
        assertThat(gap.interval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void emptyDomainsHaveNoGaps() {
        List<String> more = new ArrayList<>(FORWARD);
        more.add(2, "students");
        assertThat(Gaps.between(estimates(more), "group")).isEqualTo(Gaps.between(estimates(FORWARD), "group"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "region"})
    void holmNeverMakesAGapMoreSignificantNorTurnsTheOrder(String by) {
        List<Gap> gaps = new ArrayList<>(Gaps.between(estimates(FORWARD), by));
        gaps.sort(Comparator.comparingDouble(Gap::p));
        double before = 0;
        for (Gap gap : gaps) {
            assertThat(gap.adjusted()).isBetween(gap.p(), 1.0).isGreaterThanOrEqualTo(before);
            before = gap.adjusted();
        }
        int tests = gaps.size();
        assertThat(gaps.get(0).adjusted())
                .isCloseTo(Math.min(1, tests * gaps.get(0).p()), within(1e-15));
        assertThat(gaps.get(1).adjusted())
                .isCloseTo(
                        Math.min(
                                1,
                                Math.max(
                                        tests * gaps.get(0).p(),
                                        (tests - 1) * gaps.get(1).p())),
                        within(1e-15));
    }

    @Test
    void aSingleGapNeedsNoAdjustment() {
        Gap only = Gaps.between(estimates(FORWARD), "residence").get(0);
        assertThat(only.adjusted()).isEqualTo(only.p());
    }

    /** A p-value below 5 % and a 95 % interval without zero are the same statement. */
    @Test
    void theIntervalAndThePValueAgree() {
        int significant = 0;
        for (Gap gap : Gaps.between(estimates(FORWARD), "group")) {
            assertThat(gap.p() < 0.05).isEqualTo(!gap.interval().contains(0));
            significant += gap.p() < 0.05 ? 1 : 0;
        }
        assertThat(significant).isBetween(1, 9);
    }
}
