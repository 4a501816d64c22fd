package org.suzhi.survey;

import java.util.Arrays;
import java.util.List;

/**
 * Ages in completed years, the youngest and the oldest included. A sample may say for each person which ages it was
 * drawn to speak of, in the columns {@link #FROM} and {@link #TO}; where it does not, they are those of the target
 * population. Whoever is outside them is ineligible, and people of other ages than the target population's are estimated
 * apart from it.
 */
public record Ages(int youngest, int oldest) {

    /** Column of a sample that holds the youngest age. */
    public static final String FROM = "age_from";

    /** Column of a sample that holds the oldest age. */
    public static final String TO = "age_to";

    /** Those of the target population. */
    public static final Ages TARGET = new Ages(TargetPopulation.YOUNGEST, TargetPopulation.OLDEST);

    /** From 0, in their order. */
    public Ages {
        if (youngest < 0 || oldest < youngest) {
            throw new IllegalArgumentException(
                    "ages %d to %d, expected two ages in order, from 0".formatted(youngest, oldest));
        }
    }

    /** True when an age is one of them. */
    public boolean contains(double age) {
        return age >= youngest && age <= oldest;
    }

    /** True when an age is among both. */
    public boolean meets(Ages other) {
        return youngest <= other.oldest && oldest >= other.youngest;
    }

    /** How many. */
    public int count() {
        return oldest - youngest + 1;
    }

    /**
     * The ages that each record of a sample speaks of.
     *
     * @throws DataException where only one of them is given, or they are no whole numbers in order
     */
    public static List<Ages> of(Microdata sample) {
        Ages[] ages = new Ages[sample.rows()];
        Arrays.fill(ages, TARGET);
        if (!sample.has(FROM) && !sample.has(TO)) {
            return List.of(ages);
        }
        double[] from = sample.numbers(FROM);
        double[] to = sample.numbers(TO);
        Findings findings = new Findings();
        for (int row = 0; row < ages.length; row++) {
            boolean isRight = from[row] >= 0 && to[row] >= from[row] && to[row] < Integer.MAX_VALUE;
            if (isRight && from[row] == Math.rint(from[row]) && to[row] == Math.rint(to[row])) {
                ages[row] = new Ages((int) from[row], (int) to[row]);
            } else if (!Double.isNaN(from[row]) || !Double.isNaN(to[row])) {
                findings.add(sample.cell(
                        row, TO, new Text("the oldest age, a whole number not below the youngest", "不小于最小年龄的整数")));
            }
        }
        findings.raise();
        return List.of(ages);
    }
}
