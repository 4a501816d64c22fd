package org.suzhi.draw;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
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

    /** People whose order stands on the lists; with more, a tablet is needed. */
    public static final int LISTED = 12;

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
    public String code() {
        return "hash";
    }

    @Override
    public Text mark() {
        return new Text("Order of the people", "成员抽选顺序");
    }

    /** The order of {@value #LISTED} people: that of fewer is what remains of it without the numbers they lack. */
    @Override
    public List<Text> marks(List<String> households) {
        return households.stream()
                .map(household -> Text.same(Arrays.stream(order(household, LISTED))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(" "))))
                .toList();
    }

    @Override
    public List<Text> instructions() {
        return List.of(
                Text.of(
                        "On paper: of the household's order on the lists, the first number that one of its people has."
                                + " The order goes to %d people; with more of them, use a tablet.",
                        "纸质方式：名单中该户“成员抽选顺序”里第一个有对应成员的编号，即应访问的成员。该顺序列至%d人，超过时须用平板。", LISTED),
                Text.of(
                        "On a tablet: for every number the SHA-256, in small hexadecimal letters, of the text"
                                + " %d/id of the household/number; the number whose result comes first is the person"
                                + " to interview. Both ways give the same person.",
                        "平板方式：对每个编号计算文本“%d/户编号/成员编号”的SHA-256（小写十六进制），结果按字母顺序排在最前者即应访问的成员。两种方式结果相同。", seed.value()));
    }

    @Override
    public Text rule() {
        return new Text("the person whom the tablet shows first, once all are numbered", "全部合格成员编号后，平板上排在首位的成员");
    }
}
