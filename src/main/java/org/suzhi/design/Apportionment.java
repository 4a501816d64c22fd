package org.suzhi.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Text;

/**
 * A sample spread over strata: the optimum on the continuum, and whole people that add up.
 *
 * @param parts one per stratum, in the order of the strata
 */
public record Apportionment(List<Part> parts) {

    /** The list is copied. */
    public Apportionment {
        parts = List.copyOf(parts);
    }

    /**
     * The part of one stratum.
     *
     * @param stratum the stratum
     * @param exact   people to draw, not rounded
     * @param people  people to draw
     */
    public record Part(PlannedStratum stratum, double exact, long people) {

        /** True when the stratum's least number stands instead of what the rule would give. */
        public boolean isAtLeast() {
            return exact <= stratum.least();
        }

        /** True when the stratum's greatest number stands instead of what the rule would give. */
        public boolean isAtMost() {
            return exact >= stratum.most();
        }
    }

    /**
     * Spreads a total by a rule: n = λ · weight, pulled to the stratum's least or greatest number where it is beyond,
     * with the λ that uses the total up. For Neyman's and the cost-optimal rule with a budget this is the optimum under
     * the limits (the Kuhn–Tucker conditions say just this). Where strata of weight 0 must help out, they do so in
     * proportion to their people. A budget larger than all limits allow is not used up.
     *
     * <p>Whole people: largest remainders (Hamilton 1792) for a number of people, which is met; for a budget the same as
     * long as it lasts, so that it is not exceeded. No limit is left.
     *
     * <p>Source: Cochran, Sampling Techniques, 3rd ed. 1977, sections 5.5 and 5.8, with limits on both sides.
     *
     * @throws DataException when the limits leave no way, with the amount that is missing or too much
     */
    public static Apportionment of(List<PlannedStratum> strata, Rule rule, Total total) {
        double[] price = strata.stream().mapToDouble(total::price).toArray();
        double[] least = strata.stream().mapToDouble(PlannedStratum::least).toArray();
        double[] most = strata.stream().mapToDouble(PlannedStratum::most).toArray();
        double[] weight = strata.stream().mapToDouble(rule::weight).toArray();
        boolean isBudget = total instanceof Total.Budget;
        double atLeast = sum(price, least);
        double atMost = sum(price, most);
        if (atLeast > total.amount() * (1 + 1e-12)) {
            throw missing(isBudget, total.amount(), atLeast);
        }
        if (atMost < total.amount() && !isBudget) {
            throw tooMany(total.amount(), atMost);
        }
        double[] exact;
        if (atMost <= total.amount()) {
            exact = most;
        } else {
            exact = spread(price, least, most, weight, total.amount());
            if (exact == null) {
                // the strata with a weight are full: what is left goes to the others
                for (int h = 0; h < weight.length; h++) {
                    least[h] = weight[h] > 0 ? most[h] : least[h];
                    weight[h] = weight[h] > 0 ? 0 : strata.get(h).population();
                }
                exact = spread(price, least, most, weight, total.amount());
            }
        }
        return new Apportionment(parts(strata, exact, round(exact, price, total.amount())));
    }

    static Apportionment of(List<PlannedStratum> strata, double[] exact, Total total) {
        double[] price = strata.stream().mapToDouble(total::price).toArray();
        return new Apportionment(parts(strata, exact, round(exact, price, total.amount())));
    }

    /** People to draw. */
    public long people() {
        return parts.stream().mapToLong(Part::people).sum();
    }

    /** People to draw, before rounding. */
    public double exactPeople() {
        return parts.stream().mapToDouble(Part::exact).sum();
    }

    /** What the interviews cost. */
    public double cost() {
        return parts.stream().mapToDouble(p -> p.people() * p.stratum().cost()).sum();
    }

    /** What the interviews would cost before rounding. */
    public double exactCost() {
        return parts.stream().mapToDouble(p -> p.exact() * p.stratum().cost()).sum();
    }

    /**
     * Variance of the estimated mean of a variable over all strata: Σ N² S² (1/n − 1/N) / (Σ N)². Infinite when nobody is
     * drawn in a stratum whose people differ.
     *
     * <p>Source: Cochran 1977, equation 5.6 and corollaries.
     */
    public double variance(String variable) {
        return variance(parts, variable, Part::people);
    }

    /** The same before rounding. */
    public double exactVariance(String variable) {
        return variance(parts, variable, Part::exact);
    }

    /**
     * The same in the field: S² is multiplied by the design effect, and only a share of the people drawn answers.
     *
     * @param variable the variable
     * @param deff     design effect of clustering and weighting
     * @param response share of the drawn people who will answer
     */
    public double variance(String variable, double deff, double response) {
        return deff * variance(parts, variable, part -> response * part.people());
    }

    /** Coefficient of variation of the estimated mean (or total) of a variable in a domain, a fraction. */
    public double cv(String variable, String domain) {
        return cv(variable, domain, Part::people);
    }

    /** The same before rounding. */
    public double exactCv(String variable, String domain) {
        return cv(variable, domain, Part::exact);
    }

    private double cv(String variable, String domain, ToDoubleFunction<Part> size) {
        List<Part> members =
                parts.stream().filter(p -> p.stratum().isIn(domain)).toList();
        double people = 0;
        double sum = 0;
        for (Part part : members) {
            people += part.stratum().population();
            sum += part.stratum().population()
                    * part.stratum().moments(variable).mean();
        }
        return Math.sqrt(variance(members, variable, size)) / Math.abs(sum / people);
    }

    private static double variance(List<Part> parts, String variable, ToDoubleFunction<Part> size) {
        double people = 0;
        double sum = 0;
        for (Part part : parts) {
            double population = part.stratum().population();
            double spread = population * part.stratum().moments(variable).sd();
            people += population;
            sum += spread == 0 ? 0 : spread * spread * (1 / size.applyAsDouble(part) - 1 / population);
        }
        return Math.max(0, sum) / (people * people);
    }

    private static List<Part> parts(List<PlannedStratum> strata, double[] exact, long[] people) {
        List<Part> parts = new ArrayList<>();
        for (int h = 0; h < exact.length; h++) {
            parts.add(new Part(strata.get(h), exact[h], people[h]));
        }
        return parts;
    }

    /**
     * Σ price · min(most, max(least, λ weight)) grows with λ in straight pieces, whose ends are known: finds the piece in
     * which it reaches the amount. Null when it never does.
     */
    private static double[] spread(double[] price, double[] least, double[] most, double[] weight, double amount) {
        double[] ends = new double[2 * weight.length];
        for (int h = 0; h < weight.length; h++) {
            ends[2 * h] = weight[h] > 0 ? least[h] / weight[h] : 0;
            ends[2 * h + 1] = weight[h] > 0 ? most[h] / weight[h] : 0;
        }
        Arrays.sort(ends);
        int from = 0;
        int to = ends.length - 1;
        if (sum(price, pulled(ends[to], least, most, weight)) < amount * (1 - 1e-12)) {
            return null;
        }
        while (to - from > 1) {
            int middle = (from + to) / 2;
            if (sum(price, pulled(ends[middle], least, most, weight)) < amount) {
                from = middle;
            } else {
                to = middle;
            }
        }
        double left = amount;
        double slope = 0;
        double between = (ends[from] + ends[to]) / 2;
        for (int h = 0; h < weight.length; h++) {
            double size = between * weight[h];
            if (size > least[h] && size < most[h]) {
                slope += price[h] * weight[h];
            } else {
                left -= price[h] * (size <= least[h] ? least[h] : most[h]);
            }
        }
        double lambda = slope > 0 ? Math.max(ends[from], Math.min(ends[to], left / slope)) : ends[to];
        return pulled(lambda, least, most, weight);
    }

    private static double[] pulled(double lambda, double[] least, double[] most, double[] weight) {
        double[] sizes = new double[weight.length];
        for (int h = 0; h < sizes.length; h++) {
            sizes[h] = Math.min(most[h], Math.max(least[h], lambda * weight[h]));
        }
        return sizes;
    }

    /** Rounds down, then up by largest remainders as long as the amount lasts; limits are whole, so none is passed. */
    private static long[] round(double[] exact, double[] price, double amount) {
        long[] whole = new long[exact.length];
        double[] remainder = new double[exact.length];
        List<Integer> order = new ArrayList<>();
        double left = amount * (1 + 1e-12);
        for (int h = 0; h < exact.length; h++) {
            whole[h] = (long) Math.floor(exact[h] + 1e-9);
            remainder[h] = exact[h] - whole[h];
            left -= whole[h] * price[h];
            if (remainder[h] > 1e-9) {
                order.add(h);
            }
        }
        order.sort(Comparator.comparingDouble(h -> -remainder[h]));
        for (int h : order) {
            if (price[h] <= left) {
                whole[h]++;
                left -= price[h];
            }
        }
        return whole;
    }

    private static double sum(double[] price, double[] size) {
        double sum = 0;
        for (int h = 0; h < size.length; h++) {
            sum += price[h] * size[h];
        }
        return sum;
    }

    static DataException missing(boolean isBudget, double amount, double atLeast) {
        return isBudget
                ? new DataException(
                        "strata",
                        Text.of(
                                "a budget of %.2f where the least numbers cost %.2f, %.2f more",
                                "预算为%.2f，而各层最低人数需%.2f，超出%.2f", amount, atLeast, atLeast - amount),
                        Text.of("a budget of at least %.2f", "预算不低于%.2f", atLeast),
                        new Text("raise the budget or lower the least numbers", "请增加预算或降低各层最低人数"))
                : new DataException(
                        "strata",
                        Text.of(
                                "%.0f people to draw where the strata's least numbers add up to %.0f, %.0f more",
                                "应抽%.0f人，而各层最低人数合计%.0f人，超出%.0f人", amount, atLeast, atLeast - amount),
                        Text.of("at least %.0f people", "不少于%.0f人", atLeast),
                        new Text("draw more people or lower the least numbers", "请增加抽样人数或降低各层最低人数"));
    }

    private static DataException tooMany(double amount, double atMost) {
        return new DataException(
                "strata",
                Text.of(
                        "%.0f people to draw where the strata's greatest numbers add up to %.0f, %.0f fewer",
                        "应抽%.0f人，而各层最高人数合计%.0f人，少%.0f人", amount, atMost, amount - atMost),
                Text.of("at most %.0f people", "不多于%.0f人", atMost),
                new Text("draw fewer people or raise the greatest numbers", "请减少抽样人数或提高各层最高人数"));
    }
}
