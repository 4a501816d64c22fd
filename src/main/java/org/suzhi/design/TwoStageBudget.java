package org.suzhi.design;

import java.util.ArrayList;
import java.util.List;
import org.suzhi.survey.Stratum;

/**
 * A budget spread over strata in whole units, each with the same number of people: what a unit costs, c₁ + c₂ b, is the
 * price, so that rounding people to units cannot exceed the budget.
 *
 * @param design what a unit and a person cost
 * @param take   b: people in each unit, such as {@link ClusterDesign#take()}
 * @param money  Σ n (c₁ + c₂ b), above 0
 */
public record TwoStageBudget(ClusterDesign design, int take, double money) {

    /** The fewest units that show a variance. */
    private static final long LEAST = 2;

    /** In their ranges. */
    public TwoStageBudget {
        Precision.check("people in a unit", take, take >= 1, "at least 1");
        Precision.check("budget", money, money > 0 && money < Double.POSITIVE_INFINITY, "above 0");
    }

    /** c₁ + c₂ b. */
    public double price() {
        return design.unitCost() + design.personCost() * take;
    }

    /**
     * People to draw in each stratum: whole units of them, unless the stratum holds fewer. Limits of people become limits
     * of units: a least number is rounded up to units and a greatest number down, and no stratum gives more units than it
     * has.
     *
     * @param frame with limits in people to draw
     * @param rule  in which proportions units are spread
     * @throws org.suzhi.survey.DataException when the least numbers cost more than the budget
     * @throws IllegalArgumentException       when a stratum's greatest number is less than the units that it needs hold
     */
    public Apportionment over(PlannedFrame frame, Rule rule) {
        List<Stratum> strata = frame.frame().list();
        List<PlannedStratum> inUnits = new ArrayList<>();
        for (int h = 0; h < strata.size(); h++) {
            inUnits.add(inUnits(frame.strata().get(h), strata.get(h).units()));
        }
        List<Apportionment.Part> parts = new ArrayList<>();
        for (Apportionment.Part units :
                Apportionment.of(inUnits, rule, new Total.Budget(money)).parts()) {
            PlannedStratum people = frame.strata().get(parts.size());
            parts.add(new Apportionment.Part(
                    people, units.exact() * take, Math.min(people.population(), units.people() * take)));
        }
        return new Apportionment(parts);
    }

    /** The same stratum with units for people in its limits and its price. */
    private PlannedStratum inUnits(PlannedStratum stratum, long units) {
        long least = Math.min(units, Math.max(LEAST, (stratum.least() + take - 1) / take));
        boolean isLimited = stratum.most() < stratum.population();
        long most = isLimited ? Math.min(units, stratum.most() / take) : units;
        if (most < least) {
            throw new IllegalArgumentException("stratum '%s': at most %d people, expected room for %d units of %d"
                    .formatted(stratum.name(), stratum.most(), least, take));
        }
        return stratum.costing(price()).within(new Limits(least, most));
    }
}
