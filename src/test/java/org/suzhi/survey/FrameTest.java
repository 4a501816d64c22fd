package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {

    private static Microdata table(List<String> units, List<String> sizes, List<String> towns) {
        return Microdata.of(
                "frame.csv", List.of(Column.of("unit", units), Column.of("size", sizes), Column.of("town", towns)));
    }

    private static final Microdata GOOD =
            table(List.of("u1", "u2", "u3"), List.of("100", "250", "50"), List.of("East", "West", "East"));

    private static List<Finding> findings(Microdata data, String... strata) {
        return Raised.by(() -> new Frame(data, List.of(strata)));
    }

    @Test
    void strataAreListedByNameWithTheirUnitsAndPeople() {
        assertThat(new Frame(GOOD, List.of("town")).list())
                .containsExactly(new Stratum("East", 2, 150), new Stratum("West", 1, 250));
    }

    @Test
    void everyPersonIsInExactlyOneStratum() {
        assertThat(new Frame(GOOD, List.of("town")).population())
                .isEqualTo(new Frame(GOOD, List.of()).population())
                .isEqualTo(400);
    }

    @Test
    void withoutColumnsThereIsOneStratum() {
        assertThat(new Frame(GOOD, List.of()).list()).containsExactly(new Stratum("all", 3, 400));
    }

    @Test
    void severalColumnsMakeACombinedName() {
        Microdata data = GOOD.with(Column.of("kind", List.of("urban", "urban", "rural")));
        assertThat(new Frame(data, List.of("town", "kind")).list())
                .extracting(Stratum::name)
                .containsExactly("East/rural", "East/urban", "West/urban");
    }

    @Test
    void everyBadSizeAndEveryBlankStratumIsOneFinding() {
        Microdata data = table(
                List.of("u1", "u2", "u3", "u4", "u5", "u6"),
                List.of("0", "2.5", "", "-3", "10", "NA"),
                List.of("East", "East", "East", "East", "", "East"));
        assertThat(findings(data, "town"))
                .extracting(Finding::line, Finding::column)
                .containsExactly(
                        tuple(2L, "size"),
                        tuple(3L, "size"),
                        tuple(4L, "size"),
                        tuple(5L, "size"),
                        tuple(6L, "town"),
                        tuple(7L, "size"));
    }

    @Test
    void aSizeThatIsNoNumberIsAFinding() {
        assertThat(findings(table(List.of("u1", "u2"), List.of("many", "3"), List.of("A", "A"))))
                .extracting(Finding::line, Finding::column)
                .containsExactly(tuple(2L, "size"));
    }

    @Test
    void aUnitThatIsThereTwiceOrHasNoNameIsAFinding() {
        assertThat(findings(table(List.of("u1", "", "u1"), List.of("1", "1", "1"), List.of("A", "A", "A"))))
                .extracting(Finding::line, Finding::column)
                .containsExactly(tuple(3L, "unit"), tuple(4L, "unit"));
    }

    @Test
    void everyColumnThatIsNotThereIsAFinding() {
        assertThat(findings(GOOD.without(List.of("size")), "town", "kind"))
                .extracting(Finding::column)
                .containsExactly("size", "kind");
    }

    @Test
    void carriesTheLabelOfItsTable() {
        assertThat(new Frame(GOOD, List.of()).label()).isEqualTo(Label.NONE);
        assertThat(new Frame(GOOD.with(Column.constant("label", "synthetic", 3)), List.of()).label())
                .isEqualTo(Label.SYNTHETIC);
    }

    @Test
    void aUnitThatIsThereTwiceDoesNotHideAWrongSize() {
        Microdata data = Microdata.of(
                "frame.csv",
                List.of(Column.of("unit", List.of("a", "b", "a")), Column.of("size", List.of("5", "-3", "7"))));
        assertThat(Raised.by(() -> new Frame(data, List.of())))
                .extracting(Finding::line)
                .containsExactlyInAnyOrder(4L, 3L);
    }
}
