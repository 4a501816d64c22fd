package org.suzhi.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.suzhi.io.Fingerprint;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Text;

/**
 * A random order of a household's people that a tablet computes by itself and anybody can compute again: by the
 * SHA-256, in hexadecimal, of the text {@code seed/household/person}, such as {@code 42/N-07-113/2}. The first in that
 * order is selected. Every person has the probability 1 / adults as long as the seed is drawn in public after the
 * identifiers of the households are fixed, and people are numbered before the tablet shows the order.
 *
 * @param seed the public seed
 */
public record HashOrder(Seed seed) implements WithinHousehold {

    /**
     * All people of a household in their random order.
     *
     * @param household identifier of the household
     * @param adults    eligible people in it, at least 1
     * @return the numbers 1 to {@code adults}, the selected one first
     * @throws IllegalArgumentException when there is nobody
     */
    public int[] order(String household, int adults) {
        WithinHousehold.check(adults, 1);
        String[] hashes = IntStream.rangeClosed(1, adults)
                .mapToObj(person -> Fingerprint.of(seed.value() + "/" + household + "/" + person))
                .toArray(String[]::new);
        return Arrays.stream(IntStream.rangeClosed(1, adults).boxed().toArray(Integer[]::new))
                .sorted(Comparator.comparing(person -> hashes[person - 1]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * The number of the selected person.
     *
     * @param household identifier of the household
     * @param adults    eligible people in it, at least 1
     */
    public int select(String household, int adults) {
        return order(household, adults)[0];
    }

    @Override
    public boolean isProbability() {
        return true;
    }

    @Override
    public OptionalDouble probability(int adults, int person) {
        WithinHousehold.check(adults, person);
        return OptionalDouble.of(1.0 / adults);
    }

    @Override
    public Text rule() {
        return new Text("the person whom the tablet shows first, once all are numbered", "全部合格成员编号后，平板上排在首位的成员");
    }
}
