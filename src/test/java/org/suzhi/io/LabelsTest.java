package org.suzhi.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.suzhi.survey.Column;

class LabelsTest {

    private static Column read(List<String> cells) {
        Labels labels = new Labels();
        labels.grow(cells.size());
        for (int row = 0; row < cells.size(); row++) {
            char[] line = ("x" + cells.get(row) + "x").toCharArray();
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

    @Test
    void textsWithTheSameHashStayApart() {
        assertThat(read(List.of("Aa", "BB", "AaBB", "BBAa", "Aa")).levels())
                .containsExactly("Aa", "BB", "AaBB", "BBAa");
    }

    @Test
    void asManyLevelsAsRowsAreNoTrouble() {
        List<String> ids =
                IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
        assertThat(read(ids).levels()).isEqualTo(ids);
    }
}
