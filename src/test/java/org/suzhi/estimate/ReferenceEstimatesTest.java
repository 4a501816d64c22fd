package org.suzhi.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.survey.Column;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Microdata;
import org.suzhi.tally.LonelyPsu;
import org.suzhi.weight.PostStratification;
import tools.jackson.databind.JsonNode;

/** Estimates agree with R survey 4.5. */
class ReferenceEstimatesTest {

    private static final double TOLERANCE = 1e-9;

    private static final Estimates LITERACY = estimator(DesignEffect.WR).proportion("literate", Reference.SURVEY);

    private static Estimator estimator(DesignEffect deff) {
        return Estimator.of(Reference.DESIGN)
                .deff(deff)
                .by("region")
                .by("group")
                .by("region", "group")
                .by("residence");
    }

    @ParameterizedTest
    @CsvSource({"mean_with_replacement, literate, PROPORTION", "mean_score, score, MEAN"})
    void theWholeAgreesInEstimateErrorDesignEffectsAndDegreesOfFreedom(
            String key, String outcome, Statistic statistic) {
        JsonNode expected = Reference.expected(key);
        Estimate whole = Estimator.of(Reference.DESIGN)
                .estimate(statistic, outcome, Reference.SURVEY)
                .whole();
        Estimate wor = Estimator.of(Reference.DESIGN)
                .deff(DesignEffect.WOR)
                .estimate(statistic, outcome, Reference.SURVEY)
                .whole();
        Reference.agrees(whole.value(), expected.get("estimate"), TOLERANCE, "estimate");
        Reference.agrees(whole.se(), expected.get("se"), TOLERANCE, "se");
        Reference.agrees(whole.deff(), expected.get("deff"), TOLERANCE, "deff");
        Reference.agrees(wor.deff(), expected.get("deff_wor"), TOLERANCE, "deff_wor");
        assertThat(whole.df()).isEqualTo(expected.get("df").asDouble());
        assertThat(whole.n()).isEqualTo(952);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "group", "region,group"})
    void everyDomainOfATableAgrees(String by) {
        JsonNode expected = Reference.expected("by_" + by.replace(',', '_'));
        List<String> columns = List.of(by.split(","));
        assertThat(LITERACY.table(by)).hasSize(expected.size());
        for (JsonNode row : expected) {
            Domain domain = new Domain(
                    columns,
                    columns.stream().map(column -> row.get(column).asString()).toList());
            Estimate found = LITERACY.of(domain).orElseThrow();
            Reference.agrees(found.value(), row.get("estimate"), TOLERANCE, domain + " estimate");
            Reference.agrees(found.se(), row.get("se"), TOLERANCE, domain + " se");
            Reference.agrees(found.deff(), row.get("deff"), TOLERANCE, domain + " deff");
        }
    }

    @Test
    void theTotalAgrees() {
        JsonNode expected = Reference.expected("total_with_replacement");
        Estimate total = Estimator.of(Reference.DESIGN)
                .estimate(Statistic.TOTAL, "literate", Reference.SURVEY)
                .whole();
        Reference.agrees(total.value(), expected.get("estimate"), TOLERANCE, "total");
        Reference.agrees(total.se(), expected.get("se"), TOLERANCE, "se of the total");
    }

    @Test
    void intervalsOfTheWholeAgree() {
        JsonNode expected = Reference.expected("intervals_overall");
        agrees(LITERACY.whole(), expected.get("xlogit"));
        assertThat(LITERACY.whole().df()).isEqualTo(expected.get("df").asDouble());
    }

    @Test
    void intervalsOfTheGroupsAgreeAlsoWhereTheyTouchFewPsus() {
        JsonNode expected = Reference.expected("intervals_by_group");
        for (Estimate group : LITERACY.table("group")) {
            JsonNode row = expected.get(group.domain().levels().get(0));
            agrees(group, row.get("xlogit"));
            assertThat(group.df()).isEqualTo(row.get("df").asDouble());
            assertThat(group.n()).isEqualTo(row.get("n").asInt());
        }
    }

    private static void agrees(Estimate found, JsonNode limits) {
        Reference.agrees(found.interval().lower(), limits.get(0), 1e-8, found.domain() + " lower");
        Reference.agrees(found.interval().upper(), limits.get(1), 1e-8, found.domain() + " upper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "certainty", "adjust", "average"})
    void everyRuleForALonelyPsuAgrees(String rule) {
        JsonNode expected = Reference.expected("lonely_psu").get(rule);
        Estimator estimator =
                Estimator.of(Reference.DESIGN.whenLonely(LonelyPsu.valueOf(rule.toUpperCase(Locale.ROOT))));
        Microdata survey = Reference.lonely();
        Estimate ratio = estimator.proportion("literate", survey).whole();
        Estimate total = estimator.estimate(Statistic.TOTAL, "literate", survey).whole();
        Reference.agrees(ratio.value(), expected.get("estimate"), TOLERANCE, "estimate");
        Reference.agrees(ratio.se(), expected.get("se"), TOLERANCE, "se");
        Reference.agrees(total.value(), expected.get("total"), TOLERANCE, "total");
        Reference.agrees(total.se(), expected.get("total_se"), TOLERANCE, "se of the total");
    }

    @ParameterizedTest
    @CsvSource({"gap_youth_minus_farmers, group, youth, farmers", "gap_urban_minus_rural, residence, urban, rural"})
    void theErrorOfADifferenceFollowsFromTheCovariance(String key, String by, String a, String b) {
        JsonNode expected = Reference.expected(key);
        Estimate first = LITERACY.of(Domain.of(by, a)).orElseThrow();
        Estimate second = LITERACY.of(Domain.of(by, b)).orElseThrow();
        Covariance covariance = LITERACY.covariance();
        double variance = covariance.of(first.row(), first.row())
                + covariance.of(second.row(), second.row())
                - 2 * covariance.of(first.row(), second.row());
        Reference.agrees(first.value() - second.value(), expected.get("estimate"), TOLERANCE, "difference");
        Reference.agrees(Math.sqrt(variance), expected.get("se"), TOLERANCE, "se of the difference");
    }

    @Test
    void postStratificationToAgeAgreesInWeightsEstimateAndError() {
        Microdata survey = Reference.SURVEY;
        JsonNode ages = Reference.expected("margins").get("age");
        List<String> levels = survey.column("age").values();
        double[] totals =
                levels.stream().mapToDouble(age -> ages.get(age).asDouble()).toArray();
        double[] weights = survey.numbers("weight");
        int[] cells = new int[weights.length];
        for (int row = 0; row < cells.length; row++) {
            cells[row] = levels.indexOf(survey.column("age").text(row));
        }
        double[] factors = PostStratification.factors(weights, cells, totals);
        for (int row = 0; row < cells.length; row++) {
            weights[row] *= factors[cells[row]];
        }
        JsonNode expected = Reference.expected("post_stratify");
        for (int row = 0; row < 10; row++) {
            Reference.agrees(weights[row], expected.get("first_weights").get(row), TOLERANCE, "weight " + row);
        }
        Microdata adjusted = survey.with(Column.ofNumbers("weight", weights));
        Estimate whole = Estimator.of(Reference.DESIGN)
                .postStratifiedBy(List.of("age"))
                .proportion("literate", adjusted)
                .whole();
        Estimate wor = Estimator.of(Reference.DESIGN)
                .postStratifiedBy(List.of("age"))
                .deff(DesignEffect.WOR)
                .proportion("literate", adjusted)
                .whole();
        Reference.agrees(whole.value(), expected.get("estimate"), TOLERANCE, "estimate");
        Reference.agrees(whole.se(), expected.get("se"), TOLERANCE, "se");
        Reference.agrees(whole.deff(), expected.get("deff"), TOLERANCE, "deff");
        Reference.agrees(wor.deff(), expected.get("deff_wor"), TOLERANCE, "deff_wor");
        assertThat(whole.df()).isEqualTo(expected.get("df").asDouble());
    }
}
