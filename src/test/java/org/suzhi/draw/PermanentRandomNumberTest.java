package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PermanentRandomNumberTest {

    /** The line of Python in the class description, run with Python 3.11. */
    @Test
    void onePythonLineGivesTheSameNumber() {
        assertThat(PermanentRandomNumber.of("SYN-01-003", "2027-lottery")).isEqualTo(0.29041015428428785);
        assertThat(PermanentRandomNumber.of("苏州-001", "2027-lottery")).isEqualTo(0.17463340508777592);
    }

    @Test
    void numbersAreUniform() {
        double[] numbers = PermanentRandomNumber.of(
                IntStream.range(0, 20_000).mapToObj(k -> "U" + k).toList(), "seed");
        int[] bins = new int[20];
        for (double u : numbers) {
            assertThat(u).isBetween(0., Math.nextDown(1.));
            bins[(int) (u * 20)]++;
        }
        double chiSquare = Arrays.stream(bins)
                .mapToDouble(b -> (b - 1000.) * (b - 1000) / 1000)
                .sum();
        assertThat(chiSquare).isLessThan(43.8); // 0.999 quantile with 19 degrees of freedom
        assertThat(Arrays.stream(numbers).average().orElseThrow()).isCloseTo(0.5, within(0.01));
    }

    @Test
    void aNumberDoesNotDependOnTheOthersOnTheList() {
        assertThat(PermanentRandomNumber.of(List.of("b", "a"), "s")[1])
                .isEqualTo(PermanentRandomNumber.of(List.of("a", "c", "d"), "s")[0])
                .isEqualTo(PermanentRandomNumber.of("a", "s"));
    }

    @Test
    void idsThatCannotBeToldApartAreRefused() {
        assertThatThrownBy(() -> PermanentRandomNumber.of(List.of("a", "b", "a"), "s"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit 2 is 'a' again, expected each id once");
        assertThatThrownBy(() -> PermanentRandomNumber.of(" ", "s"))
                .hasMessage("unit ' ' and seed 's', expected neither to be blank");
    }
}
