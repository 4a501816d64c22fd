package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MicrodataTest {

    private static final Microdata PEOPLE = Microdata.of(
            "people.csv",
            List.of(Column.of("id", List.of("p1", "p2", "p3")), Column.of("age", List.of("20", "", "64"))));

    private static List<String> cells(Microdata data, String name) {
        Column column = data.column(name);
        return IntStream.range(0, data.rows()).mapToObj(column::text).toList();
    }

    private static Microdata ages(String... cells) {
        return Microdata.of("people.csv", List.of(Column.of("age", Arrays.asList(cells))));
    }

    @Test
    void recordsStandBelowTheHeaderUnlessTheirLinesAreGiven() {
        assertThat(PEOPLE.line(0)).isEqualTo(2);
        assertThat(Microdata.of("x", PEOPLE.columns(), new int[] {5, 9, 12}).line(2))
                .isEqualTo(12);
    }

    @Test
    void missingNumbersAreNaN() {
        assertThat(ages("20", "", "NA", ".", "-1.5e2", "+3").numbers("age"))
                .containsExactly(20, Double.NaN, Double.NaN, Double.NaN, -150, 3);
    }

    @Test
    void everyCellThatIsNoNumberIsNamedWithFileAndLine() {
        List<Finding> findings = Raised.by(
                () -> ages("17o", "20", "0x1F", "NaN", "60d", "17o", "１８").numbers("age"));
        assertThat(findings).extracting(Finding::line).containsExactly(2L, 4L, 5L, 6L, 7L, 8L);
        assertThat(findings.get(0).in(Language.EN))
                .isEqualTo(
                        "people.csv:2: column 'age': found '17o', expected a number or a blank cell; correct the cell");
    }

    @Test
    void aNumberBeyondTheRangeOfNumbersIsAFinding() {
        assertThat(Raised.by(() -> ages("20", "1e999").numbers("age")))
                .extracting(Finding::line)
                .containsExactly(3L);
    }

    @Test
    void aRepeatedOrBlankIdentifierIsOneFindingEach() {
        Microdata data =
                Microdata.of("people.csv", List.of(Column.of("id", List.of("p1", "p2", "", "p1", "NA", "p2"))));
        List<Finding> findings = Raised.by(() -> data.index("id"));
        assertThat(findings).extracting(Finding::line).containsExactly(4L, 5L, 6L, 7L);
        assertThat(findings.get(1).found().en()).isEqualTo("'p1', already in line 2");
    }

    @Test
    void anIndexLeadsToTheRowOfEveryKey() {
        assertThat(PEOPLE.index("id"))
                .containsEntry("p1", 0)
                .containsEntry("p3", 2)
                .hasSize(3);
    }

    @Test
    void allColumnsThatAreNotThereAreReportedTogether() {
        List<Finding> findings = Raised.by(() -> PEOPLE.require(List.of("id", "sex", "size")));
        assertThat(findings).extracting(Finding::column).containsExactly("sex", "size");
        assertThat(findings.get(0).found().en()).endsWith("columns are: id, age");
    }

    @Test
    void aJoinKeepsEveryRecordOnceAndInItsPlace() {
        Microdata scores = Microdata.of(
                "scores.csv",
                List.of(
                        Column.of("id", List.of("p9", "p3", "p1")),
                        Column.of("score", List.of("99", "30", "10")),
                        Column.of("age", List.of("1", "2", "3"))));
        Microdata joined = PEOPLE.join(scores, "id");
        assertThat(joined.names()).containsExactly("id", "age", "score");
        assertThat(cells(joined, "id")).containsExactly("p1", "p2", "p3");
        assertThat(cells(joined, "score")).containsExactly("10", "", "30");
        assertThat(cells(joined, "age")).as("a column that is here stays").containsExactly("20", "", "64");
    }

    @Test
    void aRecordMayFindItsPartnerMoreThanOnceButThePartnerStandsOnce() {
        Microdata units = Microdata.of(
                "units.csv", List.of(Column.of("unit", List.of("u1", "u2")), Column.of("town", List.of("A", "B"))));
        Microdata people = Microdata.of("people.csv", List.of(Column.of("unit", List.of("u2", "u2", "", "u1"))));
        assertThat(cells(people.join(units, "unit"), "town")).containsExactly("B", "B", "", "A");

        Microdata twice = units.rows(new int[] {0, 0});
        assertThat(Raised.by(() -> people.join(twice, "unit"))).hasSize(1);
    }

    @Test
    void aRowOfMinusOneIsARecordOfBlankCells() {
        Microdata picked = PEOPLE.rows(new int[] {2, -1});
        assertThat(cells(picked, "id")).containsExactly("p3", "");
        assertThat(cells(picked, "age")).containsExactly("64", "");
    }

    @Test
    void selectedRecordsRememberTheirLines() {
        Microdata picked = PEOPLE.rows(new int[] {2, 0}).rows(new int[] {1, 0});
        assertThat(picked.line(0)).isEqualTo(2);
        assertThat(picked.line(1)).isEqualTo(4);
    }

    @Test
    void aColumnIsReplacedInItsPlaceOrAddedAtTheEnd() {
        Microdata more = PEOPLE.with(Column.constant("sex", "female", 3)).with(Column.constant("id", "x", 3));
        assertThat(more.names()).containsExactly("id", "age", "sex");
        assertThat(cells(more, "id")).containsExactly("x", "x", "x");
        assertThat(PEOPLE.names()).as("the original stays").containsExactly("id", "age");
        assertThat(more.without(List.of("age", "nobody")).names()).containsExactly("id", "sex");
    }

    @Test
    void columnsOfUnequalLengthMakeNoTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PEOPLE.with(Column.constant("sex", "female", 2)))
                .withMessageContaining("'sex'")
                .withMessageContaining("3 rows");
    }

    @Test
    void aFindingAboutABlankCellSaysSo() {
        Finding finding = PEOPLE.cell(1, "age", new Text("an age", "年龄"));
        assertThat(finding.in(Language.EN))
                .startsWith("people.csv:3: column 'age': found an empty cell, expected an age");
    }
}
