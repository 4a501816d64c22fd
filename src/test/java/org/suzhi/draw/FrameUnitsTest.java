package org.suzhi.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.junit.jupiter.api.Test;
import org.suzhi.design.Frames;
import org.suzhi.survey.Column;
import org.suzhi.survey.Finding;
import org.suzhi.survey.Frame;
import org.suzhi.survey.Label;
import org.suzhi.survey.Microdata;
import org.suzhi.survey.Raised;
import org.suzhi.survey.Seed;
import org.suzhi.survey.Stratum;

class FrameUnitsTest {

    private static final Frame FRAME = Frames.of(Map.of(
            "East", new int[] {20, 1000, 30, 10, 45, 5}, "North", new int[] {3, 4}, "West", new int[] {301, 60}));

    private static final FrameUnits SIZES = new FrameUnits();

    private static List<String> texts(Frame frame, String column) {
        Column cells = frame.data().column(column);
        return IntStream.range(0, cells.rows()).mapToObj(cells::text).toList();
    }

    private static Map<String, Long> people(Frame frame) {
        Map<String, Long> people = new TreeMap<>();
        frame.list().forEach(stratum -> people.put(stratum.name(), stratum.population()));
        return people;
    }

    @Test
    void aUnitTooLargeBecomesTheFewestEqualSegments() {
        Frame divided = SIZES.divide(FRAME, 300);
        assertThat(texts(divided, "unit"))
                .contains("East-02#1of4", "East-02#2of4", "East-02#3of4", "East-02#4of4")
                .contains("West-01#1of2", "West-01#2of2", "West-02");
        assertThat(divided.data().numbers("size"))
                .containsExactly(20, 250, 250, 250, 250, 30, 10, 45, 5, 3, 4, 151, 150, 60);
        assertThat(texts(divided, "origin")).containsSubsequence("East-01", "East-02", "East-02", "East-02", "East-02");
    }

    @Test
    void smallUnitsJoinThoseThatFollowAndTheLastTheOneBefore() {
        Frame joined = SIZES.join(FRAME, 50);
        assertThat(texts(joined, "unit"))
                .containsExactly(
                        "East-01+East-02",
                        "East-03+East-04+East-05+East-06",
                        "North-01+North-02",
                        "West-01",
                        "West-02");
        assertThat(joined.data().numbers("size")).containsExactly(1020, 90, 7, 301, 60);
        assertThat(texts(joined, "origin"))
                .containsExactly(
                        "East-01|East-02",
                        "East-03|East-04|East-05|East-06",
                        "North-01|North-02",
                        "West-01",
                        "West-02");
    }

    @Test
    void everyStratumKeepsItsPeopleAndNoUnitCrossesAStratum() {
        UniformRandomProvider random = new Seed(1).random();
        for (int run = 0; run < 50; run++) {
            Frame frame = Frames.of(Map.of("a", sizes(random), "b", sizes(random), "c", sizes(random)));
            Microdata shuffled = frame.data()
                    .rows(new PermutationSampler(
                                    random, frame.data().rows(), frame.data().rows())
                            .sample());
            Frame mixed = new Frame(shuffled, frame.strata());
            long most = 1 + random.nextInt(500);
            long least = 1 + random.nextInt(100);
            Frame fit = SIZES.join(SIZES.divide(mixed, most), least);
            assertThat(people(fit)).isEqualTo(people(frame));
            assertThat(Arrays.stream(SIZES.divide(mixed, most).data().numbers("size"))
                            .max()
                            .orElseThrow())
                    .isLessThanOrEqualTo(most);
            for (int row = 0; row < fit.data().rows(); row++) {
                String stratum = fit.data().column("county").text(row);
                assertThat(fit.data().column("origin").text(row).split("\\|"))
                        .allMatch(unit -> unit.startsWith(stratum + "-"));
            }
            for (Stratum stratum : fit.list()) {
                assertThat(stratum.units() == 1 || smallest(fit, stratum.name()) >= least)
                        .isTrue();
            }
        }
    }

    private static int[] sizes(UniformRandomProvider random) {
        return random.ints(12, 1, 800).toArray();
    }

    private static double smallest(Frame frame, String stratum) {
        double[] sizes = frame.data().numbers("size");
        double smallest = Double.MAX_VALUE;
        for (int row = 0; row < sizes.length; row++) {
            if (frame.data().column("county").text(row).equals(stratum)) {
                smallest = Math.min(smallest, sizes[row]);
            }
        }
        return smallest;
    }

    @Test
    void otherCountsAreDividedAndAddedLikeTheSize() {
        Microdata data = FRAME.data()
                .with(Column.of("households", List.of("7", "334", "9", "3", "15", "1", "1", "2", "100", "20")));
        FrameUnits units = new FrameUnits(List.of("households"));
        Frame divided = units.divide(new Frame(data, FRAME.strata()), 300);
        assertThat(divided.data().numbers("households"))
                .containsExactly(7, 84, 84, 83, 83, 9, 3, 15, 1, 1, 2, 50, 50, 20);
        assertThat(Arrays.stream(units.join(divided, 200).data().numbers("households"))
                        .sum())
                .isEqualTo(Arrays.stream(data.numbers("households")).sum());
    }

    @Test
    void originIsCarriedThroughDividingAndJoining() {
        Frame fit = SIZES.join(SIZES.divide(FRAME, 300), 260);
        assertThat(texts(fit, "unit")).first().isEqualTo("East-01+East-02#1of4");
        assertThat(texts(fit, "origin").subList(0, 2)).containsExactly("East-01|East-02", "East-02");
    }

    @Test
    void joinedUnitsCarryAllTheirDescriptionsAndTheLabel() {
        Microdata data = Frames.synthetic(FRAME)
                .data()
                .with(Column.of("township", List.of("p", "q", "q", "q", "q", "r", "s", "s", "t", "t")));
        Frame joined = SIZES.join(new Frame(data, FRAME.strata()), 50);
        assertThat(texts(joined, "township")).containsExactly("p|q", "q|r", "s", "t", "t");
        assertThat(joined.label()).isEqualTo(Label.SYNTHETIC);
    }

    @Test
    void aFrameThatFitsStaysAsItIsButForItsOrigin() {
        Frame same = SIZES.join(SIZES.divide(FRAME, 1000), 1);
        assertThat(texts(same, "unit")).isEqualTo(texts(FRAME, "unit")).isEqualTo(texts(same, "origin"));
        assertThat(same.data().line(3)).isEqualTo(FRAME.data().line(3));
    }

    @Test
    void aCountThatIsNoWholeNumberAndABarInANameAreReportedTogether() {
        Microdata data = Microdata.of(
                "frame.csv",
                List.of(
                        Column.of("unit", List.of("a|b", "c")),
                        Column.of("size", List.of("5", "6")),
                        Column.of("households", List.of("2.5", ""))));
        assertThat(Raised.by(() -> new FrameUnits(List.of("households")).join(new Frame(data, List.of()), 10)))
                .extracting(Finding::column)
                .containsExactly("unit", "households", "households");
    }

    @Test
    void aSizeBelowOneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SIZES.divide(FRAME, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SIZES.join(FRAME, 0))
                .withMessage("size of a unit is 0, expected at least 1");
    }
}
