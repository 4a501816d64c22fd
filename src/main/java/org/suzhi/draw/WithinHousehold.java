package org.suzhi.draw;

import java.util.List;
import java.util.OptionalDouble;
import org.suzhi.survey.Label;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * How one person is chosen among the eligible people of a household. Those people are listed and numbered 1, 2 … by a
 * rule that leaves the interviewer no choice: men from the oldest to the youngest, then women from the oldest to the
 * youngest. A person's weight is that of the household divided by the person's probability.
 */
public sealed interface WithinHousehold permits KishGrid, HashOrder, Birthday {

    /**
     * The rule of a word.
     *
     * @param code one of {@link #codes}
     * @param seed what chance begins with, where the rule leaves anything to it
     * @throws IllegalArgumentException for another word
     */
    static WithinHousehold of(String code, Seed seed) {
        return all(seed).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s', expected one of %s".formatted(code, String.join(", ", codes()))));
    }

    /** The words of all rules. */
    static List<String> codes() {
        return all(new Seed(0)).stream().map(WithinHousehold::code).toList();
    }

    private static List<WithinHousehold> all(Seed seed) {
        return List.of(new KishGrid(seed), new HashOrder(seed), Birthday.LAST, Birthday.NEXT);
    }

    /** Its word on the command line and in files. */
    String code();

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

    /** What has to stand on everything that is made with the rule: nothing, or that it is no probability sample. */
    default Label label() {
        return isProbability() ? Label.NONE : Label.QUOTA;
    }

    /** What {@link #marks} are, as the name of a column. */
    Text mark();

    /**
     * What stands beside each household on the lists of those who visit it, and together with the rule decides whom
     * they interview.
     *
     * @param households identifiers in drawn order
     * @return one mark for each
     */
    List<Text> marks(List<String> households);

    /** How the mark and the rule go together, in sentences for those who visit. */
    List<Text> instructions();

    /** A table to read the person's number from, its header first; empty for a rule that needs none. */
    default List<List<Text>> grid() {
        return List.of();
    }

    /** Guards the numbers of a household. */
    static void check(int adults, int person) {
        if (adults < 1 || person < 1 || person > adults) {
            throw new IllegalArgumentException(
                    "person %d of %d adults, expected a person from 1 to the number of adults"
                            .formatted(person, adults));
        }
    }
}
