package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Instruments;
import org.suzhi.survey.Column;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.SurveyDesign;

/** Domains, subpopulations, and the covariance between them. */
class DomainLawsTest {

    private static final Estimates TOTALS = Estimator.of(Reference.DESIGN)
            .by("region")
            .by("group")
            .by("region", "group")
            .estimate(Statistic.TOTAL, "literate", Reference.SURVEY);

    @ParameterizedTest
    @ValueSource(strings = {"region", "group", "region,group"})
    void domainsThatPartitionTheSampleAddUp(String by) {
        List<Estimate> parts = TOTALS.table(by);
        Estimate whole = TOTALS.whole();
        assertThat(parts.stream().mapToDouble(Estimate::value).sum())
                .isCloseTo(whole.value(), within(1e-12 * whole.value()));
        assertThat(parts.stream().mapToDouble(Estimate::weightedN).sum())
                .isCloseTo(whole.weightedN(), within(1e-12 * whole.weightedN()));
        assertThat(parts.stream().mapToInt(Estimate::n).sum()).isEqualTo(whole.n());
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "group", "region,group"})
    void theVarianceOfASumIsTheSumOfAllCovariances(String by) {
        List<Estimate> parts = TOTALS.table(by);
        double sum = 0;
        for (Estimate a : parts) {
            for (Estimate b : parts) {
                sum += TOTALS.covariance().of(a.row(), b.row());
            }
        }
        double variance = TOTALS.covariance().of(1, 1);
        assertThat(sum).isCloseTo(variance, within(1e-11 * variance));
    }

    @Test
    void theCovarianceOfADomainWithItselfIsItsVarianceAndItIsSymmetric() {
        for (Estimate a : TOTALS.rows()) {
            assertThat(Math.sqrt(TOTALS.covariance().of(a.row(), a.row()))).isEqualTo(a.se());
            for (Estimate b : TOTALS.rows()) {
                double covariance = TOTALS.covariance().of(a.row(), b.row());
                assertThat(covariance).isEqualTo(TOTALS.covariance().of(b.row(), a.row()));
                assertThat(Math.abs(covariance)).isLessThanOrEqualTo(a.se() * b.se() * (1 + 1e-12));
            }
        }
    }

    @Test
    void regionsOfDifferentStrataAreIndependentAndGroupsOfOneSampleAreNot() {
        List<Estimate> regions = TOTALS.table("region");
        double scale = regions.get(0).se() * regions.get(1).se();
        assertThat(TOTALS.covariance().of(regions.get(0).row(), regions.get(1).row()))
                .isCloseTo(0, within(1e-12 * scale));
        List<Estimate> groups = TOTALS.table("group");
        double correlation =
                TOTALS.covariance().of(groups.get(2).row(), groups.get(3).row())
                        / (groups.get(2).se() * groups.get(3).se());
        assertThat(Math.abs(correlation)).isGreaterThan(0.05);
    }

    @Test
    void aPersonInTwoGroupsCountsInBoth() {
        Microdata people = Instruments.table(
                "people.csv",
                "group,sex,literate",
                "farmers|elderly,F,1",
                "farmers,M,0",
                "elderly,F,0",
                "farmers | elderly,M,1",
                ",F,1",
                "workers,M,0");
        Estimates estimates =
                Estimator.of(SurveyDesign.NONE).by("group").by("sex", "group").proportion("literate", people);
        Estimate farmers = estimates.of(Domain.of("group", "farmers")).orElseThrow();
        Estimate elderly = estimates.of(Domain.of("group", "elderly")).orElseThrow();
        assertThat(farmers.n()).isEqualTo(3);
        assertThat(elderly.n()).isEqualTo(3);
        assertThat(farmers.value()).isCloseTo(2 / 3., within(1e-15));
        assertThat(estimates.whole().n()).isEqualTo(6);
        assertThat(estimates
                        .of(new Domain(List.of("sex", "group"), List.of("F", "elderly")))
                        .orElseThrow()
                        .n())
                .isEqualTo(2);
        assertThat(estimates.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.en())
                        .isEqualTo("1 of 6 records have no level of 'group' and are outside that table"));
    }

    @Test
    void anEmptyCellIsARowWithoutAnEstimate() {
        Microdata people = Instruments.table(
                "people.csv",
                "region,group,literate",
                "East,youth,1",
                "East,farmers,0",
                "West,youth,0",
                "West,youth,1");
        Estimates estimates =
                Estimator.of(SurveyDesign.NONE).by("region", "group").proportion("literate", people);
        assertThat(estimates.table("region,group")).hasSize(4);
        Estimate empty = estimates
                .of(new Domain(List.of("region", "group"), List.of("West", "farmers")))
                .orElseThrow();
        assertThat(empty.n()).isZero();
        assertThat(empty.value()).isNaN();
        assertThat(empty.se()).isNaN();
        assertThat(empty.interval().lower()).isNaN();
        assertThat(empty.df()).isZero();
        assertThat(empty.flag()).isEqualTo("empty");
    }

    @Test
    void levelsComeInTheOrderOfThePlanAndThoseNobodyHoldsAreEmpty() {
        Estimates estimates = Estimator.of(Reference.DESIGN)
                .by("group")
                .order("group", List.of("youth", "students", "farmers", "workers", "elderly", "cadres"))
                .proportion("literate", Reference.SURVEY);
        assertThat(estimates.table("group"))
                .extracting(row -> row.domain().levels().get(0))
                .containsExactly("youth", "students", "farmers", "workers", "elderly", "cadres");
        assertThat(estimates.table("group").get(1).flag()).isEqualTo("empty");
    }

    @Test
    void aDomainOfAllTheSameIsFlaggedAndHasNoInterval() {
        Microdata survey = Reference.SURVEY;
        Estimate none = Estimator.of(Reference.DESIGN)
                .proportion("literate", survey.with(Column.constant("literate", "0", survey.rows())))
                .whole();
        assertThat(none.value()).isZero();
        assertThat(none.flag()).contains("no-variation");
        assertThat(none.interval().lower()).isNaN();
    }
}
