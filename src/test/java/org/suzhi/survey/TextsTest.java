package org.suzhi.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static Column column(List<String> cells) {
        Texts.Builder builder = new Texts.Builder();
        cells.forEach(builder::add);
        return Column.of("id", builder.build());
    }

    /** Short texts of few characters, among them pairs of surrogates and the characters that they come before. */
    private static List<String> cells() {
        String[] alphabet = {"a", "b", "é", "村", "\uD842\uDFB7", "\uFF21", "\uE000", ""};
        SplittableRandom random = new SplittableRandom(9);
        return IntStream.range(0, 3_000)
                .mapToObj(i -> alphabet[random.nextInt(8)] + alphabet[random.nextInt(8)] + alphabet[random.nextInt(8)])
                .toList();
    }

    @Test
    void bothFormsOfTextAreTheSameColumn() {
        Column listed = column(cells());
        Column coded = Column.of("id", cells());
        assertThat(listed.levels()).isEqualTo(coded.levels());
        assertThat(listed.values()).isEqualTo(coded.values());
        for (int row = 0; row < listed.rows(); row++) {
            assertThat(listed.text(row)).isEqualTo(coded.text(row));
            assertThat(listed.code(row)).isEqualTo(coded.code(row));
            assertThat(listed.isMissing(row)).isEqualTo(coded.isMissing(row));
        }
        assertThat(listed.firsts()).isEqualTo(coded.firsts());
        int[] picked = {7, -1, 7, 2};
        assertThat(IntStream.range(0, 4).mapToObj(listed.rows(picked)::text))
                .containsExactly(coded.text(7), "", coded.text(7), coded.text(2));
    }

    @Test
    void theOrderIsThatOfStrings() {
        List<String> cells = cells();
        Column listed = column(cells);
        for (int row = 1; row < cells.size(); row++) {
            assertThat(Integer.signum(listed.compare(row - 1, row)))
                    .isEqualTo(Integer.signum(cells.get(row - 1).compareTo(cells.get(row))));
        }
    }

    @Test
    void numbersAreReadOfEitherForm() {
        Microdata data = Microdata.of("x.csv", List.of(column(List.of("3", "", "4.5"))));
        assertThat(data.numbers("id")).containsExactly(3, Double.NaN, 4.5);
        Microdata wrong = Microdata.of("x.csv", List.of(column(List.of("3", "17o"))));
        assertThat(Raised.by(() -> wrong.numbers("id")))
                .hasSize(1)
                .first()
                .asString()
                .contains("17o");
    }

    @Test
    void partsOfBothFormsAreOneColumn() {
        Column together =
                Column.concatenated(List.of(Column.of("id", List.of("x", "y", "x")), column(List.of("z", "x"))));
        assertThat(IntStream.range(0, 5).mapToObj(together::text)).containsExactly("x", "y", "x", "z", "x");
        assertThat(together.firsts()).containsExactly(0, 1, 0, 3, 0);
    }

    /** Sorted texts take a short cut, which the same texts in another order do not: both must say the same. */
    @Test
    void sortedIdentifiersAreKnownToBeDistinct() {
        List<String> sorted = cells().stream().sorted().distinct().toList();
        assertThat(column(sorted).firsts())
                .isEqualTo(IntStream.range(0, sorted.size()).toArray());
        assertThat(column(List.of("a", "ab", "b")).isIncreasing()).isTrue();
        assertThat(column(List.of("a", "b", "b")).isIncreasing()).isFalse();
        assertThat(column(List.of("a", "b", "b")).firsts()).containsExactly(0, 1, 1);
        assertThat(column(List.of("ab", "a")).isIncreasing()).isFalse();
        assertThat(column(List.of("", "a")).isIncreasing()).isTrue();
        // strings and UTF-8 sort these two differently
        assertThat(column(List.of("\uE000", "\uD842\uDFB7")).isIncreasing()).isFalse();
        assertThat(column(List.of("\uD842\uDFB7", "\uE000")).isIncreasing()).isFalse();
    }

    @Test
    void whatIsPresentIsWhatIsNotMissing() {
        List<String> cells = List.of("x", "", "NA", "y", ".");
        for (Column column : List.of(column(cells), Column.of("id", cells))) {
            assertThat(column.present()).containsExactly(true, false, false, true, false);
        }
    }
}
