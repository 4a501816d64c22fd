package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Column;

class LabelsTest {

    private static Column read(List<String> cells) {
        Labels labels = new Labels();
        labels.grow(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            byte[] line = ("x" + cells.get(row) + "x").getBytes(StandardCharsets.UTF_8);
            labels.set(row, line, 1, line.length - 1);
        }
        return labels.column("c", cells.size());
    }

    @Test
    void levelsComeInTheOrderOfTheirFirstAppearance() {
        Column column = read(List.of("b", "a", "", "b", "aa", "a"));
        assertThat(column.levels()).containsExactly("b", "a", "", "aa");
        assertThat(IntStream.range(0, 6).map(column::code)).containsExactly(0, 1, 2, 0, 3, 1);
    }

    /** Of 200,000 texts some four pairs share all 32 bits of their hash. */
    @Test
    void textsWithTheSameHashStayApart() {
        SplittableRandom random = new SplittableRandom(3);
        List<String> levels = random.ints(200_000, 0, Integer.MAX_VALUE)
                .distinct()
                .mapToObj(Integer::toString)
                .toList();
        List<String> cells = IntStream.range(0, 4 * levels.size())
                .mapToObj(row -> levels.get(row / 4))
                .toList();
        Column column = read(cells);
        assertThat(column.isCoded()).isTrue();
        assertThat(column.levels()).isEqualTo(levels);
        assertThat(IntStream.range(0, cells.size()).allMatch(row -> column.code(row) == row / 4))
                .isTrue();
    }

    @Test
    void textsThatSeldomRepeatAreOnlyListed() {
        List<String> ids =
                IntStream.range(0, 20_000).mapToObj(i -> "村" + i % 15_000).toList();
        Column column = read(ids);
        assertThat(column.isListed()).isTrue();
        assertThat(IntStream.range(0, ids.size()).mapToObj(column::text)).isEqualTo(ids);
        assertThat(column.firsts()[14_999]).isEqualTo(14_999);
        assertThat(column.firsts()[15_007]).isEqualTo(7);
        assertThat(column.levels()).isEqualTo(ids.subList(0, 15_000));
        assertThat(column.code(15_007)).isEqualTo(7);
    }

    @Test
    void asManyLevelsAsRowsAreNoTrouble() {
        List<String> ids =
                IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
        assertThat(read(ids).levels()).isEqualTo(ids);
    }

    /** Levels are told apart by their first and last bytes first; these differ in one place, or in length only. */
    @Test
    void textsThatDifferInOneByteStayApart() {
        List<String> cells = new ArrayList<>();
        for (int length = 1; length <= 40; length++) {
            cells.add("0".repeat(length));
            for (int at = 0; at < length; at++) {
                cells.add("0".repeat(at) + "1" + "0".repeat(length - at - 1));
            }
        }
        List<String> twice = new ArrayList<>(cells);
        twice.addAll(cells);
        Column column = read(twice);
        assertThat(column.levels()).isEqualTo(cells);
        assertThat(IntStream.range(0, twice.size()).map(column::code))
                .isEqualTo(IntStream.range(0, twice.size())
                        .map(row -> row % cells.size())
                        .boxed()
                        .toList());
    }
}
