package org.suzhi.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.suzhi.estimate.Estimate;
import org.suzhi.estimate.Estimates;
import org.suzhi.plan.Plan;
import org.suzhi.survey.ConfidenceLevel;
import org.suzhi.survey.Domain;
import org.suzhi.survey.Text;

/**
 * The cheapest gains of groups that reach a ratio: min Σ c_g Δ_g with Σ s_g Δ_g ≥ goal − p and 0 ≤ Δ_g ≤ most_g, where
 * s_g is the group's share of the population and a group's gain cannot lead beyond 1. A linear programme, solved by the
 * simplex method (Dantzig, Linear Programming and Extensions, 1963).
 *
 * @param goal      the ratio to be reached
 * @param now       the ratio of today
 * @param gains     of the groups, in the order of the scenario
 * @param cost      of all of them together; NaN when the goal cannot be reached
 * @param reachable the largest ratio that the largest gains lead to
 * @param met       the ratio from which on a survey as sure as this one would find the goal met; NaN when nothing can be said
 * @param price     what one more percentage point of the goal would cost; NaN when none can be had
 */
public record CheapestMix(
        double goal, double now, List<Gain> gains, double cost, double reachable, double met, double price) {

    private static final double POINT = 0.01;
    private static final int ITERATIONS = 10_000;

    /** The list is copied. */
    public CheapestMix {
        gains = List.copyOf(gains);
    }

    /**
     * What a group gains.
     *
     * @param group the group
     * @param name  the same in words
     * @param gain  of its ratio, a fraction
     * @param cost  of that
     */
    public record Gain(Domain group, Text name, double gain, double cost) {}

    /** Whether the goal can be reached at all. */
    public boolean isReachable() {
        return !Double.isNaN(cost);
    }

    static CheapestMix of(
            WhatIfScenario.Costs costs, WhatIfScenario scenario, Estimates estimates, Optional<Plan> plan) {
        double now = estimates.whole().value();
        int groups = costs.levels().size();
        double[] share = new double[groups];
        double[] price = new double[groups];
        double[] most = new double[groups];
        double reachable = now;
        for (int g = 0; g < groups; g++) {
            WhatIfScenario.Cost cost = costs.levels().get(g);
            Estimate group = scenario.estimate(estimates, Domain.of(costs.by(), cost.level()), costs.line());
            share[g] = group.weightedN() / estimates.whole().weightedN();
            price[g] = cost.cost() / POINT;
            most[g] = Math.min(cost.most(), 1 - group.value());
            reachable += share[g] * most[g];
        }
        double needed = Math.max(0, costs.target() - now);
        boolean isReachable = now + needed <= reachable + 1e-12;
        double[] gains = isReachable ? solve(share, price, most, Math.min(needed, reachable - now)) : most;
        List<Gain> named = new ArrayList<>();
        double cost = 0;
        double next = Double.POSITIVE_INFINITY;
        for (int g = 0; g < groups; g++) {
            String level = costs.levels().get(g).level();
            Domain group = Domain.of(costs.by(), level);
            named.add(new Gain(group, WhatIf.name(group, plan), gains[g], price[g] * gains[g]));
            cost += price[g] * gains[g];
            if (gains[g] < most[g] - 1e-9 && share[g] > 0) {
                next = Math.min(next, price[g] / share[g]);
            }
        }
        return new CheapestMix(
                costs.target(),
                now,
                named,
                isReachable ? cost : Double.NaN,
                reachable,
                met(costs.target(), estimates.whole()),
                isReachable && Double.isFinite(next) ? POINT * next : Double.NaN);
    }

    /** Where the lower limit of the one-sided interval on the log-odds scale is the goal; {@link GoalTest} has the test. */
    private static double met(double goal, Estimate whole) {
        double p = whole.value();
        double error = whole.se() / (p * (1 - p));
        double limit = Math.log(goal / (1 - goal)) + ConfidenceLevel.oneSided(whole.df(), Verdict.CONFIDENCE) * error;
        return 1 / (1 + Math.exp(-limit));
    }

    /** The gains; package-private for the tests, which know the solution by another way. */
    static double[] solve(double[] share, double[] price, double[] most, double needed) {
        List<LinearConstraint> constraints = new ArrayList<>();
        constraints.add(new LinearConstraint(share, Relationship.GEQ, needed));
        for (int g = 0; g < most.length; g++) {
            double[] one = new double[most.length];
            one[g] = 1;
            constraints.add(new LinearConstraint(one, Relationship.LEQ, most[g]));
        }
        PointValuePair found = new SimplexSolver()
                .optimize(
                        new MaxIter(ITERATIONS),
                        new LinearObjectiveFunction(price, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MINIMIZE,
                        new NonNegativeConstraint(true));
        return found.getPoint();
    }

    /** In sentences. */
    List<Text> sentences(String criterion) {
        List<Text> all = new ArrayList<>();
        if (!isReachable()) {
            all.add(Text.of(
                    "%.2f %% by criterion %s cannot be reached: the largest gains lead to %.2f %%",
                    "按标准%2$s无法达到%1$.2f%%：各项提高到上限后也只能达到%3$.2f%%",
                    100 * goal,
                    Criteria.named(criterion),
                    100 * reachable));
            return all;
        }
        if (goal <= now) {
            all.add(Text.of(
                    "%.2f %% by criterion %s is reached already: the survey found %.2f %%",
                    "按标准%2$s的%1$.2f%%已经达到：本次调查为%3$.2f%%", 100 * goal, Criteria.named(criterion), 100 * now));
            return all;
        }
        all.add(Text.of(
                "from %.2f %% to %.2f %% by criterion %s costs at least %.2f",
                "按标准%3$s由%1$.2f%%提高到%2$.2f%%，费用至少为%4$.2f", 100 * now, 100 * goal, Criteria.named(criterion), cost));
        for (Gain gain : gains) {
            if (gain.gain() > 0) {
                all.add(Text.of(
                        "  %s: %+.2f points for %.2f",
                        "  %s：提高%+.2f个百分点，费用%.2f", gain.name(), 100 * gain.gain(), gain.cost()));
            }
        }
        if (goal > now && Double.isFinite(met)) {
            all.add(Text.of(
                    "  a survey as sure as this one would find %.2f %% met from %.2f %% on",
                    "  精度与本次相同的调查须测得%2$.2f%%以上，方可判定达到%1$.2f%%", 100 * goal, 100 * met));
        }
        if (!Double.isNaN(price)) {
            all.add(Text.of("  one more point of the ratio would cost %.2f", "  比例再提高1个百分点需%.2f", price));
        }
        return all;
    }
}
