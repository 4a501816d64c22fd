package org.suzhi.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suzhi.collect.Instruments;
import org.suzhi.questionnaire.Dimension;
import org.suzhi.questionnaire.Item;
import org.suzhi.questionnaire.Questionnaire;
import org.suzhi.survey.DataException;
import org.suzhi.survey.Microdata;

/** The composite score: three items of knowledge for 40 points, three of method for 30, three of use for 30. */
class ScoresTest {

    private static final Questionnaire COMPOSITE = composite();
    private static final String HEADER = "id,k1,k2,k3,m1,m2,m3,u1,u2,u3";

    private static Questionnaire composite() {
        List<Item> items = new ArrayList<>();
        for (String dimension : List.of("k", "m", "u")) {
            IntStream.rangeClosed(1, 3).forEach(i -> items.add(Instruments.item(dimension + i, dimension, 1)));
        }
        return Instruments.questionnaire(
                List.of(Instruments.dimension("k", 40), Instruments.dimension("m", 30), Instruments.dimension("u", 30)),
                Instruments.criterion("composite-70", 70, List.of()),
                items);
    }

    private static Microdata score(String... lines) {
        return Scores.of(Instruments.table("responses.csv", lines), COMPOSITE, COMPOSITE.criterion(""))
                .data();
    }

    private static String record(int k, int m, int u) {
        List<String> cells = new ArrayList<>(List.of("a"));
        for (int right : new int[] {k, m, u}) {
            cells.addAll(Collections.nCopies(right, "true"));
            cells.addAll(Collections.nCopies(3 - right, "false"));
        }
        return String.join(",", cells);
    }

    @Test
    void everythingRightIsAHundredAndEverythingWrongIsNothing() {
        Microdata scores = score(HEADER, record(3, 3, 3), record(0, 0, 0).replace("a,", "b,"));
        assertThat(scores.numbers("score")).containsExactly(100, 0);
        assertThat(scores.numbers("literate")).containsExactly(1, 0);
        assertThat(scores.column("tier").text(0)).isEqualTo("literate");
        assertThat(scores.column("tier").text(1)).isEqualTo("below-basic");
        assertThat(scores.column("criterion").values()).containsExactly("composite-70");
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "dk", "", "NA"})
    void aBlankAndDontKnowAreAsWrongAsAWrongAnswer(String cell) {
        Microdata scores = score(HEADER, "a,true,true," + cell + ",true,true,true,true,true,true");
        assertThat(scores.numbers("score")[0]).isCloseTo(40 * 2 / 3. + 60, within(1e-9));
    }

    @Test
    void whatWasNotAskedLeavesTheBase() {
        Microdata scores = score(HEADER, "a,true,true,not-asked,true,true,true,true,false,not-asked");
        assertThat(scores.numbers("k")[0]).isEqualTo(40);
        assertThat(scores.numbers("u")[0]).isEqualTo(15);
        assertThat(scores.numbers("score")[0]).isEqualTo(85);
    }

    @Test
    void whoWasAskedNothingOfADimensionHasNoScore() {
        Microdata scores = score(
                HEADER,
                "a,true,true,true,true,true,true,not-asked,not-asked,not-asked",
                record(3, 3, 3).replace("a,", "b,"));
        assertThat(scores.column("score").text(0)).isEmpty();
        assertThat(scores.column("tier").text(0)).isEmpty();
        assertThat(scores.column("literate").text(0)).isEmpty();
        assertThat(scores.column("literate").text(1)).isEqualTo("1");
    }

    /** Sums of sixths may fall a hair short of the cut in floating point; a person must not pay for that. */
    @Test
    void aSumOfSixthsThatReachesTheCutExactlyIsLiterate() {
        double[] points = {40, 20, 20, 20};
        Questionnaire sixths = split(points, 6, 70);
        List<String> lines = new ArrayList<>(List.of(header(sixths)));
        List<String> expected = new ArrayList<>();
        int hairs = 0;
        for (int code = 0; code < 7 * 7 * 7 * 7; code++) {
            int[] right = {code / 343, code / 49 % 7, code / 7 % 7, code % 7};
            StringBuilder record = new StringBuilder("p" + code);
            int sixfold = 0;
            double sum = 0;
            for (int d = 0; d < 4; d++) {
                record.append(",true".repeat(right[d])).append(",false".repeat(6 - right[d]));
                sixfold += (int) points[d] * right[d];
                sum += points[d] * right[d] / 6;
            }
            lines.add(record.toString());
            expected.add(sixfold >= 6 * 70 ? "1" : "0");
            hairs += sixfold == 6 * 70 && sum < 70 ? 1 : 0;
        }
        Microdata scores = Scores.of(
                        Instruments.table("responses.csv", lines.toArray(String[]::new)), sixths, sixths.criterion(""))
                .data();
        for (int row = 0; row < scores.rows(); row++) {
            assertThat(scores.column("literate").text(row))
                    .as(lines.get(row + 1))
                    .isEqualTo(expected.get(row));
        }
        assertThat(hairs).as("people whom plain addition would fail").isPositive();
    }

    /** Seven times a seventh of a hundred is less than a hundred in floating point. */
    @ParameterizedTest
    @ValueSource(ints = {3, 6, 7, 9, 11, 13})
    void everythingRightIsAHundredHoweverThePointsAreSplit(int dimensions) {
        double[] points = new double[dimensions];
        Arrays.fill(points, 100. / dimensions);
        Questionnaire split = split(points, 3, 100);
        String header =
                "id" + split.items().stream().map(item -> "," + item.id()).collect(Collectors.joining());
        String record = "a" + ",true".repeat(split.items().size());
        Microdata scores = Scores.of(
                        Instruments.table("responses.csv", header(split), record), split, split.criterion(""))
                .data();
        assertThat(scores.column("literate").text(0)).isEqualTo("1");
    }

    private static String header(Questionnaire questionnaire) {
        return "id"
                + questionnaire.items().stream().map(item -> "," + item.id()).collect(Collectors.joining());
    }

    /** As many items to each dimension. */
    private static Questionnaire split(double[] points, int each, double cut) {
        List<Item> items = new ArrayList<>();
        List<Dimension> dimensions = new ArrayList<>();
        for (int d = 0; d < points.length; d++) {
            String name = Character.toString('a' + d);
            dimensions.add(Instruments.dimension(name, points[d]));
            for (int i = 1; i <= each; i++) {
                items.add(Instruments.item(name + i, name, 1));
            }
        }
        return Instruments.questionnaire(dimensions, Instruments.criterion("composite", cut, List.of()), items);
    }

    @ParameterizedTest
    @CsvSource({"10, 50, below-basic", "11, 55, basic", "13, 65, basic", "14, 70, literate", "20, 100, literate"})
    void aTierBeginsAtItsBoundary(int right, double points, String tier) {
        List<Item> items = new ArrayList<>();
        StringBuilder header = new StringBuilder("id");
        StringBuilder record = new StringBuilder("a");
        for (int i = 1; i <= 20; i++) {
            items.add(Instruments.item("q" + i, "all", 1));
            header.append(",q").append(i);
            record.append(i <= right ? ",true" : ",dk");
        }
        Questionnaire twenty = Instruments.questionnaire(
                List.of(Instruments.dimension("all", 100)), Instruments.criterion("c", 70, List.of()), items);
        Microdata scores = Scores.of(
                        Instruments.table("responses.csv", header.toString(), record.toString()),
                        twenty,
                        twenty.criterion(""))
                .data();
        assertThat(scores.numbers("score")[0]).isEqualTo(points);
        assertThat(scores.column("tier").text(0)).isEqualTo(tier);
        assertThat(scores.column("literate").text(0)).isEqualTo(points >= 70 ? "1" : "0");
    }

    @Test
    void anItemsPointsWeighWithinItsDimension() {
        Questionnaire weighted = Instruments.questionnaire(
                List.of(Instruments.dimension("all", 100)),
                Instruments.criterion("c", 70, List.of()),
                List.of(Instruments.item("q1", "all", 3), Instruments.item("q2", "all", 1)));
        Microdata scores = Scores.of(
                        Instruments.table("responses.csv", "id,q1,q2", "a,true,false", "b,false,true"),
                        weighted,
                        weighted.criterion(""))
                .data();
        assertThat(scores.numbers("score")).containsExactly(75, 25);
    }

    @Test
    void anUnknownCodeIsRefusedWithItsLine() {
        assertThatThrownBy(() -> score(HEADER, record(3, 3, 3), "b,true,yes,true,true,true,true,true,true,true"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("responses.csv:3: column 'k2': found 'yes', expected one of true, false, dk");
    }

    @Test
    void aMissingItemAndAPersonWhoIsThereTwiceAreRefused() {
        assertThatThrownBy(() -> score("id,k1", "a,true")).hasMessageContaining("a column named 'u3'");
        assertThatThrownBy(() -> score(HEADER, record(3, 3, 3), record(3, 3, 3)))
                .hasMessageContaining("responses.csv:3: column 'id'");
    }

    @Test
    void nobodyToScoreIsRefused() {
        assertThatThrownBy(() -> score(HEADER, "a,,,,,,,,,", "b,true,,,,,,,,"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("nobody with enough answers");
    }
}
