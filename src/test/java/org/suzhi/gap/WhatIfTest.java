package org.suzhi.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.estimate.Estimator;
import org.suzhi.estimate.Reference;
import org.suzhi.io.Document;
import org.suzhi.plan.PlanFile;
import org.suzhi.plan.Target;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Interval;

class WhatIfTest {

    private static final Estimates ESTIMATES =
            Estimator.of(Reference.DESIGN).by("group").by("residence").proportion("literate", Reference.SURVEY);
    private static final double WHOLE = ESTIMATES.whole().value();

    private static WhatIf what(String steps) {
        Document file = Document.yaml("scenario.yaml", "schema: suzhi-scenario-1\n" + steps);
        return WhatIf.of(WhatIfScenario.of(file), ESTIMATES, Optional.empty(), 0);
    }

    private static Estimate estimate(String by, String level) {
        return ESTIMATES.of(Domain.of(by, level)).orElseThrow();
    }

    private static double share(Estimate group) {
        return group.weightedN() / ESTIMATES.whole().weightedN();
    }

    @Test
    void raisingEverybodyToARatioLeadsToIt() {
        WhatIf all = what("raise: [{by: residence, level: urban, to: 0.4}, {by: residence, level: rural, to: 0.4}]\n");
        assertThat(all.ratio().value()).isCloseTo(0.4, within(1e-12));
        // nothing is left but that today's shares were estimated
        assertThat(all.ratio().se()).isLessThan(0.1 * ESTIMATES.whole().se());
        assertThat(all.change().value()).isCloseTo(0.4 - WHOLE, within(1e-12));
        assertThat(all.change().se())
                .isCloseTo(
                        ESTIMATES.whole().se(), within(0.1 * ESTIMATES.whole().se()));
        assertThat(all.gaps()).allSatisfy(gap -> {
            assertThat(gap.difference().value()).isCloseTo(0, within(1e-12));
            assertThat(gap.difference().se()).isZero();
        });
    }

    /** Costs alone change nothing: only the mix is said. And the ratio afterwards has the interval of the survey's kind. */
    @Test
    void costsAloneAreNoScenario() {
        WhatIf mix = what("costs: {by: group, target: 0.6, levels: [{level: farmers, cost: 3, most: 0.05}]}\n");
        assertThat(mix.sentences()).allSatisfy(text -> assertThat(text.en()).doesNotContain("all steps together"));
        assertThat(mix.ratio().interval().lower())
                .isCloseTo(ESTIMATES.whole().interval().lower(), within(1e-9));
        WhatIf reached = what("costs: {by: group, target: 0.1, levels: [{level: farmers, cost: 3, most: 0.05}]}\n");
        assertThat(reached.sentences()).hasSize(1);
        assertThat(reached.sentences().get(0).en()).contains("is reached already");
    }

    @Test
    void effectsAddUp() {
        WhatIf a = what("raise: [{by: group, level: farmers, to: 0.3}]\n");
        WhatIf b = what("raise: [{by: group, level: elderly, to: 0.25}]\n");
        WhatIf both = what("raise: [{by: group, level: farmers, to: 0.3}, {by: group, level: elderly, to: 0.25}]\n");
        assertThat(both.change().value())
                .isCloseTo(a.change().value() + b.change().value(), within(1e-14));
        assertThat(both.effects())
                .extracting(WhatIf.Effect::value)
                .containsExactly(a.change().value(), b.change().value());
    }

    @Test
    void whatChangesNothingHasNoEffect() {
        Estimate farmers = estimate("group", "farmers");
        Estimate urban = estimate("residence", "urban");
        WhatIf same = what("raise: [{by: group, level: farmers, to: %s}]\n".formatted(farmers.value()));
        assertThat(same.change().value()).isCloseTo(0, within(1e-15));
        assertThat(what("reach: [{by: group, level: farmers, people: 0, gain: 0.5}]\n")
                        .ratio()
                        .value())
                .isEqualTo(WHOLE);
        WhatIf asToday = what("composition: [{by: residence, shares: {urban: %s, rural: %s}}]\n"
                .formatted(share(urban), 1 - share(urban)));
        assertThat(asToday.change().value()).isCloseTo(0, within(1e-12));
        assertThat(asToday.change().se()).isLessThan(0.1 * ESTIMATES.whole().se());
    }

    @Test
    void anotherCompositionWeighsTheRatiosAnew() {
        WhatIf city = what("composition: [{by: residence, shares: {urban: 1, rural: 0}}]\n");
        Estimate urban = estimate("residence", "urban");
        assertThat(city.ratio().value()).isCloseTo(urban.value(), within(1e-12));
        assertThat(city.ratio().se()).isCloseTo(urban.se(), within(1e-9));
    }

    @Test
    void reachingPeopleOfAGroupCountsThemOnce() {
        Estimate elderly = estimate("group", "elderly");
        WhatIf all = what("reach: [{by: group, level: elderly, people: %s, gain: 0.1}]\n"
                .formatted(Math.floor(elderly.weightedN())));
        assertThat(all.change().value()).isCloseTo(0.1 * share(elderly), within(1e-4));
        assertThat(all.change().se()).isZero();
        assertThat(all.ratio().se()).isCloseTo(ESTIMATES.whole().se(), within(1e-12));
    }

    /** The interval against 40,000 draws of the whole and the group from their joint distribution. */
    @Test
    void theErrorIsThatOfDrawsFromTheJointCovariance() {
        Estimate farmers = estimate("group", "farmers");
        double a = Math.sqrt(ESTIMATES.covariance().of(1, 1));
        double b = ESTIMATES.covariance().of(1, farmers.row()) / a;
        double c = Math.sqrt(ESTIMATES.covariance().of(farmers.row(), farmers.row()) - b * b);
        SplittableRandom random = new SplittableRandom(5);
        double[] drawn = IntStream.range(0, 40_000)
                .mapToDouble(i -> {
                    double u = random.nextGaussian();
                    double whole = WHOLE + a * u;
                    double group = farmers.value() + b * u + c * random.nextGaussian();
                    return whole + share(farmers) * (0.3 - group);
                })
                .toArray();
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double sd =
                Math.sqrt(Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum() / (drawn.length - 1));
        WhatIf.Effect ratio =
                what("raise: [{by: group, level: farmers, to: 0.3}]\n").ratio();
        // Monte Carlo error of a standard deviation: 1/√(2 · 40,000) = 0.35 %
        assertThat(ratio.se()).isCloseTo(sd, within(0.015 * sd));
        assertThat(ratio.value()).isCloseTo(mean, within(4 * sd / 200));
    }

    @Test
    void targetsAreJudgedAsTheSameSurveyWouldJudgeThem() {
        Document file = Document.yaml("s.yaml", """
                schema: suzhi-scenario-1
                raise: [{by: residence, level: urban, to: 0.9}, {by: residence, level: rural, to: 0.3}]
                """);
        WhatIf what = WhatIf.of(WhatIfScenario.of(file), ESTIMATES, Optional.of(PlanFile.find("tianxin")), 2025);
        assertThat(what.verdicts()).hasSize(1);
        assertThat(what.ratio().value()).isGreaterThan(0.18);
        assertThat(what.sentences())
                .anySatisfy(text -> assertThat(text.en())
                        .contains("%.2f %%".formatted(100 * what.ratio().value())))
                .anySatisfy(text -> assertThat(text.zh())
                        .contains("%.2f%%".formatted(100 * what.ratio().value())));
    }

    @Test
    void theCheapestMixIsThatOfTheBestBuys() {
        SplittableRandom random = new SplittableRandom(17);
        for (int instance = 0; instance < 300; instance++) {
            int groups = 1 + random.nextInt(6);
            double[] share = random.doubles(groups, 0.05, 0.5).toArray();
            double[] price = random.doubles(groups, 1, 9).toArray();
            double[] most = random.doubles(groups, 0, 0.2).toArray();
            double reach = IntStream.range(0, groups)
                    .mapToDouble(g -> share[g] * most[g])
                    .sum();
            double needed = reach * random.nextDouble();
            double[] found = CheapestMix.solve(share, price, most, needed);
            double cost = IntStream.range(0, groups)
                    .mapToDouble(g -> price[g] * found[g])
                    .sum();
            // fill up in the order of the price of a point of the ratio
            double left = needed;
            double greedy = 0;
            for (int g : IntStream.range(0, groups)
                    .boxed()
                    .sorted(Comparator.comparingDouble(g -> price[g] / share[g]))
                    .toList()) {
                double gain = Math.min(most[g], left / share[g]);
                greedy += price[g] * gain;
                left -= share[g] * gain;
            }
            assertThat(cost).isCloseTo(greedy, within(1e-9));
            assertThat(IntStream.range(0, groups)
                            .mapToDouble(g -> share[g] * found[g])
                            .sum())
                    .isGreaterThanOrEqualTo(needed - 1e-9);
        }
    }

    private static CheapestMix mix(double target, double most) {
        return what("""
                costs:
                  by: group
                  target: %s
                  levels: [{level: farmers, cost: 2, most: %2$s}, {level: elderly, cost: 1, most: %2$s}]
                """.formatted(target, most)).mix().orElseThrow();
    }

    @Test
    void morePossibleGainsNeverCostMoreAndAGoalTooFarSaysWhatIsReachable() {
        CheapestMix narrow = mix(WHOLE + 0.01, 0.1);
        CheapestMix wide = mix(WHOLE + 0.01, 0.2);
        assertThat(wide.cost()).isLessThanOrEqualTo(narrow.cost() + 1e-9);
        CheapestMix farther = mix(WHOLE + 0.02, 0.1);
        assertThat(farther.cost() - narrow.cost()).isGreaterThanOrEqualTo(0.99 * narrow.price());
        CheapestMix none = mix(0.95, 0.1);
        assertThat(none.isReachable()).isFalse();
        assertThat(none.cost()).isNaN();
        double farmers = share(estimate("group", "farmers"));
        double elderly = share(estimate("group", "elderly"));
        assertThat(none.reachable()).isCloseTo(WHOLE + 0.1 * (farmers + elderly), within(1e-12));
        assertThat(mix(WHOLE - 0.05, 0.1).cost()).isZero();
    }

    /** What a refusal names as the least or the most is what the next try may say. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raise: [{by: group, level: %s, to: %s}] | 0.0001 | at least the ",
                "reach: [{by: group, level: %s, people: 2600, gain: %s}] | 0.99 | a gain of at most ",
                "reach: [{by: group, level: %s, people: 2600, gain: -%s}] | 0.99 | a loss of at most ",
                "reach: [{by: group, level: %s, people: %s, gain: 0.01}] | 1e9 | at most the ",
            })
    void theLimitThatIsSaidIsAccepted(String step, String wrong, String before) {
        for (String level : List.of("farmers", "elderly", "youth", "workers", "cadres")) {
            // 2,600 people are not too many of any group, so that only the gain is refused
            String narrowed = step.replace(
                    "2600", "" + (long) Math.floor(estimate("group", level).weightedN()));
            String said = catchThrowable(() -> what(narrowed.formatted(level, wrong) + "\n"))
                    .getMessage();
            assertThat(said).contains("scenario.yaml:2: ").contains(before);
            String limit = said.substring(said.indexOf(before) + before.length())
                    .strip()
                    .split("[ ;]")[0];
            WhatIf at = what(narrowed.formatted(level, limit) + "\n");
            assertThat(at.ratio().value()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void groupsThatOverlapDoNotLeadBeyondEverybody() {
        String all = ESTIMATES.rows().stream()
                .filter(row -> row.domain().by().size() == 1)
                .map(row -> {
                    String by = row.domain().table();
                    return "{by: %s, level: %s, to: 1}"
                            .formatted(by, row.domain().level(by));
                })
                .collect(Collectors.joining(", "));
        assertThatThrownBy(() -> what("raise: [" + all + "]\n"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("scenario.yaml: found steps that lead the ratio to 1")
                .hasMessageContaining("expected a ratio between 0 and 100 %");
        WhatIf most = what("raise: [{by: residence, level: urban, to: 1}, {by: residence, level: rural, to: 0.999}]\n");
        assertThat(most.ratio().value()).isBetween(0.999, 1.0);
        assertThat(most.ratio().interval().upper()).isLessThanOrEqualTo(1);
    }

    /** As {@link Difference} has them: the group's own where it alone moves, and never more than the whole has. */
    @Test
    void aSmallGroupsIntervalRestsOnItsOwnDegreesOfFreedom() {
        List<Estimate> rows = new ArrayList<>();
        for (Estimate row : ESTIMATES.rows()) {
            boolean isSmall = row.domain().equals(Domain.of("group", "farmers"));
            rows.add(isSmall ? with(row, 3) : row);
        }
        Estimates few = with(rows);
        Document file =
                Document.yaml("s.yaml", "schema: suzhi-scenario-1\nraise: [{by: group, level: farmers, to: 0.9}]\n");
        WhatIf what = WhatIf.of(WhatIfScenario.of(file), few, Optional.of(PlanFile.find("tianxin")), 2025);
        WhatIf.Effect step = what.effects().get(0);
        // t of 3 degrees of freedom: 3.182446
        assertThat(step.df()).isCloseTo(3, within(1e-12));
        assertThat(step.interval().width()).isCloseTo(2 * 3.182446305 * step.se(), within(1e-9));
        Estimate farmers = estimate("group", "farmers");
        double whole = Math.pow(few.whole().se(), 2);
        double part = Math.pow(share(farmers) * farmers.se(), 2);
        double df = Difference.df(whole, few.whole().df(), part, 3, 0);
        assertThat(what.ratio().df()).isCloseTo(Math.min(few.whole().df(), df), within(1e-9));
        WhatIf asMany = what("raise: [{by: group, level: farmers, to: 0.9}, {by: group, level: youth, to: 0.9}]\n");
        assertThat(asMany.ratio().df()).isLessThanOrEqualTo(ESTIMATES.whole().df());
        assertThat(asMany.change().df()).isLessThanOrEqualTo(ESTIMATES.whole().df());
        // the verdict has the degrees of freedom of the interval beside it
        double goal = ((Target.Ratio) what.verdicts().get(0).target()).goal();
        Estimate judged = with(few.whole(), what.ratio());
        assertThat(what.verdicts().get(0).confidence())
                .isCloseTo(GoalTest.of(judged, goal).confidence(), within(1e-12));
    }

    @Test
    void anErrorThatNobodyKnowsIsNotNone() {
        List<Estimate> rows = new ArrayList<>(ESTIMATES.rows());
        rows.set(0, with(rows.get(0), Double.NaN));
        Document file =
                Document.yaml("s.yaml", "schema: suzhi-scenario-1\nraise: [{by: group, level: farmers, to: 0.9}]\n");
        WhatIf what = WhatIf.of(WhatIfScenario.of(file), with(rows), Optional.empty(), 0);
        assertThat(what.ratio().interval()).isEqualTo(Interval.NONE);
        assertThat(what.sentences()).allSatisfy(text -> {
            assertThat(text.en()).doesNotContain("NaN");
            assertThat(text.zh()).doesNotContain("NaN");
        });
    }

    private static Estimates with(List<Estimate> rows) {
        return new Estimates(
                ESTIMATES.statistic(),
                ESTIMATES.outcome(),
                ESTIMATES.criterion(),
                ESTIMATES.variance(),
                ESTIMATES.interval(),
                ESTIMATES.level(),
                rows,
                ESTIMATES.covariance(),
                ESTIMATES.label(),
                ESTIMATES.notes());
    }

    private static Estimate with(Estimate row, double df) {
        return estimate(row, row.value(), row.se(), df);
    }

    private static Estimate with(Estimate row, WhatIf.Effect ratio) {
        return estimate(row, ratio.value(), ratio.se(), ratio.df());
    }

    private static Estimate estimate(Estimate row, double value, double se, double df) {
        return new Estimate(
                row.row(),
                row.domain(),
                row.n(),
                row.weightedN(),
                value,
                se,
                row.interval(),
                df,
                row.deff(),
                row.flag());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raise: [{by: group, level: farmers, to: 12}] | scenario.yaml:2: column 'to': found 12",
                "raise: [{by: group, level: farmers}] | column 'to'",
                "raise: [{by: group, level: miners, to: 0.2}] | scenario.yaml:2: found no estimate for group=miners",
                "raise: [{by: sex, level: male, to: 0.2}] | a table that was estimated: group; residence; estimate with --by sex",
                "raise: [{by: group, level: farmers, to: 0.001}] | at least the",
                "raise: [{by: group, level: farmers, to: 0.3}, {by: group, level: farmers, to: 0.9}] | 'farmers' a second time",
                "reach: [{by: group, level: farmers, people: 100, gain: 1}, {by: group, level: farmers, people: 1, gain: 0}] | each level once",
                "reach: [{by: group, level: elderly, people: 2600, gain: 0.99}] | a gain of at most",
                "reach: [{by: group, level: farmers, people: -1, gain: 0.1}] | at least 0",
                "reach: [{by: group, level: farmers, people: 1e12, gain: 0.1}] | at most the",
                "composition: [{by: residence, shares: {urban: 0.5, rural: 0.4}}] | add up to 1",
                "composition: [{by: residence, shares: {urban: 1}}] | all levels of a column",
                "composition: [{by: residence, shares: {urban: 1, rural: 0}}, {by: residence, shares: {urban: 0, rural: 1}}] | one composition of each column",
                "costs: {by: group, target: 0.3, levels: [{level: farmers, cost: 0, most: 0.1}]} | a cost above 0",
                "costs: {by: group, target: 0.3, levels: []} | at least one",
                "raze: [] | raze",
                "raise: [] | raise, reach, composition or costs",
            })
    void whatIsWrongIsSaid(String steps, String said) {
        assertThatThrownBy(() -> what(steps + "\n")).hasMessageContaining(said);
    }
}
