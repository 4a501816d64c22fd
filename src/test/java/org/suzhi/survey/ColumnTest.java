package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnTest {

    private static List<String> cells(Column column) {
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < column.rows(); row++) {
            cells.add(column.text(row));
        }
        return cells;
    }

    @Test
    void whiteSpaceAroundACellIsNotPartOfIt() {
        assertThat(cells(Column.of("group", List.of(" farmer", "farmer\t", "\u3000农民\u3000", "two words"))))
                .containsExactly("farmer", "farmer", "农民", "two words");
    }

    @Test
    void blankNaAndTheFullStopAreMissingAndNothingElseIs() {
        Column column = Column.of("x", List.of("", "  ", "NA", ".", "0", "na", "N/A", ".."));
        for (int row = 0; row < column.rows(); row++) {
            assertThat(column.isMissing(row)).as("row %d", row).isEqualTo(row < 4);
        }
    }

    @Test
    void equalCellsShareACodeAndUnlikeCellsDoNot() {
        Column column = Column.of("x", List.of("b", "a", "b", "B"));
        assertThat(column.code(0)).isEqualTo(column.code(2)).isNotEqualTo(column.code(1));
        assertThat(column.levels()).containsExactly("b", "a", "B");
        assertThat(column.levels().get(column.code(3))).isEqualTo("B");
    }

    @Test
    void valuesAreSortedAndWithoutMissingOnes() {
        assertThat(Column.of("x", List.of("b", "", "a", "NA", "b")).values()).containsExactly("a", "b");
    }

    @Test
    void rowMinusOneGivesABlankCell() {
        Column column = Column.of("x", List.of("a", "b"));
        assertThat(cells(column.rows(new int[] {1, -1, 0, 1}))).containsExactly("b", "", "a", "b");
        assertThat(cells(column)).as("the original stays").containsExactly("a", "b");
    }

    @Test
    void valuesOfASelectionAreThoseThatWereSelected() {
        assertThat(Column.of("x", List.of("a", "b", "c")).rows(new int[] {2, 0}).values())
                .containsExactly("a", "c");
    }

    @Test
    void holdsMoreCellsThanItStartedWith() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add("v" + i % 7);
        }
        Column column = Column.of("x", many);
        assertThat(cells(column)).isEqualTo(many);
        assertThat(column.levels()).hasSize(7);
    }

    @Test
    void aConstantIsTheSameEverywhere() {
        assertThat(cells(Column.constant("label", "synthetic", 3)))
                .containsExactly("synthetic", "synthetic", "synthetic");
        assertThat(Column.constant("label", "synthetic", 0).values()).isEmpty();
    }

    @Test
    void numbersAreWrittenAsFilesHoldThem() {
        assertThat(cells(Column.ofNumbers("w", new double[] {2, 0.5, Double.NaN, 1.0 / 3})))
                .containsExactly("2", "0.5", "", "0.333333333333333");
    }

    @Test
    void anotherNameKeepsTheCells() {
        Column column = Column.of("x", List.of("a", "b")).named("y");
        assertThat(column.name()).isEqualTo("y");
        assertThat(cells(column)).containsExactly("a", "b");
    }
}
