package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinationsTest {

    /** With few rows and many codes pairs are sorted, otherwise they are looked up in a table. */
    @ParameterizedTest
    @CsvSource({"1000, 3, 4", "1000, 50, 70", "500, 5000, 900", "300, 40000, 40000"})
    void numbersFollowTheOrderOfTheCodesWhateverTheOrderOfTheRows(int rows, int first, int second) {
        Random random = new Random(rows + first);
        int[][] codes = {
            random.ints(rows, 0, first).toArray(),
            random.ints(rows, 0, second).toArray(),
            random.ints(rows, 0, 2).toArray()
        };
        Combinations combinations = Combinations.of(codes, new int[] {first, second, 2});
        TreeMap<List<Integer>, Integer> expected = new TreeMap<>((a, b) -> {
            for (int c = 0; c < 3; c++) {
                if (!a.get(c).equals(b.get(c))) {
                    return a.get(c) - b.get(c);
                }
            }
            return 0;
        });
        for (int row = rows - 1; row >= 0; row--) {
            expected.put(List.of(codes[0][row], codes[1][row], codes[2][row]), row);
        }
        assertThat(combinations.count()).isEqualTo(expected.size());
        int[] examples = combinations.examples();
        int number = 0;
        for (int example : expected.values()) {
            assertThat(examples[number]).isEqualTo(example);
            assertThat(combinations.of(example)).isEqualTo(number++);
        }
        for (int row = 0; row < rows; row++) {
            int same = examples[combinations.of(row)];
            for (int[] code : codes) {
                assertThat(code[row]).isEqualTo(code[same]);
            }
        }
    }

    @Test
    void withoutColumnsAllRowsAreOne() {
        Combinations all = Combinations.of(5, List.of());
        assertThat(all.count()).isEqualTo(1);
        assertThat(all.numbers()).containsOnly(0);
        assertThat(Combinations.of(0, List.of(Column.of("x", List.of()))).count())
                .isZero();
    }
}
