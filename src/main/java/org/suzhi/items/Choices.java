package org.suzhi.items;

import java.util.List;

/** What people chose in an item: numbers of options. */
final class Choices {

    private final List<String> codes;
    private final int key;
    private final int real;
    private final byte[] chosen;

    /**
     * @param codes  the answers that files hold; the blank one is no answer
     * @param key    the number of the right answer
     * @param real   how many of them are options of the item; "don't know" and a blank come after them
     * @param chosen the number of each person's answer, {@link Answers#NOT_ASKED} where there is none
     */
    Choices(List<String> codes, int key, int real, byte[] chosen) {
        this.codes = List.copyOf(codes);
        this.key = key;
        this.real = real;
        this.chosen = chosen;
    }

    List<String> codes() {
        return codes;
    }

    boolean isKey(int code) {
        return code == key;
    }

    /** True for an option of the item, which the questionnaire's authors wrote. */
    boolean isOption(int code) {
        return code < real;
    }

    /** Number of options. */
    int options() {
        return real;
    }

    /** The number of a person's answer. */
    int chosen(int row) {
        return chosen[row];
    }
}
