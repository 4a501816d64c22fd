package org.suzhi.design;

/**
 * A sample in two stages: n units (villages, neighbourhoods), in each of them b people, at a cost of n (c₁ + c₂ b). An
 * estimated mean has the variance S²/(n b) · (1 + (b − 1) ρ); units are many, so that no finite correction is made.
 *
 * <p>Source: Hansen, Hurwitz and Madow, Sample Survey Methods and Theory I, 1953, chapter 6, section 16; Kish, Survey
 * Sampling, 1965, section 8.3; Cochran, Sampling Techniques, 3rd ed. 1977, section 10.6.
 *
 * @param unitCost   c₁: of going to a unit, 0 or more
 * @param personCost c₂: of an interview, above 0, in the same currency
 * @param rho        ρ: correlation of two people of a unit, −1 to 1
 * @param most       the most people that can be interviewed in a unit, at least 1
 */
public record ClusterDesign(double unitCost, double personCost, double rho, int most) {

    /** All in their ranges. */
    public ClusterDesign {
        Precision.check("cost of a unit", unitCost, unitCost >= 0 && unitCost < Double.POSITIVE_INFINITY, "0 or more");
        Precision.check(
                "cost of an interview", personCost, personCost > 0 && personCost < Double.POSITIVE_INFINITY, "above 0");
        Precision.check("most people in a unit", most, most >= 1, "at least 1");
        Precision.check(
                "intra-class correlation",
                rho,
                rho >= -1 && rho <= 1 && 1 + (most - 1) * rho > 0,
                "above -1/(%d - 1) and at most 1".formatted(most));
    }

    /**
     * Numbers of a design.
     *
     * @param units     n
     * @param take      b: people in each unit
     * @param deff      1 + (b − 1) ρ
     * @param effective n b / deff: people of a simple random sample with the same variance
     * @param cost      n (c₁ + c₂ b)
     */
    public record Stages(long units, int take, double deff, double effective, double cost) {

        /** n b: people in all units. */
        public long people() {
            return units * take;
        }

        /** The variance of a mean, for people with standard deviation S. */
        public double variance(double sd) {
            return sd * sd / effective;
        }
    }

    /** √(c₁/c₂ · (1 − ρ)/ρ), but at least 1 and at most what a unit holds, where it is too with ρ of 0 or less. */
    public double optimalTake() {
        double best = rho > 0 ? Math.sqrt(unitCost / personCost * (1 - rho) / rho) : most;
        return Math.max(1, Math.min(most, best));
    }

    /** 1 + (b − 1) ρ. */
    public double deff(double take) {
        Precision.check("people in a unit", take, take >= 1 && take <= most, "1 to " + most);
        return 1 + (take - 1) * rho;
    }

    /**
     * The whole number of people in a unit with the least cost × variance, (c₁ + c₂ b)(1 + (b − 1) ρ)/b, which has one
     * valley: one of the two neighbours of the optimum.
     */
    public int take() {
        int below = (int) Math.floor(optimalTake());
        int above = Math.min(most, below + 1);
        return price(above) < price(below) ? above : below;
    }

    /**
     * The most for a budget, which is not exceeded.
     *
     * @param budget n (c₁ + c₂ b), after all fixed costs
     * @throws IllegalArgumentException when it does not pay for two units, the fewest that show a variance
     */
    public Stages forBudget(double budget) {
        int take = take();
        double unit = unitCost + personCost * take;
        double units = Math.floor(budget / unit + 1e-9);
        if (!(units >= 2)) {
            throw new IllegalArgumentException(
                    "budget: %s, expected at least %s for two units of %d people".formatted(budget, 2 * unit, take));
        }
        return stages((long) units, take);
    }

    /**
     * The cheapest design that tells as much as a simple random sample; at least two units.
     *
     * @param people n₀, such as {@link SampleSize#simple()}, above 0
     */
    public Stages forEffective(double people) {
        Precision.check("effective people", people, people > 0 && people < Double.POSITIVE_INFINITY, "above 0");
        int take = take();
        return stages((long) Math.max(2, Math.ceil(people * deff(take) / take - 1e-9)), take);
    }

    /** The cheapest design with a variance of the mean no larger than given, for people with standard deviation S. */
    public Stages forVariance(double sd, double variance) {
        Precision.check("standard deviation", sd, sd > 0, "above 0");
        Precision.check("variance", variance, variance > 0, "above 0");
        return forEffective(sd * sd / variance);
    }

    private double price(int take) {
        return (unitCost + personCost * take) * deff(take) / take;
    }

    private Stages stages(long units, int take) {
        double deff = deff(take);
        return new Stages(units, take, deff, units * take / deff, units * (unitCost + personCost * take));
    }
}
