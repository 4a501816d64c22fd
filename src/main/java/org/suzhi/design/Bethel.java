package org.suzhi.design;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Findings;
import org.suzhi.survey.Text;

/**
 * The cheapest allocation with which the estimates of several variables, in several domains, are certain enough.
 *
 * <p>Minimises Σ c n subject to Σ N² S² (1/n − 1/N) ≤ (cv Σ N M)² for each limit, sums over the strata of its domain, and
 * to the least and greatest numbers of the strata. With A = N² S² and B = (cv Σ N M)² + Σ N S² each limit reads
 * Σ (A/B)/n ≤ 1.
 *
 * <p>Source: Bethel, Sample allocation in multivariate surveys, Survey Methodology 15, 1989, pages 47–57; Chromy, Design
 * optimization with multiple objectives, Proceedings of the Section on Survey Research Methods, American Statistical
 * Association, 1987. Solved through the dual problem, to about eleven digits.
 *
 * @param apportionment the optimum on the continuum, and whole people
 * @param factor        what all limits were multiplied by: 1, unless a budget was given
 * @param limits        how each limit came out, in the order given
 */
public record Bethel(Apportionment apportionment, double factor, List<Reached> limits) {

    private static final int HALVINGS = 100;

    /** With limits this much larger nothing is asked for any more. */
    private static final double FARTHEST = 1e9;

    /** Prices below this share of the cost are noise. */
    private static final double NOTHING = 1e-8;

    /** The list is copied. */
    public Bethel {
        limits = List.copyOf(limits);
    }

    /**
     * How a limit came out.
     *
     * @param limit   the limit
     * @param exactCv coefficient of variation before rounding, a fraction
     * @param cv      coefficient of variation with whole people
     * @param saving  shadow price: what would be saved, in the currency of the costs, if the limit were 1 % larger
     *     (such as 0.0505 for 0.05), to first order and before rounding; 0 for a limit that does not bind
     */
    public record Reached(CvLimit limit, double exactCv, double cv, double saving) {

        /** True when the limit costs something. */
        public boolean isBinding() {
            return saving > 0;
        }
    }

    /**
     * The cheapest allocation. Whole people: all rounded up, then taken away one by one where the most is saved for the
     * precision lost (in shadow prices), as long as every limit holds.
     *
     * @throws DataException            when a limit does not hold even with the greatest numbers, or a mean is 0
     * @throws IllegalArgumentException when a limit is about a variable or a domain that the strata do not know
     */
    public static Bethel of(List<PlannedStratum> strata, List<CvLimit> limits) {
        Problem problem = new Problem(strata, limits);
        problem.refuse();
        BethelDual dual = problem.dual();
        double[] exact = dual.solve();
        double[] prices = problem.significant(dual.prices(), exact);
        Apportionment apportionment = problem.prune(exact, prices);
        return problem.outcome(apportionment, 1, prices);
    }

    /**
     * The best allocation for a budget: all limits are multiplied by the one factor at which the cheapest allocation
     * costs the budget. A factor below 1 says that there is money for more precision than asked for. Whole people do not
     * cost more than the budget; their coefficients of variation may be a little above the multiplied limits, which are
     * those reported, and a stratum whose least number is 0 may come out empty. A larger budget never has a larger factor.
     *
     * @param budget Σ c n, above 0
     * @throws DataException when the least numbers cost more
     */
    public static Bethel within(double budget, List<PlannedStratum> strata, List<CvLimit> limits) {
        Total total = new Total.Budget(budget);
        Problem given = new Problem(strata, limits);
        double atLeast = given.cost(given.least);
        if (atLeast > budget * (1 + 1e-12)) {
            throw Apportionment.missing(true, budget, atLeast);
        }
        double best = given.best();
        if (given.cost(given.most) <= budget) {
            return given.outcome(Apportionment.of(strata, given.most, total), best, new double[limits.size()]);
        }
        double purse = budget * (1 + 1e-12);
        double high = Math.max(1, 2 * best);
        while (given.times(high).leastCost() > purse && high < FARTHEST) {
            high *= 2;
        }
        double low = Math.max(best, high / 2);
        while (low > best && given.times(low).leastCost() <= purse) {
            high = low;
            low = Math.max(best, low / 2);
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-14 * high; i++) {
            double middle = (low + high) / 2;
            if (given.times(middle).leastCost() <= purse) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Problem scaled = given.times(high);
        BethelDual dual = scaled.dual();
        double[] exact = dual.solve();
        return scaled.outcome(Apportionment.of(strata, exact, total), high, scaled.significant(dual.prices(), exact));
    }

    /** The numbers behind strata and limits. */
    private static final class Problem {

        private final List<PlannedStratum> strata;
        private final List<CvLimit> limits;
        private final double[] cost;
        private final double[] least;
        private final double[] most;

        /** A/B. */
        private final double[][] a;

        /** (cv Σ N M)²/B: how much of B the limit itself makes. */
        private final double[] share;

        Problem(List<PlannedStratum> strata, List<CvLimit> limits) {
            if (limits.isEmpty()) {
                throw new IllegalArgumentException("limits: none, expected at least one");
            }
            this.strata = List.copyOf(strata);
            this.limits = List.copyOf(limits);
            cost = strata.stream().mapToDouble(PlannedStratum::cost).toArray();
            least = strata.stream().mapToDouble(PlannedStratum::least).toArray();
            most = strata.stream().mapToDouble(PlannedStratum::most).toArray();
            a = new double[limits.size()][];
            share = new double[limits.size()];
            for (int j = 0; j < a.length; j++) {
                a[j] = row(j);
            }
        }

        private double[] row(int j) {
            CvLimit limit = limits.get(j);
            double[] row = new double[strata.size()];
            double total = 0;
            double withinStrata = 0;
            boolean none = true;
            for (int h = 0; h < row.length; h++) {
                PlannedStratum stratum = strata.get(h);
                if (stratum.isIn(limit.domain())) {
                    Moments moments = stratum.moments(limit.variable());
                    double spread = stratum.population() * moments.sd();
                    row[h] = spread * spread;
                    withinStrata += spread * moments.sd();
                    total += stratum.population() * moments.mean();
                    none = false;
                }
            }
            if (none) {
                throw new IllegalArgumentException("limit on '%s': no stratum in domain '%s', expected at least one"
                        .formatted(limit.variable(), limit.domain()));
            }
            if (total == 0) {
                throw new DataException(
                        name(limit),
                        Text.of("a mean of 0", "均值为0"),
                        new Text("another mean, for a coefficient of variation", "不为0的均值（变异系数的分母）"),
                        new Text("set the limit on another variable", "请改用其他变量设定限制"));
            }
            double asked = limit.cv() * total * (limit.cv() * total);
            share[j] = asked / (asked + withinStrata);
            for (int h = 0; h < row.length; h++) {
                row[h] /= asked + withinStrata;
            }
            return row;
        }

        private static String name(CvLimit limit) {
            return limit.domain().equals(CvLimit.WHOLE)
                    ? "limit on '%s'".formatted(limit.variable())
                    : "limit on '%s' in '%s'".formatted(limit.variable(), limit.domain());
        }

        BethelDual dual() {
            return new BethelDual(a, cost, least, most);
        }

        Problem times(double factor) {
            return new Problem(
                    strata, limits.stream().map(limit -> limit.times(factor)).toList());
        }

        double cost(double[] n) {
            double sum = 0;
            for (int h = 0; h < n.length; h++) {
                sum += cost[h] * n[h];
            }
            return sum;
        }

        /** The cost of the optimum; infinite when there is none. */
        double leastCost() {
            BethelDual dual = dual();
            for (int j = 0; j < a.length; j++) {
                if (dual.load(j, most) > 1) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return cost(dual.solve());
        }

        /** The smallest factor of all limits that the greatest numbers allow. */
        double best() {
            Apportionment all = new Apportionment(wholes(most, most));
            double best = 0;
            for (CvLimit limit : limits) {
                best = Math.max(best, all.exactCv(limit.variable(), limit.domain()) / limit.cv());
            }
            return best;
        }

        void refuse() {
            Findings findings = new Findings();
            BethelDual dual = dual();
            Apportionment all = new Apportionment(wholes(most, most));
            for (int j = 0; j < a.length; j++) {
                if (dual.load(j, most) > 1 + 1e-12) {
                    CvLimit limit = limits.get(j);
                    double cv = all.exactCv(limit.variable(), limit.domain());
                    findings.add(
                            name(limit),
                            0,
                            "",
                            Text.of(
                                    "a coefficient of variation of %.6f even with the greatest numbers of all strata",
                                    "即使各层均抽最高人数，变异系数仍为%.6f", cv),
                            Text.of("at most %s", "不大于%s", limit.cv()),
                            Text.of(
                                    "raise the limit to %.6f or the greatest numbers",
                                    "请将限制放宽至%.6f或提高各层最高人数", Math.ceil(cv * 1e6) / 1e6));
                }
            }
            findings.raise();
        }

        /** λ without what is left of zeros. */
        double[] significant(double[] prices, double[] exact) {
            double total = cost(exact);
            for (int j = 0; j < prices.length; j++) {
                prices[j] = prices[j] > NOTHING * total ? prices[j] : 0;
            }
            return prices;
        }

        Apportionment prune(double[] exact, double[] prices) {
            double[] n = new double[exact.length];
            double[] load = new double[a.length];
            BethelDual dual = dual();
            for (int h = 0; h < n.length; h++) {
                n[h] = Math.min(most[h], Math.ceil(exact[h]));
            }
            for (int j = 0; j < load.length; j++) {
                load[j] = dual.load(j, n);
            }
            int next = cheapest(n, load, prices);
            while (next >= 0) {
                n[next]--;
                for (int j = 0; j < load.length; j++) {
                    load[j] = dual.load(j, n);
                }
                next = cheapest(n, load, prices);
            }
            return new Apportionment(wholes(exact, n));
        }

        /** The stratum where taking one away saves most for what it costs in precision; −1 when none can spare one. */
        private int cheapest(double[] n, double[] load, double[] prices) {
            int best = -1;
            double most = -1;
            for (int h = 0; h < n.length; h++) {
                double lost = 0;
                boolean holds = n[h] - 1 >= least[h];
                for (int j = 0; holds && j < load.length; j++) {
                    double more = a[j][h] == 0 ? 0 : a[j][h] / (n[h] - 1) - a[j][h] / n[h];
                    holds = load[j] + more <= 1;
                    lost += prices[j] * more;
                }
                double gain = lost == 0 ? Double.MAX_VALUE : cost[h] / lost;
                if (holds && gain > most) {
                    best = h;
                    most = gain;
                }
            }
            return best;
        }

        private List<Apportionment.Part> wholes(double[] exact, double[] n) {
            List<Apportionment.Part> parts = new ArrayList<>();
            for (int h = 0; h < n.length; h++) {
                parts.add(new Apportionment.Part(strata.get(h), exact[h], (long) n[h]));
            }
            return parts;
        }

        Bethel outcome(Apportionment apportionment, double factor, double[] prices) {
            List<Reached> reached = new ArrayList<>();
            for (int j = 0; j < prices.length; j++) {
                CvLimit limit = limits.get(j);
                reached.add(new Reached(
                        limit,
                        apportionment.exactCv(limit.variable(), limit.domain()),
                        apportionment.cv(limit.variable(), limit.domain()),
                        // d ln B / d ln cv = 2 (cv Σ N M)² / B
                        prices[j] * 2 * 0.01 * share[j]));
            }
            return new Bethel(apportionment, factor, reached);
        }
    }
}
