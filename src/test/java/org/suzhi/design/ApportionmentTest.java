package org.suzhi.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Seed;
import tools.jackson.databind.JsonNode;

class ApportionmentTest {

    private static final List<Rule> RULES = List.of(
            new Rule.Proportional(),
            new Rule.Equal(),
            new Rule.SquareRoot(),
            new Rule.Neyman("p"),
            new Rule.CostOptimal("p"),
            new Rule.Power("p", 0.5));

    /** Three to twelve strata with costs and proportions, different for every seed, some with limits or taken whole. */
    private static List<PlannedStratum> strata(long seed, boolean limited) {
        UniformRandomProvider random = new Seed(seed).random();
        List<PlannedStratum> strata = new ArrayList<>();
        int count = 3 + random.nextInt(10);
        for (int h = 0; h < count; h++) {
            long population = 20 + (long) Math.exp(9 * random.nextDouble());
            PlannedStratum stratum = PlannedStratum.of("S" + h, population)
                    .costing(1 + random.nextInt(30) / 10.0)
                    .measuring("p", Moments.proportion(0.02 + 0.5 * random.nextDouble()));
            long least = 2 + random.nextInt(15);
            Limits limits = random.nextInt(6) == 0 && population < 200
                    ? Limits.TAKE_ALL
                    : new Limits(least, least + random.nextInt(300));
            strata.add(limited ? stratum.within(limits) : stratum);
        }
        return strata;
    }

    private static long between(List<PlannedStratum> strata, double share) {
        long least = strata.stream().mapToLong(PlannedStratum::least).sum();
        long most = strata.stream().mapToLong(PlannedStratum::most).sum();
        return Math.max(1, Math.round(least + share * (most - least)));
    }

    private static void agrees(Rule rule, String key) {
        Apportionment found = Apportionment.of(
                Reference.strata(),
                rule,
                new Total.People(Reference.expected("n").asLong()));
        JsonNode expected = Reference.expected(key);
        assertThat(expected.size()).isEqualTo(8);
        for (int h = 0; h < 8; h++) {
            double n = expected.get(h).asDouble();
            assertThat(found.parts().get(h).exact()).as(key).isCloseTo(n, within(1e-10 * n));
        }
        assertThat(found.people()).isEqualTo(1_200);
    }

    @Test
    void everyRuleAgreesWithTheReference() {
        agrees(new Rule.Proportional(), "proportional");
        agrees(new Rule.Equal(), "equal");
        agrees(new Rule.Neyman("p"), "neyman");
        agrees(new Rule.CostOptimal("p"), "cost_optimal_fixed_n");
        agrees(new Rule.Power("p", 0.5), "power_0.5_on_N_times_cv");
    }

    @Test
    void peopleAddUpAndLimitsHold() {
        for (long seed = 1; seed <= 100; seed++) {
            List<PlannedStratum> strata = strata(seed, true);
            long n = between(strata, (seed % 11) / 10.0);
            for (Rule rule : RULES) {
                Apportionment found = Apportionment.of(strata, rule, new Total.People(n));
                assertThat(found.people()).as("seed %d %s", seed, rule).isEqualTo(n);
                assertThat(found.exactPeople()).isCloseTo(n, within(1e-9 * n));
                assertThat(found.parts())
                        .as("seed %d %s", seed, rule)
                        .allMatch(part -> part.people() >= part.stratum().least()
                                && part.people() <= part.stratum().most()
                                && Math.abs(part.people() - part.exact()) < 1 + 1e-9);
            }
        }
    }

    @Test
    void betweenTheLimitsTheSharesKeepTheirProportions() {
        for (long seed = 1; seed <= 100; seed++) {
            List<PlannedStratum> strata = strata(seed, true);
            for (Rule rule : RULES) {
                double lambda = Double.NaN;
                for (Apportionment.Part part : Apportionment.of(strata, rule, new Total.People(between(strata, 0.4)))
                        .parts()) {
                    if (!part.isAtLeast() && !part.isAtMost()) {
                        double own = part.exact() / rule.weight(part.stratum());
                        assertThat(own).isCloseTo(Double.isNaN(lambda) ? own : lambda, within(1e-9 * own));
                        lambda = own;
                    }
                }
            }
        }
    }

    @Test
    void aBudgetIsUsedAndNotExceeded() {
        for (long seed = 1; seed <= 100; seed++) {
            List<PlannedStratum> strata = strata(seed, true);
            double least =
                    strata.stream().mapToDouble(s -> s.cost() * s.least()).sum();
            double most = strata.stream().mapToDouble(s -> s.cost() * s.most()).sum();
            double budget = least + (most - least) * (seed % 7) / 7.0;
            for (Rule rule : RULES) {
                Apportionment found = Apportionment.of(strata, rule, new Total.Budget(budget));
                assertThat(found.exactCost()).isCloseTo(budget, within(1e-9 * budget));
                assertThat(found.cost()).isLessThanOrEqualTo(budget * (1 + 1e-11));
                assertThat(found.parts())
                        .allMatch(part -> part.people() >= part.stratum().least()
                                && part.people() <= part.stratum().most());
            }
        }
    }

    @Test
    void aLargerBudgetNeverLosesPrecision() {
        for (long seed = 1; seed <= 25; seed++) {
            List<PlannedStratum> strata = strata(seed, true);
            double least =
                    strata.stream().mapToDouble(s -> s.cost() * s.least()).sum();
            for (Rule rule : RULES) {
                double before = Double.POSITIVE_INFINITY;
                for (double budget = least; budget < 20 * least; budget *= 1.1) {
                    double variance = Apportionment.of(strata, rule, new Total.Budget(budget))
                            .exactVariance("p");
                    assertThat(variance).isLessThanOrEqualTo(before * (1 + 1e-12));
                    before = variance;
                }
            }
        }
    }

    @Test
    void nothingBeatsNeymanForPeopleNorTheCostOptimalRuleForMoney() {
        for (long seed = 1; seed <= 100; seed++) {
            List<PlannedStratum> strata = strata(seed, true);
            Total people = new Total.People(between(strata, 0.3));
            Total money = new Total.Budget(strata.stream()
                    .mapToDouble(s -> s.cost() * (s.least() + 0.3 * (s.most() - s.least())))
                    .sum());
            double neyman =
                    Apportionment.of(strata, new Rule.Neyman("p"), people).exactVariance("p");
            double optimal =
                    Apportionment.of(strata, new Rule.CostOptimal("p"), money).exactVariance("p");
            for (Rule rule : RULES) {
                assertThat(neyman)
                        .isLessThanOrEqualTo(
                                Apportionment.of(strata, rule, people).exactVariance("p") * (1 + 1e-12));
                assertThat(optimal)
                        .isLessThanOrEqualTo(
                                Apportionment.of(strata, rule, money).exactVariance("p") * (1 + 1e-12));
            }
        }
    }

    @Test
    void aCensusHasNoSamplingError() {
        List<PlannedStratum> strata = strata(7, false);
        Apportionment all = Apportionment.of(strata, new Rule.Neyman("p"), new Total.People(between(strata, 1)));
        assertThat(all.variance("p")).isZero();
        assertThat(all.parts()).allMatch(Apportionment.Part::isAtMost);
    }

    @Test
    void powersLieBetweenEqualCvAndNeyman() {
        List<PlannedStratum> strata = new ArrayList<>();
        for (long population : new long[] {10_000_000, 20_000_000, 70_000_000}) {
            strata.add(PlannedStratum.of("S" + population, population).measuring("p", Moments.proportion(0.2)));
        }
        Total total = new Total.People(3_000);
        assertThat(Apportionment.of(strata, new Rule.Power("p", 0), total).parts())
                .allMatch(part -> Math.abs(part.exact() - 1_000) < 1e-9);
        assertThat(Apportionment.of(strata, new Rule.Power("p", 1), total).parts())
                .extracting(Apportionment.Part::people)
                .containsExactly(300L, 600L, 2_100L);
        assertThat(Apportionment.of(strata, new Rule.Power("p", 0.5), total))
                .isEqualTo(Apportionment.of(strata, new Rule.SquareRoot(), total));
    }

    @Test
    void strataWithoutSpreadHelpOutOnlyWhenTheOthersAreFull() {
        List<PlannedStratum> strata = List.of(
                PlannedStratum.of("mixed", 40).measuring("p", Moments.proportion(0.3)),
                PlannedStratum.of("none", 100).measuring("p", Moments.proportion(0)),
                PlannedStratum.of("all", 300).measuring("p", Moments.proportion(1)));
        assertThat(Apportionment.of(strata, new Rule.Neyman("p"), new Total.People(30))
                        .parts())
                .extracting(Apportionment.Part::people)
                .containsExactly(30L, 0L, 0L);
        assertThat(Apportionment.of(strata, new Rule.Neyman("p"), new Total.People(80))
                        .parts())
                .extracting(Apportionment.Part::people)
                .containsExactly(40L, 10L, 30L);
    }

    @Test
    void limitsWithoutAWayTellTheirPrice() {
        List<PlannedStratum> strata = List.of(
                PlannedStratum.of("a", 500).costing(2).within(new Limits(60, 100)),
                PlannedStratum.of("b", 40).within(Limits.TAKE_ALL));
        Rule rule = new Rule.Proportional();
        assertThatThrownBy(() -> Apportionment.of(strata, rule, new Total.People(90)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("90 people to draw where the strata's least numbers add up to 100, 10 more");
        assertThatThrownBy(() -> Apportionment.of(strata, rule, new Total.People(150)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("150 people to draw where the strata's greatest numbers add up to 140, 10 fewer");
        assertThatThrownBy(() -> Apportionment.of(strata, rule, new Total.Budget(120)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("a budget of 120.00 where the least numbers cost 160.00, 40.00 more");
    }

    @Test
    void impossibleStrataAreRefused() {
        assertThatThrownBy(() -> new Limits(5, 4)).hasMessageContaining("5 to 4 people");
        assertThatThrownBy(() -> new Limits(-1, 4)).hasMessageContaining("-1 to 4 people");
        assertThatThrownBy(() -> PlannedStratum.of("a", 0)).hasMessageContaining("stratum 'a': population is 0");
        assertThatThrownBy(() -> PlannedStratum.of("a", 1).costing(Double.NaN))
                .hasMessage("stratum 'a': cost: NaN, expected above 0");
        assertThatThrownBy(() -> Moments.proportion(1.1)).hasMessage("proportion: 1.1, expected 0 to 1");
        assertThatThrownBy(() -> new Moments(0, Double.NaN)).hasMessageContaining("standard deviation: NaN");
        assertThatThrownBy(() -> new Rule.Power("p", 2)).hasMessageContaining("exponent of the power allocation: 2.0");
        assertThatThrownBy(() -> new Total.People(0)).hasMessageContaining("people: 0.0");
        assertThatThrownBy(() -> new Total.Budget(Double.NaN)).hasMessageContaining("budget: NaN");
        assertThatThrownBy(() -> Apportionment.of(
                        List.of(PlannedStratum.of("a", 9)), new Rule.Neyman("height"), new Total.People(3)))
                .hasMessage("stratum 'a': nothing is known about 'height', expected one of []");
        assertThatThrownBy(() -> new Rule.Power("p", 0.5)
                        .weight(PlannedStratum.of("a", 9).measuring("p", Moments.proportion(0))))
                .hasMessageContaining("stratum 'a': mean of 'p' is 0");
    }

    @Test
    void anApportionmentBecomesTheAllocationOfAFrame() {
        Frame frame = Frames.of(Map.of("East", new int[] {500, 600, 700}, "West", new int[] {300, 200}));
        Precision precision = new Precision(0.03, ConfidenceLevel.P95, 0.18, 1.5, 0.8);
        List<PlannedStratum> strata =
                frame.list().stream().map(PlannedStratum::of).toList();
        Apportionment equal = Apportionment.of(strata, new Rule.Equal(), new Total.People(60));
        assertThat(Allocation.of(frame, equal, 10, precision).strata())
                .containsExactly(
                        new Allocation.Share("East", 1_800, 3, 30, precision.marginOf(30)),
                        new Allocation.Share("West", 500, 2, 30, precision.marginOf(30)));
        Apportionment half = Apportionment.of(strata.subList(0, 1), new Rule.Equal(), new Total.People(60));
        assertThatThrownBy(() -> Allocation.of(frame, half, 10, precision))
                .hasMessage("stratum 'West': 0 people to draw, expected at least 1");
    }
}
