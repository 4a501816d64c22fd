package org.suzhi.io;

import java.util.List;
import java.util.Set;

/**
 * The values of a variable that its author declared to stand for no value.
 *
 * @param numbers single numbers
 * @param lowest  the begin of a range of numbers, NaN where there is none
 * @param highest its end
 * @param texts   texts of a string
 */
record SavMissing(List<Double> numbers, double lowest, double highest, Set<String> texts) {

    static final SavMissing NONE = new SavMissing(List.of(), Double.NaN, Double.NaN, Set.of());

    SavMissing {
        numbers = List.copyOf(numbers);
        texts = Set.copyOf(texts);
    }

    /** Texts of a string. */
    static SavMissing of(Set<String> texts) {
        return new SavMissing(List.of(), Double.NaN, Double.NaN, texts);
    }

    /** Whether a number stands for no value. */
    boolean holds(double number) {
        if (number >= lowest && number <= highest) {
            return true;
        }
        for (double single : numbers) {
            if (single == number) {
                return true;
            }
        }
        return false;
    }
}
