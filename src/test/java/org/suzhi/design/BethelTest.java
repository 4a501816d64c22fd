package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Seed;
import tools.jackson.databind.JsonNode;

class BethelTest {

    private static final List<CvLimit> LIMITS = List.of(
            new CvLimit("p", "1", 0.06),
            new CvLimit("score", "1", 0.0065),
            new CvLimit("p", "2", 0.06),
            new CvLimit("score", "2", 0.0065));

    /** Up to forty strata, three domains that overlap, three variables, limits that can be met. */
    private record Case(List<PlannedStratum> strata, List<CvLimit> limits) {

        static Case of(long seed) {
            UniformRandomProvider random = new Seed(seed).random();
            List<PlannedStratum> strata = new ArrayList<>();
            int count = 4 + random.nextInt(37);
            for (int h = 0; h < count; h++) {
                PlannedStratum stratum = PlannedStratum.of("S" + h, 50 + (long) Math.exp(10 * random.nextDouble()))
                        .costing(0.5 + 4 * random.nextDouble())
                        .within(Limits.atLeast(2 + random.nextInt(3)))
                        .in("d" + h % 3)
                        .measuring("p", Moments.proportion(0.03 + 0.4 * random.nextDouble()))
                        .measuring("q", Moments.proportion(0.3 + 0.4 * random.nextDouble()))
                        .measuring("score", new Moments(40 + 20 * random.nextDouble(), 8 + 10 * random.nextDouble()));
                strata.add(random.nextInt(3) == 0 ? stratum.in("e") : stratum);
            }
            List<CvLimit> limits = new ArrayList<>();
            for (String variable : List.of("p", "q", "score")) {
                double scale = variable.equals("score") ? 0.1 : 1;
                limits.add(CvLimit.whole(variable, scale * (0.02 + 0.08 * random.nextDouble())));
                for (String domain : List.of("d0", "d1", "d2")) {
                    limits.add(new CvLimit(variable, domain, scale * (0.03 + 0.2 * random.nextDouble())));
                }
            }
            if (strata.stream().anyMatch(stratum -> stratum.isIn("e"))) {
                limits.add(new CvLimit("p", "e", 0.1));
            }
            return new Case(strata, limits);
        }
    }

    private static double leastCost(List<PlannedStratum> strata, List<CvLimit> limits) {
        return Bethel.of(strata, limits).apportionment().exactCost();
    }

    @Test
    void theOptimumAgreesWithTheReference() {
        JsonNode expected = Reference.expected("bethel");
        Bethel found = Bethel.of(Reference.inDomains(), LIMITS);
        assertThat(found.apportionment().exactPeople())
                .isCloseTo(expected.get("total").asDouble(), within(1e-6));
        for (int h = 0; h < 8; h++) {
            assertThat(found.apportionment().parts().get(h).exact())
                    .isCloseTo(expected.get("n").get(h).asDouble(), within(1e-6));
        }
        assertThat(found.limits()).extracting(Bethel.Reached::isBinding).containsExactly(false, true, true, false);
        JsonNode cv = expected.get("achieved_cv");
        for (int j = 0; j < 4; j++) {
            assertThat(found.limits().get(j).exactCv())
                    .isCloseTo(cv.get(j < 2 ? "domain1" : "domain2").get(j % 2).asDouble(), within(1e-7));
            assertThat(found.limits().get(j).cv())
                    .isLessThanOrEqualTo(found.limits().get(j).limit().cv());
        }
        // no whole numbers can have a smaller sum than 3112.4 rounded up
        assertThat(found.apportionment().people()).isEqualTo(3_113);
    }

    @Test
    void manyLimitsAndStrataWithLimitsAgreeWithAnotherProgram() {
        JsonNode expected = Reference.expected("bethel_many");
        List<PlannedStratum> strata = Reference.inDomains();
        for (int h = 0; h < 8; h++) {
            strata.set(
                    h,
                    strata.get(h)
                            .costing(expected.get("cost").get(h).asDouble())
                            .within(new Limits(
                                    expected.get("least").get(h).asLong(),
                                    expected.get("most").get(h).asLong())));
        }
        List<CvLimit> limits = new ArrayList<>();
        for (JsonNode limit : expected.get("limits")) {
            limits.add(new CvLimit(
                    limit.get("variable").asString(),
                    limit.get("domain").asString(),
                    limit.get("cv").asDouble()));
        }
        Bethel found = Bethel.of(strata, limits);
        double cost = expected.get("total_cost").asDouble();
        assertThat(found.apportionment().exactCost()).isCloseTo(cost, within(1e-7 * cost));
        for (int h = 0; h < 8; h++) {
            double n = expected.get("n").get(h).asDouble();
            assertThat(found.apportionment().parts().get(h).exact()).isCloseTo(n, within(1e-3 * n));
        }
        for (int j = 0; j < limits.size(); j++) {
            assertThat(found.limits().get(j).isBinding())
                    .isEqualTo(expected.get("slack").get(j).asDouble() < 1e-6);
        }
    }

    @Test
    void everyLimitHoldsAndThoseWithAPriceAreReached() {
        for (long seed = 1; seed <= 60; seed++) {
            Case one = Case.of(seed);
            Bethel found = Bethel.of(one.strata(), one.limits());
            for (Bethel.Reached reached : found.limits()) {
                double limit = reached.limit().cv();
                assertThat(reached.exactCv()).as("seed %d %s", seed, reached).isLessThanOrEqualTo(limit * (1 + 1e-9));
                assertThat(reached.cv()).as("seed %d %s", seed, reached).isLessThanOrEqualTo(limit * (1 + 1e-12));
                if (reached.isBinding()) {
                    assertThat(reached.exactCv())
                            .as("seed %d %s", seed, reached)
                            .isCloseTo(limit, within(1e-7 * limit));
                }
            }
            assertThat(found.limits()).anyMatch(Bethel.Reached::isBinding);
            assertThat(found.apportionment().parts())
                    .allMatch(part -> part.people() >= part.stratum().least()
                            && part.people() <= part.stratum().most());
            // whole people cost little more: less than one person in each stratum
            double most =
                    one.strata().stream().mapToDouble(PlannedStratum::cost).sum();
            assertThat(found.apportionment().cost())
                    .isBetween(
                            found.apportionment().exactCost() * (1 - 1e-9),
                            found.apportionment().exactCost() + most);
        }
    }

    /** Weak duality: were the allocation not optimal, another one that holds the limits would be cheaper. */
    @Test
    void noNeighbourThatHoldsTheLimitsIsCheaper() {
        for (long seed = 1; seed <= 20; seed++) {
            Case one = Case.of(seed);
            Apportionment best = Bethel.of(one.strata(), one.limits()).apportionment();
            UniformRandomProvider random = new Seed(seed).derive("neighbours").random();
            for (int i = 0; i < 300; i++) {
                List<Apportionment.Part> parts = new ArrayList<>();
                for (Apportionment.Part part : best.parts()) {
                    double n = part.exact() * (1 + 0.02 * (random.nextDouble() - 0.5));
                    PlannedStratum stratum = part.stratum();
                    parts.add(new Apportionment.Part(
                            stratum, Math.max(stratum.least(), Math.min(stratum.most(), n)), part.people()));
                }
                Apportionment other = new Apportionment(parts);
                boolean holds = one.limits().stream()
                        .allMatch(limit -> other.exactCv(limit.variable(), limit.domain()) <= limit.cv());
                assertThat(!holds || other.exactCost() >= best.exactCost() * (1 - 1e-9))
                        .isTrue();
            }
        }
    }

    @Test
    void nobodyCanBeSparedFromTheWholeNumbers() {
        Apportionment found = Bethel.of(Reference.inDomains(), LIMITS).apportionment();
        for (int h = 0; h < 8; h++) {
            List<Apportionment.Part> fewer = new ArrayList<>(found.parts());
            Apportionment.Part part = fewer.get(h);
            fewer.set(h, new Apportionment.Part(part.stratum(), part.exact(), part.people() - 1));
            Apportionment other = new Apportionment(fewer);
            assertThat(LIMITS).anyMatch(limit -> other.cv(limit.variable(), limit.domain()) > limit.cv());
        }
    }

    @Test
    void oneLimitGivesTheCostOptimalAllocationWithItsVariance() {
        List<PlannedStratum> strata = Reference.strata();
        Apportionment found =
                Bethel.of(strata, List.of(CvLimit.whole("p", 0.05))).apportionment();
        Apportionment optimal =
                Apportionment.of(strata, new Rule.CostOptimal("p"), new Total.Budget(found.exactCost()));
        for (int h = 0; h < strata.size(); h++) {
            double n = optimal.parts().get(h).exact();
            assertThat(found.parts().get(h).exact()).isCloseTo(n, within(1e-9 * n));
        }
        assertThat(optimal.exactCv("p", CvLimit.WHOLE)).isCloseTo(0.05, within(1e-11));
    }

    @Test
    void oneLimitAtOneCostGivesNeymansAllocation() {
        List<PlannedStratum> strata =
                Reference.strata().stream().map(s -> s.costing(1)).toList();
        Apportionment found =
                Bethel.of(strata, List.of(CvLimit.whole("p", 0.05))).apportionment();
        double lambda = found.parts().get(0).exact() / new Rule.Neyman("p").weight(strata.get(0));
        for (Apportionment.Part part : found.parts()) {
            assertThat(part.exact())
                    .isCloseTo(lambda * new Rule.Neyman("p").weight(part.stratum()), within(1e-9 * part.exact()));
        }
    }

    @Test
    void theShadowPriceIsWhatARelaxedLimitSaves() {
        List<PlannedStratum> strata = Reference.inDomains();
        Bethel found = Bethel.of(strata, LIMITS);
        double total = found.apportionment().exactCost();
        for (int j = 0; j < LIMITS.size(); j++) {
            List<CvLimit> relaxed = new ArrayList<>(LIMITS);
            relaxed.set(j, LIMITS.get(j).times(1.0001));
            double saved = (total - leastCost(strata, relaxed)) * 100;
            double price = found.limits().get(j).saving();
            assertThat(saved).isCloseTo(price, within(1e-3 * price + 1e-5));
        }
    }

    @Test
    void looserLimitsNeverCostMore() {
        for (long seed = 1; seed <= 20; seed++) {
            Case one = Case.of(seed);
            double before = Double.POSITIVE_INFINITY;
            for (double factor = 0.5; factor < 3; factor *= 1.2) {
                double by = factor;
                double cost = leastCost(
                        one.strata(),
                        one.limits().stream().map(limit -> limit.times(by)).toList());
                assertThat(cost).isLessThanOrEqualTo(before * (1 + 1e-10));
                before = cost;
            }
        }
    }

    @Test
    void aLargerBudgetNeverLosesPrecision() {
        List<PlannedStratum> strata = Reference.inDomains();
        double before = Double.POSITIVE_INFINITY;
        for (double budget = 50; budget < 30_000; budget *= 1.7) {
            Bethel found = Bethel.within(budget, strata, LIMITS);
            assertThat(found.factor()).isLessThan(before);
            assertThat(found.apportionment().exactCost())
                    .isCloseTo(
                            Math.min(
                                    budget,
                                    found.apportionment().parts().stream()
                                            .mapToDouble(part -> part.stratum().most())
                                            .sum()),
                            within(1e-6 * budget));
            assertThat(found.apportionment().cost()).isLessThanOrEqualTo(budget * (1 + 1e-11));
            before = found.factor();
        }
        assertThat(before).isZero();
    }

    @Test
    void theBudgetOfTheOptimumHasFactorOne() {
        List<PlannedStratum> strata = Reference.inDomains();
        assertThat(Bethel.within(leastCost(strata, LIMITS), strata, LIMITS).factor())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aLimitThatEvenTheGreatestNumbersMissIsNamedWithItsPrice() {
        List<PlannedStratum> strata = Reference.inDomains().stream()
                .map(stratum -> stratum.within(new Limits(2, 100)))
                .toList();
        assertThatThrownBy(() -> Bethel.of(strata, LIMITS))
                .isInstanceOfSatisfying(
                        DataException.class,
                        refused -> assertThat(refused.findings()).hasSize(4))
                .hasMessageContaining("limit on 'p' in '1': found a coefficient of variation of 0.")
                .hasMessageContaining("even with the greatest numbers of all strata, expected at most 0.06")
                .hasMessageContaining("limit on 'score' in '2'");
    }

    @Test
    void impossibleLimitsAreRefused() {
        List<PlannedStratum> strata = Reference.inDomains();
        assertThatThrownBy(() -> Bethel.of(strata, List.of())).hasMessageContaining("limits: none");
        assertThatThrownBy(() -> new CvLimit("p", "1", 0))
                .hasMessage("limit on the coefficient of variation of 'p' in '1': 0.0, expected above 0");
        assertThatThrownBy(() -> Bethel.of(strata, List.of(new CvLimit("p", "3", 0.1))))
                .hasMessage("limit on 'p': no stratum in domain '3', expected at least one");
        assertThatThrownBy(() -> Bethel.of(strata, List.of(CvLimit.whole("age", 0.1))))
                .hasMessageContaining("nothing is known about 'age', expected one of [p, score]");
        assertThatThrownBy(() -> Bethel.of(
                        List.of(PlannedStratum.of("a", 9).measuring("x", new Moments(0, 1))),
                        List.of(CvLimit.whole("x", 0.1))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a mean of 0");
        assertThatThrownBy(() -> Bethel.within(15, strata, LIMITS))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a budget of 15.00 where the least numbers cost 16.00, 1.00 more");
    }
}
