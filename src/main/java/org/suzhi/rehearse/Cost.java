package org.suzhi.rehearse;

/**
 * What fieldwork costs, in any currency.
 *
 * @param perUnit   for each unit visited
 * @param perPerson for each person drawn
 */
public record Cost(double perUnit, double perPerson) {

    /** Nobody asks. */
    public static final Cost NONE = new Cost(0, 0);

    /** Nothing is earned by fieldwork. */
    public Cost {
        if (!(perUnit >= 0
                && perUnit < Double.POSITIVE_INFINITY
                && perPerson >= 0
                && perPerson < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "cost %s per unit and %s per person, expected at least 0".formatted(perUnit, perPerson));
        }
    }

    /** Of so many units and people. */
    public double of(int units, int people) {
        return perUnit * units + perPerson * people;
    }
}
