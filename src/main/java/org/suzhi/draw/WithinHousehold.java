package org.suzhi.draw;

import java.util.OptionalDouble;
import org.suzhi.survey.Text;

/**
 * How one person is chosen among the eligible people of a household. Those people are listed and numbered 1, 2 … by a
 * rule that leaves the interviewer no choice: men from the oldest to the youngest, then women from the oldest to the
 * youngest. A person's weight is that of the household divided by the person's probability.
 */
public sealed interface WithinHousehold permits KishGrid, HashOrder, Birthday {

    /** True when every person's probability is known, so that weights and intervals stand on it. */
    boolean isProbability();

    /**
     * The probability that a person is selected.
     *
     * @param adults eligible people in the household, at least 1
     * @param person number of the person in the household's list, 1 to {@code adults}
     * @return the probability, from 0 to 1; over the household they add up to 1; empty for a rule that has none
     * @throws IllegalArgumentException when a number is out of range
     */
    OptionalDouble probability(int adults, int person);

    /** The rule in words, for whoever stands at the door. */
    Text rule();

    /** Guards the numbers of a household. */
    static void check(int adults, int person) {
        if (adults < 1 || person < 1 || person > adults) {
            throw new IllegalArgumentException(
                    "person %d of %d adults, expected a person from 1 to the number of adults"
                            .formatted(person, adults));
        }
    }
}
